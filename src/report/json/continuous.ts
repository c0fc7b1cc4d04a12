import type { ContinuousClaimAtPoint } from '../../claim/continuous/continuous-claim.js';

/** What was found of a profile of a game with continuous variables at a point. */
export function continuousJson({ judgment, failingConditions }: ContinuousClaimAtPoint) {
  const { equilibrium, violations, improper, untold } = judgment;
  return {
    equilibrium: equilibrium ?? null,
    failingConditions: failingConditions.map(({ id }) => id),
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
