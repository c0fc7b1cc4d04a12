import { differentiatedIn } from '../exact/coprime-factors.js';
import { Polynomial } from '../exact/polynomial.js';
import type { Expansion } from './expansion.js';

/**
 * The derivative of an expanded formula with respect to a parameter, the others being as they are:
 * what symbols stand for is differentiated, too.
 */
export function derivativeIn(
  polynomial: Polynomial,
  parameter: string,
  expansion: Expansion,
): Polynomial {
  return Polynomial.sum(
    [...polynomial.symbols].map((symbol) => {
      const slope = slopeOf(symbol, parameter, expansion);
      return slope.isZero ? slope : differentiatedIn(polynomial, symbol).times(slope);
    }),
  );
}

/** How what a symbol stands for grows with a parameter. */
function slopeOf(symbol: string, parameter: string, expansion: Expansion): Polynomial {
  if (symbol === parameter) return Polynomial.one;
  const root = expansion.equations.get(symbol);
  if (root) {
    const others = [...root.numerator.symbols].filter((each) => each !== symbol);
    const moved = Polynomial.sum(
      others.map((each) => {
        const slope = slopeOf(each, parameter, expansion);
        return slope.isZero ? slope : differentiatedIn(root.numerator, each).times(slope);
      }),
    );
    // By the implicit function theorem; where the divisor is 0, the root has no slope.
    return moved.isZero ? moved : moved.negated().times(expansion.inverseOf(root.slope));
  }
  const meaning = expansion.standsFor(symbol);
  if (meaning === undefined) return Polynomial.zero;
  if ('value' in meaning) return derivativeIn(meaning.value, parameter, expansion);
  const square = Polynomial.symbol(symbol).power(2);
  return derivativeIn(meaning.inverseOf, parameter, expansion).times(square).negated();
}
