import { entry } from '../exact/entry.js';
import { type Conjunction, eventuallyHold } from '../exact/eventually.js';
import type { Point } from '../exact/point.js';
import type { Polynomial } from '../exact/polynomial.js';
import { Rational } from '../exact/rational.js';
import { quotientOf, type Relation, symbolsIn } from '../exact/relation.js';
import { holdsForSign } from '../exact/sign-condition.js';
import type { Restriction } from './parameter.js';

/** What becomes of a relation as one parameter grows, the others staying as they are. */
export interface InTheLimit {
  /** Whether it holds for every large enough value. */
  readonly holds: boolean;
  /** Beyond this value the answer does not change. */
  readonly threshold: Rational;
  /** Whether the threshold is exact: the answer is another one just below it. */
  readonly exact: boolean;
}

/**
 * Decides a relation for all large values of a parameter from the leading coefficients: exact in
 * the others' values, and with no limit taken. The threshold is the root where the relation is
 * linear in the parameter, and else Cauchy's bound, beyond which a polynomial has no root.
 */
export function inTheLimit(relation: Relation, parameter: string, point: Point): InTheLimit {
  const { numerator, denominator, divisors, sense } = quotientOf(relation);
  const along = (part: Polynomial): readonly Rational[] =>
    trimmed(part.coefficientsIn(parameter).map((coefficient) => coefficient.evaluate(point)));
  const [above, below] = [along(numerator), along(denominator)];
  const dividing = divisors.map(along);
  const defined = dividing.every((each) => leadingSign(each) !== 0);
  const linear = above.length === 2 && divisors.length === 0;
  return {
    holds: defined && holdsForSign(leadingSign(above) * leadingSign(below), sense),
    threshold: linear
      ? entry(above, 0).over(entry(above, 1)).negated()
      : [above, ...dividing]
          .map(rootBound)
          .reduce((most, next) => (most.lessThan(next) ? next : most)),
    exact: linear && sense !== '=',
  };
}

/** The ways in which all large values of a parameter are admissible, as far as it is restricted. */
export function largeAdmissible(
  restrictions: readonly Restriction[],
  parameter: string,
): Conjunction[] {
  return eventuallyHold(
    bounding(restrictions, parameter).map(({ relation }) => relation),
    parameter,
  );
}

/** The restrictions that mention a parameter. */
export function bounding(restrictions: readonly Restriction[], parameter: string): Restriction[] {
  return restrictions.filter(({ relation }) => symbolsIn(relation).has(parameter));
}

/** Coefficients up to the leading one, the last that is not 0. */
function trimmed(coefficients: readonly Rational[]): readonly Rational[] {
  const last = coefficients.findLastIndex((coefficient) => !coefficient.isZero);
  return coefficients.slice(0, last + 1);
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
    .map((coefficient) => coefficient.over(leading))
    .map((ratio) => (ratio.sign < 0 ? ratio.negated() : ratio))
    .reduce((most, next) => (most.lessThan(next) ? next : most));
  return Rational.one.plus(largest);
}
