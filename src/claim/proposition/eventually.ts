import type { Point } from '../../exact/point.js';
import type { Relation } from '../../exact/relation.js';
import { bounding, type InTheLimit, inTheLimit } from '../large.js';
import type { Parameter, Restriction } from '../parameter.js';
import { refuseStatement } from '../statement-refusal.js';
import {
  givenAt,
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
  refuseStatement('eventually', sentence, parameter);
  const { asserts } = sentence;
  return statement('eventually', sentence, { parameter, asserts, never: false });
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
  refuseStatement('eventually', sentence, parameter);
  const { asserts } = sentence;
  return statement('eventually', sentence, { parameter, asserts, never: true });
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
