import { type Approach, alongTheWay } from '../../exact/approach.js';
import { entry } from '../../exact/entry.js';
import type { Point } from '../../exact/point.js';
import type { Polynomial } from '../../exact/polynomial.js';
import { Rational } from '../../exact/rational.js';
import { quotientOf, type Relation } from '../../exact/relation.js';
import { holdsForSign } from '../../exact/sign-condition.js';
import { trimmed } from '../../exact/univariate.js';

/** What becomes of what is said as one parameter grows or comes close to a value, the rest staying. */
export interface InTheLimit {
  /** Whether it holds for every value that is large, or close, enough; `undefined`: not decided. */
  readonly holds: boolean | undefined;
  /**
   * The answer does not change beyond this value; or nearer than this to the value that the parameter
   * comes close to: `undefined` where it does not change at any distance, on that side.
   */
  readonly threshold: Rational | undefined;
  /** Whether the threshold is exact: the answer is another one just on its other side. */
  readonly exact: boolean;
}

/**
 * Decides a relation for all values of a parameter that are large, or close, enough from the leading
 * coefficients: exact in the others' values, and with no limit taken. The threshold is the root where
 * the relation is linear in the parameter, and else Cauchy's bound, beyond which a polynomial has no
 * root.
 * @param approach towards a number, where it is towards a value.
 */
export function inTheLimit(relation: Relation, approach: Approach, point: Point): InTheLimit {
  const { numerator, denominator, divisors, sense } = quotientOf(relation);
  const along = (part: Polynomial): readonly Rational[] =>
    upToLeading(
      alongTheWay(part, approach).map((coefficient) => coefficient.evaluate(point)),
      approach,
    );
  const [above, below] = [along(numerator), along(denominator)];
  const dividing = divisors.map(along);
  const defined = dividing.every((each) => leadingSign(each) !== 0);
  const linear = above.length === 2 && divisors.length === 0;
  const bound = linear
    ? entry(above, 0).over(entry(above, 1)).negated()
    : [above, ...dividing]
        .map(rootBound)
        .reduce((most, next) => (most.lessThan(next) ? next : most));
  const threshold = approach.kind === 'growing' ? bound : distanceOf(bound);
  return {
    holds: defined && holdsForSign(leadingSign(above) * leadingSign(below), sense),
    threshold,
    exact: threshold !== undefined && linear && sense !== '=',
  };
}

/** Where several polynomials of what grows have the signs that they have in the end. */
export function signThreshold(
  polynomials: readonly (readonly Rational[])[],
  { kind }: Approach,
): Rational | undefined {
  const bound = polynomials
    .map((each) => rootBound(withoutZeroRoots(each)))
    .reduce((most, next) => (most.lessThan(next) ? next : most), Rational.zero);
  return kind === 'growing' ? bound : distanceOf(bound);
}

/** How close a parameter is to a value where the symbol that grows instead is at its bound. */
function distanceOf(bound: Rational): Rational | undefined {
  return bound.sign > 0 ? Rational.one.over(bound) : undefined;
}

/**
 * Coefficients up to the leading one, the last that is not 0. What grows instead of a parameter that
 * comes close to a value is positive: its power is divided out.
 */
function upToLeading(coefficients: readonly Rational[], { kind }: Approach): readonly Rational[] {
  const led = trimmed(coefficients);
  return kind === 'nearing' ? withoutZeroRoots(led) : led;
}

function withoutZeroRoots(coefficients: readonly Rational[]): readonly Rational[] {
  return coefficients.slice(coefficients.findIndex(({ isZero }) => !isZero));
}

/** 0 of the polynomial 0, which has no coefficients. */
function leadingSign(coefficients: readonly Rational[]): -1 | 0 | 1 {
  return coefficients.at(-1)?.sign ?? 0;
}

/** Cauchy: no root exceeds 1 + max |a_k / a_n|. */
function rootBound(coefficients: readonly Rational[]): Rational {
  const rest = [...coefficients];
  const leading = rest.pop();
  if (leading === undefined || rest.length === 0) return Rational.zero;
  const largest = rest
    .map((coefficient) => coefficient.over(leading).magnitude)
    .reduce((most, next) => (most.lessThan(next) ? next : most));
  return Rational.one.plus(largest);
}
