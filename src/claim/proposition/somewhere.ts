import type { Point } from '../../exact/point.js';
import type { Claim } from '../claim.js';
import type { Comparison, ComparisonAtPoint } from '../comparison.js';
import { confirmedAtPoint } from './equilibrium.js';
import {
  comparedAt,
  kept,
  refuseStatement,
  type Sentence,
  type StatementAtPoint,
  type StatementOf,
  statement,
} from './statement.js';

/**
 * At some admissible parameters the given conditions hold, the claimed assessments are equilibria,
 * and all comparisons hold.
 */
export interface Somewhere extends StatementOf<'somewhere'> {
  readonly asserts: readonly Comparison[];
  /** Claimed assessments that are equilibria there, confirmed by judging them. */
  readonly equilibria: readonly Claim[];
}

/**
 * Equilibria, and comparisons that hold, at some admissible parameters at once.
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
  sentence: Sentence & {
    readonly asserts?: readonly Comparison[];
    readonly equilibria?: readonly Claim[];
  },
): Somewhere {
  refuseStatement('somewhere', sentence);
  const { asserts = [], equilibria = [], given = [] } = sentence;
  const conditions = equilibria.flatMap((each) => each.conditions);
  const said = { ...sentence, given: [...conditions, ...given] };
  return statement('somewhere', said, { asserts: kept(asserts), equilibria: kept(equilibria) });
}

export interface SomewhereAtPoint extends StatementAtPoint<Somewhere> {
  readonly kind: 'somewhere';
  /** None where what is given does not hold. */
  readonly comparisons: readonly ComparisonAtPoint[];
  /** Whether the claimed assessments are equilibria here; none where a comparison fails already. */
  readonly equilibria: readonly { readonly claim: Claim; readonly equilibrium: boolean }[];
}

export function somewhereAtPoint(proposition: Somewhere, point: Point): SomewhereAtPoint {
  const { givenHolds, comparisons, asSaid } = comparedAt(proposition, proposition.asserts, point);
  const compared = givenHolds && asSaid;
  const equilibria = (compared ? proposition.equilibria : []).map((claim) => ({
    claim,
    equilibrium: confirmedAtPoint(claim, point).judgment.equilibrium === true,
  }));
  const shows = compared && equilibria.every(({ equilibrium }) => equilibrium);
  return {
    ...{ kind: 'somewhere', proposition, point, givenHolds, comparisons, equilibria, shows },
    refutes: false,
  };
}
