import type { Point } from './point.js';
import { Polynomial } from './polynomial.js';
import { Rational } from './rational.js';
import { holdsForSign, type SignCondition } from './sign-condition.js';
import {
  differentiated,
  divided,
  evaluated,
  greatestCommonDivisor,
  monic,
  sturmChain,
  trimmed,
  type Univariate,
  variations,
} from './univariate.js';

/** A real root of a polynomial without multiple roots, the only one strictly between two numbers. */
export interface AlgebraicNumber {
  readonly polynomial: Univariate;
  readonly low: Rational;
  readonly high: Rational;
}

/** How far from an approximation a root is looked for: the nearest first. */
const MARGINS = [10n ** 9n, 10n ** 6n, 10n ** 3n].map((parts) => Rational.ratio(1n, parts));

/** The root of a polynomial near a number; `undefined` where there is not exactly one. */
export function rootNear(polynomial: Univariate, near: Rational): AlgebraicNumber | undefined {
  const all = trimmed(polynomial);
  if (all.length < 2) return undefined;
  const simple = divided(all, greatestCommonDivisor(all, differentiated(all)));
  const chain = sturmChain(simple);
  for (const margin of MARGINS) {
    const [low, high] = [near.minus(margin), near.plus(margin)];
    if (evaluated(simple, low).isZero || evaluated(simple, high).isZero) continue;
    if (variations(chain, low) - variations(chain, high) === 1)
      return { polynomial: simple, low, high };
  }
  return undefined;
}

/** The exact sign of a polynomial at an algebraic number. */
export function signAtRoot(polynomial: Univariate, root: AlgebraicNumber): -1 | 0 | 1 {
  const other = trimmed(polynomial);
  if (other.length === 0) return 0;
  const shared = sturmChain(greatestCommonDivisor(root.polynomial, other));
  if (variations(shared, root.low) !== variations(shared, root.high)) return 0;
  const chain = sturmChain(other);
  // The other polynomial is not 0 at the root: somewhere nearer to it, it has no root at all.
  for (let near = root; ; near = halved(near)) {
    const apart =
      !evaluated(other, near.low).isZero &&
      !evaluated(other, near.high).isZero &&
      variations(chain, near.low) === variations(chain, near.high);
    if (apart) return evaluated(other, near.low).sign;
  }
}

/** The same root in an interval half as wide; a root in the middle is in a quarter around it. */
function halved({ polynomial, low, high }: AlgebraicNumber): AlgebraicNumber {
  const quarter = high.minus(low).times(Rational.ratio(1n, 4n));
  const middle = low.plus(high).times(Rational.half);
  const sign = evaluated(polynomial, middle).sign;
  if (sign === 0) return { polynomial, low: middle.minus(quarter), high: middle.plus(quarter) };
  return sign === evaluated(polynomial, low).sign
    ? { polynomial, low: middle, high }
    : { polynomial, low, high: middle };
}

/** Decimal places that are shown of a root. */
const PLACES = 5;

/** The first decimal digits of a root, cut off, not rounded: `1.41421`, `-0.33333`. */
export function decimals(root: AlgebraicNumber): string {
  const scale = 10n ** BigInt(PLACES);
  const cut = (value: Rational): bigint => (value.numerator * scale) / value.denominator;
  let near = root;
  // A root with finitely many decimals is approached from both sides for ever: then it is itself.
  for (let k = 0; k < 200 && cut(near.low) !== cut(near.high); k++) near = halved(near);
  const digits = cut(near.high);
  const size = digits < 0n ? -digits : digits;
  const fraction = `${size % scale}`.padStart(PLACES, '0');
  return `${digits < 0n ? '-' : ''}${size / scale}.${fraction}`;
}

/** A point at which one symbol has an irrational value, the root of a polynomial. */
export interface AlgebraicPoint {
  /** The values of all other symbols. */
  readonly rest: Point;
  readonly symbol: string;
  readonly value: AlgebraicNumber;
}

/** A polynomial as one in a single symbol, the others having the values of a point. */
export function along(polynomial: Polynomial, symbol: string, rest: Point): Univariate {
  return polynomial
    .coefficientsIn(symbol)
    .map((coefficient): Rational => coefficient.evaluate(rest));
}

/** Whether a sign condition holds at an algebraic point, exactly. */
export function holdsAtAlgebraic(
  { polynomial, sense }: SignCondition,
  { rest, symbol, value }: AlgebraicPoint,
): boolean {
  return holdsForSign(signAtRoot(along(polynomial, symbol, rest), value), sense);
}

/** `x = 1.41421…, a root of x^2 - 2`: the digits are exact as far as they go. */
export function rootText({ symbol, value }: AlgebraicPoint, spelling: string = symbol): string {
  return `${spelling} = ${decimals(value)}…, a root of ${univariateText(value.polynomial, spelling)}`;
}

/** An algebraic point as data: the polynomial that is 0, and between which numbers the root lies. */
export function rootJson({ value }: AlgebraicPoint) {
  return {
    rootOf: univariateText(value.polynomial, 'x'),
    between: [`${value.low}`, `${value.high}`],
  };
}

function univariateText(coefficients: Univariate, symbol: string): string {
  const terms = monic(coefficients).map((coefficient, power) => ({
    coefficient,
    monomial: Array.from({ length: power }, () => 'x'),
  }));
  const named = Polynomial.collect(terms.filter(({ coefficient }) => !coefficient.isZero));
  return `${named}`.replaceAll('x', symbol);
}
