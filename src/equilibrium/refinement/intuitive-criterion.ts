import type { ExtensiveGame } from '../../game/extensive-game.js';
import type { Assessment } from '../assessment.js';
import { bestReplies } from './best-replies.js';
import type { IntuitiveFinding, RefinementVerdict } from './refinement-verdict.js';
import type { Sending } from './signaling-game.js';
import {
  gainsByReply,
  type SignalingOutcome,
  signalingOutcome,
  type UnsentMessage,
} from './signaling-outcome.js';

/**
 * Whether an equilibrium's outcome survives the intuitive criterion (Cho and Kreps 1987, p. 202).
 *
 * For a message m that is not sent, S(m) are the types t with u*(t) > u(t, m, r) for all r in
 * BR(T(m), m). The outcome fails if, for some m, some type t has u*(t) < u(t, m, r) for all r in
 * BR(T(m) \ S(m), m). Where S(m) are all types that can send m, m is no reason.
 *
 * It is asked of the outcome: which belief the assessment holds off the path plays no part.
 */
export function intuitiveCriterion(game: ExtensiveGame, assessment: Assessment): RefinementVerdict {
  const outcome = signalingOutcome(game, assessment);
  if ('kind' in outcome)
    return { kind: 'not defined', refinement: 'intuitive criterion', why: outcome };
  const messages = outcome.unsent.map((message) => findingAt(outcome, message));
  return {
    kind: messages.some(({ fails }) => fails) ? 'fails' : 'survives',
    refinement: 'intuitive criterion',
    outcome,
    messages,
  };
}

function findingAt(outcome: SignalingOutcome, { index, senders }: UnsentMessage): IntuitiveFinding {
  const all = bestReplies(senders);
  const gains = (sending: Sending, replies: readonly number[]) =>
    gainsByReply(outcome, sending).filter((_, reply) => replies.includes(reply));
  const loses = (sending: Sending) => gains(sending, all).every(({ sign }) => sign < 0);
  const kept = senders.filter((sending) => !loses(sending));
  const replies = kept.length === 0 ? [] : bestReplies(kept);
  const gaining = kept.filter((sending) => gains(sending, replies).every(({ sign }) => sign > 0));
  return {
    message: index,
    fails: gaining.length > 0,
    deleted: senders.filter(loses).map(({ type }) => type),
    replies,
    gaining: gaining.map(({ type }) => type),
  };
}
