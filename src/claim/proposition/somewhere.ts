import type { Point } from '../../exact/point.js';
import type { Condition } from '../condition.js';
import type { Restriction } from '../parameter.js';
import { type AssertedAtPoint, type Assertion, assertedWhereGiven } from './assertion.js';
import { conditionsClaimed, equilibriaAsserted, isClaimedExactly } from './claimed-conditions.js';
import { type Nowhere, nowhere } from './nowhere.js';
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
  /** What is given of its own accord, and not as a condition of a claim. */
  readonly ownGiven: readonly Condition[];
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
  const conditions = equilibriaAsserted(asserts).flatMap(conditionsClaimed);
  const said = { ...sentence, given: [...conditions, ...given] };
  return statement('somewhere', said, { asserts: kept(asserts), ownGiven: kept(given) });
}

/**
 * What is to be proved where a possibility is to be refuted that rests on claims whose conditions
 * only suffice: that nowhere is all of it so at once, whether what claims state holds or not. Without
 * such claims `undefined`. A claim of a game with continuous variables that states none is one of them, too.
 */
export function neverAtOnce(possibility: Somewhere): Nowhere | undefined {
  const { id, source, says, asserts, given } = possibility;
  const claims = equilibriaAsserted(asserts);
  const supposing = claims.filter(
    (claim) =>
      !isClaimedExactly(claim) ||
      (claim.kind === 'continuous equilibrium' && conditionsClaimed(claim).length === 0),
  );
  if (supposing.length === 0) return undefined;
  const stated = new Set(
    claims.flatMap((claim) => conditionsClaimed(claim).map(({ id: name }) => name)),
  );
  const own = new Set(possibility.ownGiven.map(({ id: name }) => name));
  const others = given.filter((each) => own.has(each.id) || !stated.has(each.id));
  return nowhere({ id, source, says, asserts, given: others });
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
