import {
  type ContinuousJudgment,
  judgeContinuous,
} from '../../equilibrium/continuous/continuous-judgment.js';
import type { ContinuousProfile, Played } from '../../equilibrium/continuous/continuous-profile.js';
import { formulasPlayed } from '../../equilibrium/continuous/continuous-profile.js';
import type { Formula } from '../../exact/formula.js';
import type { Point } from '../../exact/point.js';
import { holdsAt } from '../../exact/relation.js';
import type { ContinuousGame, ContinuousShape } from '../../game/continuous/continuous-game.js';
import type { Condition } from '../condition.js';
import { givenAt, type StatementAtPoint, type StatementOf } from '../proposition/statement.js';

/**
 * That a profile is a perfect Bayesian equilibrium of a game with continuous variables, where some
 * conditions hold (`if`), or exactly there (`iff`), where what is given holds. An `if` has its conditions under `given`.
 */
export interface ContinuousClaim<Shape extends ContinuousShape = ContinuousShape>
  extends StatementOf<'continuous equilibrium'>,
    Played {
  readonly title: string;
  readonly game: ContinuousGame<Shape>;
  readonly profile: ContinuousProfile;
  /** What is necessary and sufficient; `undefined` for an `if`. */
  readonly exactly: readonly Condition[] | undefined;
}

export interface ContinuousClaimAtPoint extends StatementAtPoint<ContinuousClaim> {
  readonly kind: 'continuous equilibrium';
  readonly failingConditions: readonly Condition[];
  readonly judgment: ContinuousJudgment;
}

/** What a claim says at a point, beside what is so: all types and deviations are examined. */
export function continuousClaimAtPoint(
  proposition: ContinuousClaim,
  point: Point,
): ContinuousClaimAtPoint {
  const { exactly = [] } = proposition;
  const failingConditions = exactly.filter((each) => !holdsAt(each, point));
  const said = { kind: 'continuous equilibrium' as const, proposition, point, failingConditions };
  if (!givenAt(proposition, point)) {
    const judgment = { equilibrium: undefined, violations: [], improper: [], untold: [] };
    return { ...said, judgment, givenHolds: false, shows: false, refutes: false };
  }
  const judgment = judgeContinuous(proposition, point);
  const claimed = failingConditions.length === 0;
  const refutes = judgment.equilibrium !== undefined && judgment.equilibrium !== claimed;
  return { ...said, judgment, givenHolds: true, shows: false, refutes };
}

/** The conditions under which a claim says that its profile is an equilibrium. */
export function continuousConditions({
  exactly = [],
  given,
}: ContinuousClaim): readonly Condition[] {
  return [...given, ...exactly];
}

/** Every formula of a claim, its game's included; numbers from intervals are symbols in them. */
export function formulasOfContinuous(claim: ContinuousClaim): Formula[] {
  const { exactly = [] } = claim;
  return [
    ...exactly.flatMap(({ relation }) => [relation.left, relation.right]),
    ...formulasPlayed(claim),
  ];
}
