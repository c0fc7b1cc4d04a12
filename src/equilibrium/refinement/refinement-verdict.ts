import type { Rational } from '../../exact/rational.js';
import type { Mix } from '../assessment.js';
import type { JointReplies } from './best-replies.js';
import type { NotDefined, SignalingOutcome } from './signaling-outcome.js';

/** The refinements that an equilibrium of a sender–receiver game is asked to survive. */
export const REFINEMENTS = ['intuitive criterion', 'D1', 'undominated'] as const;

export type Refinement = (typeof REFINEMENTS)[number];

/** What a refinement finds, message by message, or player by player. */
export type Refined =
  | { readonly refinement: 'intuitive criterion'; readonly messages: readonly IntuitiveFinding[] }
  | { readonly refinement: 'D1'; readonly messages: readonly D1Finding[] }
  | { readonly refinement: 'undominated'; readonly dominations: readonly Domination[] };

/** Whether an equilibrium survives a refinement, and what shows it. */
export type RefinementVerdict =
  | ({ readonly kind: 'survives' | 'fails'; readonly outcome: SignalingOutcome } & Refined)
  | {
      readonly kind: 'not defined';
      readonly refinement: Refinement;
      readonly why: NotDefined;
    };

/** What the intuitive criterion finds at a message off the path. */
export interface IntuitiveFinding {
  /** Position in the game's messages. */
  readonly message: number;
  readonly fails: boolean;
  /** Types that lose by the message whatever the receiver may reply: S(m). */
  readonly deleted: readonly number[];
  /** Replies that are best against some belief over the other types; none where all are deleted. */
  readonly replies: readonly number[];
  /** Types that gain by the message whichever of these replies is given. */
  readonly gaining: readonly number[];
}

/** What D1 finds at a message off the path. */
export interface D1Finding {
  /** Position in the game's messages. */
  readonly message: number;
  readonly fails: boolean;
  /** Types that would send the message by fewer best replies than another, kept type would. */
  readonly deleted: readonly Deletion[];
  /** The other types: a belief may be over these alone. */
  readonly kept: readonly number[];
  /** A best reply to such a belief by which no type gains; absent where the message fails. */
  readonly deterrent: Deterrent | undefined;
  /** All best replies to such beliefs, and who gains by each; empty where nothing fails. */
  readonly tempting: readonly Temptation[];
}

/** A type is deleted because another gains strictly wherever it gains or breaks even. */
export interface Deletion {
  readonly type: number;
  readonly by: number;
}

export interface Deterrent {
  readonly reply: Mix;
  /** By kept type. */
  readonly belief: readonly Rational[];
  /** Whether it is the assessment's own reply. */
  readonly own: boolean;
}

/** Replies that are best together, and weights of types whose gains add up to more than 0 at each. */
export interface Temptation extends JointReplies {
  readonly gaining: readonly { readonly type: number; readonly weight: Rational }[];
}

/** A strategy that weakly dominates a player's. */
export interface Domination {
  /** Position in the game's players. */
  readonly player: number;
  /** The mixes of the dominating strategy, where they differ from hers. */
  readonly instead: readonly SetMix[];
  /** A pure strategy of the other player's against which it is better, and by how much. */
  readonly against: readonly SetAction[];
  readonly gain: Rational;
}

export interface SetMix {
  readonly informationSet: number;
  readonly mix: Mix;
}

export interface SetAction {
  readonly informationSet: number;
  readonly action: number;
}
