import { type AlgebraicNumber, decimals, signAtRoot } from './algebraic-number.js';
import type { Point } from './point.js';
import { Polynomial } from './polynomial.js';
import type { Rational } from './rational.js';
import { holdsForSign, type SignCondition } from './sign-condition.js';
import { monic, type Univariate } from './univariate.js';

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
