import { type Conjunction, eventuallyHold } from '../exact/eventually.js';
import { divisorsIn, type Formula, functionOf } from '../exact/formula.js';
import type { Point } from '../exact/point.js';
import type { Polynomial } from '../exact/polynomial.js';
import { Rational } from '../exact/rational.js';
import { type Relation, type Sense, standardForm, symbolsIn } from '../exact/relation.js';
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
  const form = standardForm(relation);
  const parts = form.kind === 'polynomial' ? [form.polynomial] : quotientParts(form.difference);
  const coefficients = (part: Polynomial): Rational[] =>
    part.coefficientsIn(parameter).map((coefficient) => coefficient.evaluate(point));
  const along = parts.map(coefficients);
  // Nested quotients have divisors that cancel in the end: each must still differ from 0.
  const divisors =
    form.kind === 'polynomial'
      ? []
      : [...divisorsIn(form.difference)].flatMap((divisor) =>
          quotientParts(divisor).map(coefficients),
        );
  const signs = along.map(leadingSign);
  const sign = signs.reduce<number>((product, each) => product * each, 1);
  const [only] = along;
  const linear = along.length === 1 && only !== undefined && trimmed(only).length === 2;
  return {
    holds: holdsFor(sign, form.sense) && divisors.every((each) => leadingSign(each) !== 0),
    threshold:
      linear && only?.[0] && only[1]
        ? only[0].over(only[1]).negated()
        : [...along, ...divisors]
            .map(rootBound)
            .reduce((most, next) => (most.lessThan(next) ? next : most)),
    exact: linear && form.sense !== '=',
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

function quotientParts(difference: Formula): Polynomial[] {
  const { numerator, denominator } = functionOf(difference);
  return [numerator, denominator];
}

function holdsFor(sign: number, sense: Sense): boolean {
  return sense === '≥' ? sign >= 0 : sense === '>' ? sign > 0 : sign === 0;
}

function trimmed(coefficients: readonly Rational[]): readonly Rational[] {
  const last = coefficients.findLastIndex((coefficient) => !coefficient.isZero);
  return coefficients.slice(0, last + 1);
}

function leadingSign(coefficients: readonly Rational[]): -1 | 0 | 1 {
  return trimmed(coefficients).at(-1)?.sign ?? 0;
}

/** Cauchy: no root exceeds 1 + max |a_k / a_n|. */
function rootBound(coefficients: readonly Rational[]): Rational {
  const [...rest] = trimmed(coefficients);
  const leading = rest.pop();
  if (leading === undefined || rest.length === 0) return Rational.zero;
  const largest = rest
    .map((coefficient) => coefficient.over(leading))
    .map((ratio) => (ratio.sign < 0 ? ratio.negated() : ratio))
    .reduce((most, next) => (most.lessThan(next) ? next : most));
  return Rational.one.plus(largest);
}
