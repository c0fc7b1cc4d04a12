import type { ContinuousClaimAtPoint } from '../../claim/continuous/continuous-claim.js';
import type { ContinuousJudgment } from '../../equilibrium/continuous/continuous-judgment.js';

/** What was found of a profile of a game with continuous variables at a point. */
export function continuousJson({ judgment, failingConditions }: ContinuousClaimAtPoint) {
  return {
    ...judgmentOfCutoffsJson(judgment),
    failingConditions: failingConditions.map(({ id }) => id),
  };
}

/** Whether a profile is an equilibrium, and who would rather do what. */
export function judgmentOfCutoffsJson(judgment: ContinuousJudgment) {
  const { equilibrium, violations, improper, untold } = judgment;
  return {
    equilibrium: equilibrium ?? null,
    deviations: violations.map(({ set, at, claimed, deviation, gain }) => ({
      player: set.move.by,
      informationSet: `${set.move.name}: ${set.key}`,
      at: Object.fromEntries([...at].map(([name, value]) => [name, `${value}`])),
      ...{ claimed, deviation, gain: `${gain}` },
    })),
    ...(improper.length > 0 && { improper }),
    ...(untold.length > 0 && { untold }),
  };
}
