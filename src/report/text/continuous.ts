import type {
  ContinuousClaim,
  ContinuousClaimAtPoint,
} from '../../claim/continuous/continuous-claim.js';
import type {
  ContinuousJudgment,
  ContinuousViolation,
} from '../../equilibrium/continuous/continuous-judgment.js';
import { continuousPlace } from '../../game/continuous/continuous-game.js';

/** What is claimed of a game with continuous variables, with its quantifiers. */
export function continuousClaimText({ game, given, exactly }: ContinuousClaim): string {
  const when =
    exactly === undefined || (exactly.length === 0 && given.length > 0)
      ? 'wherever what is given holds'
      : exactly.length === 0
        ? 'at all admissible parameters'
        : `exactly where these hold: ${exactly.map(({ id }) => id).join(', ')}`;
  return `the profile is a perfect Bayesian equilibrium of ${game.id}, at every type and against every deviation, ${when}; beliefs follow Bayes' rule, and what somebody does who knows no more tells nothing`;
}

/** A deviation that pays, with the type, what was seen, and the number chosen instead. */
function continuousViolationText(violation: ContinuousViolation): string {
  const { set, claimed, deviation, at, gain } = violation;
  const { move } = set;
  const facing = [...at].filter(([name]) => name !== move.name);
  const given = facing.map(([name, value]) => `${name} = ${value}`).join(', ');
  return `${move.by} at "${continuousPlace(set)}"${given === '' ? '' : ` with ${given}`} gains by ${deviation} instead of ${claimed}: ${gain}, times a positive density or probability`;
}

/** Why a point refutes a claim of a game with continuous variables, a line each. */
export function continuousFailures(at: ContinuousClaimAtPoint): string[] {
  return at.refutes ? judgedLines(at) : [];
}

/** What a statement asserts of a profile of cutoffs. */
export function cutoffEquilibriumText({ id }: Pick<ContinuousClaim, 'id'>): string {
  return `${id} is a perfect Bayesian equilibrium, at every type and against every deviation`;
}

/** Why a profile is no equilibrium at a point, or why that is not told, a sentence each. */
export function reasonsAgainstCutoffs(judgment: ContinuousJudgment): string[] {
  const { improper, violations, untold } = judgment;
  return [...improper, ...violations.map(continuousViolationText), ...untold];
}

/** What was found at a point. */
export function judgedLines({ judgment, failingConditions }: ContinuousClaimAtPoint): string[] {
  const { equilibrium } = judgment;
  const failing = failingConditions.map(({ id }) => id).join(', ');
  if (equilibrium === true)
    return [
      failing === ''
        ? 'the profile is an equilibrium here'
        : `the profile is an equilibrium here, though ${failing} fails`,
    ];
  return reasonsAgainstCutoffs(judgment);
}
