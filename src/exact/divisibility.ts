import { Point } from './point.js';
import type { Polynomial } from './polynomial.js';
import { Rational } from './rational.js';

/**
 * Whether one polynomial may divide another; where not, none of these says yes: a divisor has no
 * symbol, and no degree, beyond what it divides; and where both have whole coprime coefficients, so
 * has the quotient (Gauss's lemma), so that at whole numbers the one value divides the other.
 */
export function mayDivide(polynomial: Polynomial, divisor: Polynomial): boolean {
  if (polynomial.isZero) return true;
  if (divisor.degree > polynomial.degree) return false;
  const { symbols } = polynomial;
  for (const symbol of divisor.symbols) if (!symbols.has(symbol)) return false;
  const value = primitiveValue(divisor);
  return value === 0n
    ? primitiveValue(polynomial) === 0n
    : primitiveValue(polynomial) % value === 0n;
}

const values = new WeakMap<Polynomial, bigint>();

/** The value of a polynomial over its content, where every symbol has a whole number of its own. */
function primitiveValue(polynomial: Polynomial): bigint {
  const before = values.get(polynomial);
  if (before !== undefined) return before;
  const at = new Point(new Map([...polynomial.symbols].map((each) => [each, ownNumber(each)])));
  const { numerator } = polynomial.evaluate(at).over(contentOf(polynomial));
  values.set(polynomial, numerator);
  return numerator;
}

/** Less than it, and mostly not much less: few of such numbers divide another by chance. */
const PRIME = 1_000_003;

/** A whole number for a symbol, by its name. */
function ownNumber(symbol: string): Rational {
  let number = 1;
  for (const letter of symbol) number = (number * 4099 + (letter.codePointAt(0) ?? 0)) % PRIME;
  return Rational.of(number);
}

/** The number that makes the coefficients whole and coprime, and the first of them positive. */
export function contentOf(polynomial: Polynomial): Rational {
  let [above, below] = [0n, 1n];
  for (const { coefficient } of polynomial.terms) {
    const { numerator, denominator } = coefficient;
    above = greatestCommonDivisor(above, numerator < 0n ? -numerator : numerator);
    below = (below / greatestCommonDivisor(below, denominator)) * denominator;
  }
  const content = Rational.ratio(above, below);
  return polynomial.terms[0]?.coefficient.sign === -1 ? content.negated() : content;
}

function greatestCommonDivisor(one: bigint, other: bigint): bigint {
  return other === 0n ? one : greatestCommonDivisor(other, one % other);
}
