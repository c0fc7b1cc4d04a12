import { numeral, opposite, power, productOf, quotient, total } from '../../exact/composition.js';
import { dividedBy } from '../../exact/division.js';
import { type Formula, partsOf } from '../../exact/formula.js';
import { functionOf } from '../../exact/formula-value.js';
import { Polynomial } from '../../exact/polynomial.js';
import { Rational } from '../../exact/rational.js';
import type { RationalFunction } from '../../exact/rational-function.js';

/**
 * A value as a formula in the author's spelling. It is divided by 1 − δ on its own, as often as there
 * is need, so that everybody sees that this is positive.
 */
export function valueFormula(
  { numerator, denominator }: RationalFunction,
  discount: Formula,
  spelled: ReadonlyMap<string, Formula>,
): Formula {
  const impatience = Polynomial.one.minus(functionOf(discount).polynomial ?? Polynomial.zero);
  const undiscounted = total([numeral(Rational.one), opposite(discount)]);
  let divisions = 0;
  let rest = denominator;
  while (impatience.constantValue === undefined) {
    const quotientHere = dividedBy(rest, impatience);
    if (quotientHere === undefined) break;
    rest = quotientHere;
    divisions++;
  }
  const sign = signWithoutFuture(rest, discount);
  const above = written(sign < 0 ? numerator.negated() : numerator, spelled);
  const below = written(sign < 0 ? rest.negated() : rest, spelled);
  return Array.from({ length: divisions }, () => undiscounted).reduce(
    (value, divisor) => quotient(value, divisor),
    quotient(above, below),
  );
}

/** The sign of a divisor where the future counts nothing, if it is a number there. */
function signWithoutFuture(divisor: Polynomial, discount: Formula): number {
  const [symbol, ...others] = functionOf(discount).polynomial?.symbols ?? [];
  const now =
    symbol === undefined || others.length > 0 ? divisor : divisor.coefficientsIn(symbol)[0];
  return now?.constantValue?.sign ?? 1;
}

/** A polynomial as the sum of its terms. */
function written(polynomial: Polynomial, spelled: ReadonlyMap<string, Formula>): Formula {
  return total(
    polynomial.terms.map(({ coefficient, monomial }) =>
      productOf([
        numeral(coefficient),
        ...[...new Set(monomial)].map((name) =>
          power(
            spelled.get(name) ?? { kind: 'symbol', name, spelling: { text: name, latex: name } },
            monomial.filter((each) => each === name).length,
          ),
        ),
      ]),
    ),
  );
}

/** Every symbol of some formulas, as its author spells it. */
export function spellings(formulas: Iterable<Formula>): ReadonlyMap<string, Formula> {
  const found = new Map<string, Formula>();
  const visit = (formula: Formula): void => {
    if (formula.kind === 'symbol') found.set(formula.name, formula);
    for (const part of partsOf(formula)) visit(part);
  };
  for (const formula of formulas) visit(formula);
  return found;
}
