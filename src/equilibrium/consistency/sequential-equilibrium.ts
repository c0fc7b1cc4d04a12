import type { Rational } from '../../exact/rational.js';
import type { ExtensiveGame } from '../../game/extensive-game.js';
import type { Assessment, Belief } from '../assessment.js';
import { consistency } from './consistency.js';
import type { Inconsistency } from './inconsistency.js';
import { bestDeviation, surpluses } from './surplus.js';
import { limitBeliefs, type Trembles } from './trembles.js';

/** A profitable departure from the profile at one information set. */
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
 * Departures at a single information set are enough: under consistent beliefs whole plans gain only
 * if one of those does (Hendon, Jacobsen and Sloth 1996; Perea 2002). In an inconsistent assessment
 * the deviations listed are those at single sets.
 * Where no belief is stated, that of the trembles found serves; so state it where it matters.
 */
export function sequentialEquilibrium(
  game: ExtensiveGame,
  assessment: Assessment,
): SequentialEquilibrium {
  const found = consistency(game, assessment);
  const limit =
    found.kind === 'consistent' ? limitBeliefs(game, assessment.profile, found.trembles) : [];
  const surplus = surpluses(game, assessment.profile);
  const deviations = game.informationSets.flatMap((_, informationSet): Deviation[] => {
    const belief = assessment.beliefs[informationSet] ?? limit[informationSet];
    const best = belief && bestDeviation(surplus[informationSet] ?? [], belief);
    return belief && best ? [{ informationSet, belief, ...best }] : [];
  });
  return found.kind === 'consistent' && deviations.length === 0
    ? { kind: 'equilibrium', trembles: found.trembles }
    : {
        kind: 'no-equilibrium',
        inconsistencies: found.kind === 'inconsistent' ? found.reasons : [],
        deviations,
      };
}
