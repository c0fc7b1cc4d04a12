import { entry } from '../../exact/entry.js';
import { type Conjunction, eventuallyHold } from '../../exact/eventually.js';
import type { Point } from '../../exact/point.js';
import type { Polynomial } from '../../exact/polynomial.js';
import { Rational } from '../../exact/rational.js';
import { quotientOf, type Relation, symbolsIn } from '../../exact/relation.js';
import { holdsForSign } from '../../exact/sign-condition.js';
import type { Parameter, Restriction } from '../parameter.js';
import {
  givenAt,
  kept,
  refuseStatement,
  type Sentence,
  type StatementAtPoint,
  type StatementOf,
  statement,
} from './statement.js';

/**
 * For all values of the other parameters there is a threshold of one, beyond which the relations
 * hold: all of them; or never all of them, where `never`.
 */
export interface Eventually extends StatementOf<'eventually'> {
  readonly parameter: Parameter;
  /** Of formulas alone: what becomes of them is read off their leading coefficients. */
  readonly asserts: readonly Relation[];
  readonly never: boolean;
}

type AboutRelations = Sentence & { readonly asserts: readonly Relation[] };

/**
 * Relations that all hold once a parameter is large enough.
 * @throws {InvalidStatement} listing everything that is not as it should be.
 * @example
 * ```js
 * import { check, forLarge, relation } from 'casus';
 * import paper from './entry.js';
 * const [c] = paper.parameters;
 * const { source } = c;
 * const asserts = [relation`${c} > 100`];
 * const dear = forLarge(c, { id: 'dear', source, says: 'In the end c is above 100.', asserts });
 * check(paper, dear, { c: 1 }).refutes; // false
 * ```
 */
export function forLarge(parameter: Parameter, sentence: AboutRelations): Eventually {
  return inTheEnd(parameter, sentence, false);
}

/**
 * Relations that never all hold once a parameter is large enough.
 * @throws {InvalidStatement} listing everything that is not as it should be.
 * @example
 * ```js
 * import { check, neverForLarge, relation } from 'casus';
 * import paper from './entry.js';
 * const [c] = paper.parameters;
 * const { source } = c;
 * const asserts = [relation`${c} < 100`];
 * const dear = neverForLarge(c, { id: 'dear', source, says: 'In the end c is not below 100.', asserts });
 * check(paper, dear, { c: 1 }).refutes; // false
 * ```
 */
export function neverForLarge(parameter: Parameter, sentence: AboutRelations): Eventually {
  return inTheEnd(parameter, sentence, true);
}

function inTheEnd(parameter: Parameter, sentence: AboutRelations, never: boolean): Eventually {
  refuseStatement('eventually', sentence, parameter);
  return statement('eventually', sentence, { parameter, asserts: kept(sentence.asserts), never });
}

/** What becomes of a relation for all large values of a parameter. */
export interface RelationInTheLimit {
  readonly relation: Relation;
  readonly limit: InTheLimit;
}

export interface EventuallyAtPoint extends StatementAtPoint<Eventually> {
  readonly kind: 'eventually';
  readonly limits: readonly RelationInTheLimit[];
}

/** It speaks of a point where all large values are admissible with the others as they are there. */
export function eventuallyAtPoint(
  restrictions: readonly Restriction[],
  proposition: Eventually,
  point: Point,
): EventuallyAtPoint {
  const { parameter, asserts, never } = proposition;
  const limitOf = (relation: Relation): RelationInTheLimit => ({
    relation,
    limit: inTheLimit(relation, parameter.name, point),
  });
  const givenHolds =
    givenAt(proposition, point) &&
    bounding(restrictions, parameter.name).every(({ relation }) => limitOf(relation).limit.holds);
  const limits = asserts.map(limitOf);
  const asSaid = limits.every(({ limit }) => limit.holds) !== never;
  return {
    ...{ kind: 'eventually', proposition, point, givenHolds, limits, shows: false },
    refutes: givenHolds && !asSaid,
  };
}

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
