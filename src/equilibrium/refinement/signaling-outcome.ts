import { entry } from '../../exact/entry.js';
import { Rational } from '../../exact/rational.js';
import type { ExtensiveGame } from '../../game/extensive-game.js';
import type { Assessment, Mix } from '../assessment.js';
import { type Judgment, judgeProfile } from '../concept/judgment.js';
import { beliefBehind } from './best-replies.js';
import { dot } from './decided-system.js';
import {
  type Sending,
  type SignalingGame,
  type SignalingMessage,
  signalingGame,
} from './signaling-game.js';
import type { NotSignaling } from './signaling-timing.js';

/** What an equilibrium of a sender–receiver game comes to, which is what refinements look at. */
export interface SignalingOutcome extends SignalingGame {
  /** By type, what the sender gets: u*(t). */
  readonly equilibriumPayoffs: readonly Rational[];
  /** Messages that no type sends, and that the receiver could reply to. */
  readonly unsent: readonly UnsentMessage[];
  readonly assessment: Assessment;
}

/** A message off the path of play. */
export interface UnsentMessage extends SignalingMessage {
  /** Its position in the game's messages. */
  readonly index: number;
  /** What the assessment says that the receiver would do. */
  readonly reply: Mix;
}

/** Why a refinement says nothing of an assessment. */
export type NotDefined =
  | {
      readonly kind: 'no signaling game';
      readonly game: ExtensiveGame;
      readonly reason: NotSignaling;
    }
  /** It is no weak perfect Bayesian equilibrium, or that is not decided. */
  | { readonly kind: 'no equilibrium'; readonly judgment: Judgment }
  /** It is one by a belief in types that nature never draws, and the refinements know of none. */
  | {
      readonly kind: 'impossible type';
      readonly game: ExtensiveGame;
      readonly informationSet: number;
    }
  /** There is no such game or no such assessment: numbers that are no probabilities, say. */
  | { readonly kind: 'no assessment'; readonly problems: readonly string[] };

/** The outcome of an assessment, where it is an equilibrium of a sender–receiver game. */
export function signalingOutcome(
  game: ExtensiveGame,
  assessment: Assessment,
): SignalingOutcome | NotDefined {
  const signaling = signalingGame(game);
  if ('because' in signaling) return { kind: 'no signaling game', game, reason: signaling };
  const judgment = judgeProfile(game, assessment);
  if (judgment.verdicts.weakPerfectBayesian.holds !== true)
    return { kind: 'no equilibrium', judgment };
  const { profile } = assessment;
  const { types, messages } = signaling;
  const mixAt = (set: { readonly index: number }): Mix => entry(profile, set.index);
  const replies = messages.map(({ set }) => (set ? mixAt(set) : [Rational.one]));
  const worth = (type: number, message: number): Rational =>
    dot(sendingOf(entry(messages, message), type).pays, entry(replies, message));
  const equilibriumPayoffs = types.map(({ set, messages: own }, type) =>
    dot(
      own.map((message) => worth(type, message)),
      mixAt(set),
    ),
  );
  const isSent = ({ senders }: SignalingMessage): boolean =>
    senders.some(({ type, action }) => !entry(mixAt(entry(types, type).set), action).isZero);
  const unsent = messages.flatMap((message, index): UnsentMessage[] =>
    message.set === undefined || isSent(message)
      ? []
      : [{ ...message, index, reply: entry(replies, index) }],
  );
  const astray = unsent.find((message) => !isSupported(message, assessment));
  return astray?.set
    ? { kind: 'impossible type', game, informationSet: astray.set.index }
    : { ...signaling, equilibriumPayoffs, unsent, assessment };
}

/** The message, as a type sends it that can. */
function sendingOf({ senders }: SignalingMessage, type: number): Sending {
  return entry(
    senders.filter((each) => each.type === type),
    0,
  );
}

/** Whether a reply off the path is best against a belief over possible types, the stated one if any. */
function isSupported({ set, senders, reply }: UnsentMessage, { beliefs }: Assessment): boolean {
  const stated = set && beliefs[set.index];
  const nodes = senders.map(({ node }) => node);
  return stated
    ? set.members.every((node, k) => nodes.includes(node) || entry(stated, k).isZero)
    : beliefBehind(senders, usedReplies(reply)) !== undefined;
}

/** The replies that a mix uses. */
export function usedReplies(mix: Mix): number[] {
  return mix.flatMap(({ isZero }, reply) => (isZero ? [] : [reply]));
}

/** By reply, what a type gains by a message over what the equilibrium gives it. */
export function gainsByReply(
  { equilibriumPayoffs }: SignalingOutcome,
  sending: Sending,
): Rational[] {
  const kept = entry(equilibriumPayoffs, sending.type);
  return sending.pays.map((pay) => pay.minus(kept));
}
