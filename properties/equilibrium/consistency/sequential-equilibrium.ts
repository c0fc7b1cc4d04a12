import type { Assessment } from '../../../src/equilibrium/assessment.js';
import { consistency } from '../../../src/equilibrium/consistency/consistency.js';
import { bestDeviation, surpluses } from '../../../src/equilibrium/consistency/critical-set.js';
import { descents, dictatedBelief } from '../../../src/equilibrium/consistency/descent.js';
import type {
  GainfulAction,
  Inconsistency,
  Trembles,
} from '../../../src/equilibrium/consistency/sequential-support.js';
import type { ExtensiveGame } from '../../../src/game/extensive-game.js';

export type SequentialEquilibrium =
  | { readonly kind: 'equilibrium'; readonly trembles: Trembles }
  | {
      readonly kind: 'no-equilibrium';
      /** Empty where the assessment is consistent. */
      readonly inconsistencies: readonly Inconsistency[];
      /** One an information set; empty where the assessment is sequentially rational. */
      readonly deviations: readonly GainfulAction[];
    };

/**
 * Whether an assessment is a sequential equilibrium (Kreps and Wilson 1982): consistent, and at
 * every information set no action gains under the belief there.
 *
 * Deviations at a single information set are enough: under consistent beliefs whole plans gain only
 * if one of those does (Hendon, Jacobsen and Sloth 1996; Perea 2002). In an inconsistent assessment
 * the deviations listed are those at single sets.
 *
 * @throws {RangeError} listing the information sets at which a belief is needed and none is stated:
 * those that the profile does not reach.
 */
export function sequentialEquilibrium(
  game: ExtensiveGame,
  assessment: Assessment,
): SequentialEquilibrium {
  const { profile, beliefs } = assessment;
  const toNode = descents(game, profile);
  const found = consistency(game, assessment);
  const surplus = surpluses(game, profile);
  const deviations = game.informationSets.flatMap(({ members }, informationSet) => {
    const belief = beliefs[informationSet] ?? dictatedBelief(members, toNode);
    if (belief === undefined)
      throw new RangeError(`no belief is stated at the unreached set ${informationSet}`);
    const best = bestDeviation(surplus[informationSet] ?? [], belief);
    return best ? [{ informationSet, belief, ...best }] : [];
  });
  return found.kind === 'consistent' && deviations.length === 0
    ? { kind: 'equilibrium', trembles: found.trembles }
    : {
        kind: 'no-equilibrium',
        inconsistencies: found.kind === 'inconsistent' ? found.reasons : [],
        deviations,
      };
}
