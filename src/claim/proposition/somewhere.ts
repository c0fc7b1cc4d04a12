import type { Point } from '../../exact/point.js';
import type { Restriction } from '../parameter.js';
import {
  type AssertedAtPoint,
  type Assertion,
  assertedWhereGiven,
  equilibriaIn,
} from './assertion.js';
import {
  kept,
  refuseStatement,
  type Sentence,
  type StatementAtPoint,
  type StatementOf,
  statement,
} from './statement.js';

/** At some admissible parameters the given conditions hold, and so do all assertions. */
export interface Somewhere extends StatementOf<'somewhere'> {
  /** Where a claimed assessment is asserted to be an equilibrium, its conditions are given. */
  readonly asserts: readonly Assertion[];
}

/**
 * Comparisons that hold, and claimed assessments that are equilibria where their conditions hold, at
 * some admissible parameters at once.
 * @throws {InvalidStatement} listing everything that is not as it should be.
 * @example
 * ```js
 * import { check, compare, somewhere } from 'casus';
 * import paper from './entry.js';
 * const [c] = paper.parameters;
 * const { source } = c;
 * const cheap = somewhere({ id: 'cheap', source, says: 'c may be < 1.', asserts: [compare(c, '<', 1)] });
 * check(paper, cheap, { c: '1/2' }).shows; // true
 * ```
 */
export function somewhere(
  sentence: Sentence & { readonly asserts?: readonly Assertion[] },
): Somewhere {
  refuseStatement('somewhere', sentence);
  const { asserts = [], given = [] } = sentence;
  const conditions = equilibriaIn(asserts).flatMap((each) => each.conditions);
  const said = { ...sentence, given: [...conditions, ...given] };
  return statement('somewhere', said, { asserts: kept(asserts) });
}

export interface SomewhereAtPoint extends StatementAtPoint<Somewhere>, AssertedAtPoint {
  readonly kind: 'somewhere';
}

/** @param restrictions what is admissible: see `quantityAt`. */
export function somewhereAtPoint(
  proposition: Somewhere,
  point: Point,
  restrictions: readonly Restriction[] = [],
): SomewhereAtPoint {
  const { asSaid, ...asserted } = assertedWhereGiven(proposition, point, restrictions);
  const shows = asserted.givenHolds && asSaid === true;
  return { kind: 'somewhere', proposition, point, ...asserted, shows, refutes: false };
}
