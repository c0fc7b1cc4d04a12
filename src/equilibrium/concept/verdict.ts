import type { RecallFailure } from '../../game/recall.js';
import type { Belief } from '../assessment.js';
import type { Limit, Trembles, Unsupported } from '../consistency/sequential-support.js';
import type { Gain } from './gain.js';

/**
 * The solution concepts that a profile is judged by.
 *
 * `nash`: no strategy of any player gains from the root, all others following the profile.
 * `agentNash`: no change of the mix at one reached information set gains, everything else kept.
 * `subgamePerfect`: Nash in every subgame (Selten 1965).
 * `weakPerfectBayesian`: with beliefs that follow Bayes' rule at reached information sets, and any
 * elsewhere, no plan gains from any information set on (Mas-Colell, Whinston and Green 1995,
 * definition 9.C.3, with whole continuation plans as deviations).
 * `perfectBayesian`: the same with beliefs that, reached or not, follow Bayes' rule from those before
 * wherever that is possible, and by which nobody signals what she does not know (Fudenberg and Tirole
 * 1991, condition B); in multi-period games with observed actions and independent types.
 * `sequential`: the same as weak perfect Bayesian with beliefs that are limits of Bayesian beliefs under fully mixed
 * profiles that tend to the profile (Kreps and Wilson 1982).
 * `strict`: Nash, and at each reached information set one action has probability 1 and every plan
 * that begins with another loses. Strictness at unreached sets is not asked for: strategies that
 * differ only there are one strategy of the reduced normal form (van Damme 1991, section 2.3, there
 * for normal forms).
 * `quasiStrict`: Nash, and at each reached information set every action with which a best plan may
 * begin has positive probability (Harsanyi 1973; van Damme 1991, section 2.3).
 */
export const CONCEPTS = [
  'nash',
  'agentNash',
  'subgamePerfect',
  'weakPerfectBayesian',
  'perfectBayesian',
  'sequential',
  'strict',
  'quasiStrict',
] as const;

export type Concept = (typeof CONCEPTS)[number];

/** Whether a profile, or an assessment, is an equilibrium of some kind, and why not. */
export type ConceptVerdict =
  | {
      readonly holds: true;
      /** What shows it, where beliefs off the path matter to a sequential equilibrium. */
      readonly trembles?: Trembles;
      /** The beliefs that the trembles tend to, by information set, where they are rational. */
      readonly beliefs?: readonly (Belief | undefined)[];
    }
  | {
      readonly holds: false;
      readonly because: readonly Failure[];
      /** How many more failures there are; absent where all are listed. */
      readonly unlisted?: number;
    }
  | { readonly holds: undefined; readonly because: Abstention };

/** Why a concept does not hold. */
export type Failure =
  /** A strategy gains in the subgame that begins at `root`; the whole game begins at 0. */
  | ({ readonly kind: 'strategy'; readonly player: number; readonly root: number } & Gain)
  /** A plan gains from an information set on, under every belief there or under the stated one. */
  | ({ readonly kind: 'plan'; readonly informationSet: number } & Gain)
  /** One action gains at an information set, if nothing else changes. */
  | ({ readonly kind: 'action'; readonly informationSet: number } & Gain)
  /** The stated belief is not the one that Bayes' rule gives. */
  | { readonly kind: 'belief'; readonly informationSet: number }
  /** Actions without probability are as good as the prescribed behavior. */
  | {
      readonly kind: 'tie';
      readonly informationSet: number;
      readonly actions: readonly number[];
    }
  /** Several actions have positive probability. */
  | { readonly kind: 'mixed'; readonly informationSet: number }
  /** A weaker concept fails already. */
  | { readonly kind: 'implied'; readonly by: Concept }
  /** The stated beliefs are not as a perfect Bayesian equilibrium has them, at these sets. */
  | { readonly kind: 'signaling'; readonly informationSets: readonly number[] }
  /** Beliefs support the profile, but none that are consistent. */
  | { readonly kind: 'inconsistent'; readonly reason: Unsupported };

/** Why a concept is not decided. */
export type Abstention =
  /** Some player does not remember what she saw or did. */
  | { readonly kind: 'recall'; readonly failures: readonly RecallFailure[] }
  /** These players forget, and have too many strategies to go through them one by one. */
  | { readonly kind: 'strategies'; readonly players: readonly number[] }
  /** The profile does not say what happens at some unreached information sets. */
  | { readonly kind: 'blank'; readonly informationSets: readonly number[] }
  /** The concept is not defined for the game, or beliefs are missing on which it rests. */
  | { readonly kind: 'undefined' | 'untold'; readonly because: string }
  /** The search for consistent beliefs came to a limit. */
  | { readonly kind: 'limit'; readonly limit: Limit };
