import type { Point } from '../../exact/point.js';
import type { Restriction } from '../parameter.js';
import { type AssertedAtPoint, type Assertion, assertedWhereGiven } from './assertion.js';
import {
  kept,
  refuseStatement,
  type Sentence,
  type StatementAtPoint,
  type StatementOf,
  statement,
} from './statement.js';

/** At no admissible parameters at which the given conditions hold do all assertions. */
export interface Nowhere extends StatementOf<'nowhere'> {
  readonly asserts: readonly Assertion[];
}

/**
 * That some things are never so at once: comparisons, or that a claimed assessment is an equilibrium,
 * whatever its own conditions say. One point where all are so refutes it.
 * @throws {InvalidStatement} listing everything that is not as it should be.
 * @example
 * ```js
 * import { check, nowhere, relation } from 'casus';
 * import paper from './entry.js';
 * const [entering] = paper.claims;
 * const [c] = paper.parameters;
 * const { source } = c;
 * const asserts = [entering, relation`${c} > 2`];
 * const dear = nowhere({ id: 'dear', source, says: 'At such cost E never enters.', asserts });
 * check(paper, dear, { c: 3 }).refutes; // false
 * ```
 */
export function nowhere(sentence: Sentence & { readonly asserts: readonly Assertion[] }): Nowhere {
  refuseStatement('nowhere', sentence);
  return statement('nowhere', sentence, { asserts: kept(sentence.asserts) });
}

export interface NowhereAtPoint extends StatementAtPoint<Nowhere>, AssertedAtPoint {
  readonly kind: 'nowhere';
}

/** @param restrictions what is admissible: see `quantityAt`. */
export function nowhereAtPoint(
  proposition: Nowhere,
  point: Point,
  restrictions: readonly Restriction[] = [],
): NowhereAtPoint {
  const { asSaid, ...asserted } = assertedWhereGiven(proposition, point, restrictions);
  const refutes = asserted.givenHolds && asSaid === true;
  return { kind: 'nowhere', proposition, point, ...asserted, shows: false, refutes };
}
