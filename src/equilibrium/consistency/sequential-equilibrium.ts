import type { Rational } from '../../exact/rational.js';
import type { ExtensiveGame } from '../../game/extensive-game.js';
import type { Assessment, Belief } from '../assessment.js';
import { consistency } from './consistency.js';
import { descents, isReached, posterior } from './descent.js';
import type { Inconsistency } from './inconsistency.js';
import { bestDeviation, surpluses } from './surplus.js';
import type { Trembles } from './trembles.js';

/** A profitable deviation from the profile at one information set. */
export interface Deviation {
  readonly informationSet: number;
  readonly belief: Belief;
  /** The one that gains most. */
  readonly action: number;
  /** In the mover's units of payoff, under the belief. */
  readonly gain: Rational;
}

export type SequentialEquilibrium =
  | { readonly kind: 'equilibrium'; readonly trembles: Trembles }
  | {
      readonly kind: 'no-equilibrium';
      /** Empty where the assessment is consistent. */
      readonly inconsistencies: readonly Inconsistency[];
      /** One an information set; empty where the assessment is sequentially rational. */
      readonly deviations: readonly Deviation[];
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
  const missing = game.informationSets.flatMap(({ name, members }, at) =>
    beliefs[at] !== undefined || members.some((member) => isReached(toNode[member]))
      ? []
      : `no belief is stated at information set ${at} "${name}", which the profile does not reach`,
  );
  if (missing.length > 0) throw new RangeError(missing.join('\n'));
  const found = consistency(game, assessment);
  const surplus = surpluses(game, profile);
  const deviations = game.informationSets.flatMap(({ members }, informationSet): Deviation[] => {
    const belief = beliefs[informationSet] ?? posterior(members, toNode);
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
