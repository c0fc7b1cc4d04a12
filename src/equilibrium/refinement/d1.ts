import { entry } from '../../exact/entry.js';
import { Rational } from '../../exact/rational.js';
import type { ExtensiveGame } from '../../game/extensive-game.js';
import type { Assessment, Mix } from '../assessment.js';
import { beliefBehind, bestPairs, jointReplies } from './best-replies.js';
import { decidedSystem, dot, simplexRows } from './decided-system.js';
import type { D1Finding, Deletion, RefinementVerdict, Temptation } from './refinement-verdict.js';
import type { Sending } from './signaling-game.js';
import {
  gainsByReply,
  type SignalingOutcome,
  signalingOutcome,
  type UnsentMessage,
  usedReplies,
} from './signaling-outcome.js';

/**
 * Whether an equilibrium's outcome survives D1 (Cho and Kreps 1987, section IV; Banks and Sobel 1987).
 *
 * For a message m that is not sent, D(t) are the replies in MBR(T(m), m), mixed ones included, by
 * which type t gains over u*(t), and D⁰(t) those by which it breaks even. A type t is deleted if
 * D(t) ∪ D⁰(t) is a proper subset of D(t′) for another t′. The outcome fails if, for some m, every
 * reply in MBR(T*, m), T* being the types that are left, makes some type gain. Types are deleted
 * once, not again and again among those that are left.
 *
 * It is asked of the outcome: which belief the assessment holds off the path plays no part.
 */
export function d1(game: ExtensiveGame, assessment: Assessment): RefinementVerdict {
  const outcome = signalingOutcome(game, assessment);
  if ('kind' in outcome) return { kind: 'not defined', refinement: 'D1', why: outcome };
  const messages = outcome.unsent.map((message) => findingAt(outcome, message));
  return {
    kind: messages.some(({ fails }) => fails) ? 'fails' : 'survives',
    refinement: 'D1',
    outcome,
    messages,
  };
}

function findingAt(outcome: SignalingOutcome, message: UnsentMessage): D1Finding {
  const { index, senders, reply } = message;
  const deleted = deletions(outcome, senders);
  const kept = senders.filter(({ type }) => !deleted.some((each) => each.type === type));
  const found = { message: index, deleted, kept: kept.map(({ type }) => type) };
  const belief = beliefBehind(kept, usedReplies(reply));
  if (belief)
    return { ...found, fails: false, deterrent: { reply, belief, own: true }, tempting: [] };
  // Where a deleted type gains, one that is left does: it is named first.
  const tempted = [...kept, ...senders.filter((sending) => !kept.includes(sending))];
  const tempting: Temptation[] = [];
  for (const joint of jointReplies(kept)) {
    const deterring = deterrence(outcome, tempted, joint.replies);
    if (deterring.kind === 'deters') {
      const deterrent = { reply: deterring.reply, belief: joint.belief, own: false };
      return { ...found, fails: false, deterrent, tempting: [] };
    }
    tempting.push({ ...joint, gaining: deterring.gaining });
  }
  return { ...found, fails: true, deterrent: undefined, tempting };
}

/** The types that are deleted, each with one that is left. */
function deletions(outcome: SignalingOutcome, senders: readonly Sending[]): Deletion[] {
  const pairs = bestPairs(senders);
  const gains = senders.map((sending) => gainsByReply(outcome, sending));
  const mayGain = gains.map((each) => pairs.some(([reply]) => entry(each, reply).sign > 0));
  // A proper subset: the empty set is one of a set that is not.
  const isDeletedBy = (one: number, other: number): boolean =>
    one !== other &&
    entry(mayGain, other) &&
    !pairs.some((pair) => gainsWithout(entry(gains, one), entry(gains, other), pair));
  const by = senders.map((_, one) => senders.flatMap((_, k) => (isDeletedBy(one, k) ? [k] : [])));
  return by.flatMap((deleters, one): Deletion[] => {
    if (deleters.length === 0) return [];
    // An order: among those that delete a type one is left.
    const left = deleters.filter((other) => entry(by, other).length === 0);
    return [{ type: entry(senders, one).type, by: entry(senders, entry(left, 0)).type }];
  });
}

/**
 * Whether some mix of two replies gives one type a gain of 0 at least and the other 0 at most.
 *
 * Two inequalities on the mixes of any replies have a solution that uses two of them at most, a
 * corner. With gains a and b of the types at replies r and s, there is one if a ≥ 0 ≥ b at a reply, or
 * a(r) ≥ 0 ≥ a(s), b(r) ≥ 0 ≥ b(s) and a(s)·b(r) ≥ a(r)·b(s), for r and s in either order.
 */
function gainsWithout(
  one: readonly Rational[],
  other: readonly Rational[],
  [r, s]: readonly [number, number],
): boolean {
  const at = (reply: number) => ({ a: entry(one, reply), b: entry(other, reply) });
  const [first, second] = [at(r), at(s)];
  return (
    [first, second].some(({ a, b }) => a.sign >= 0 && b.sign <= 0) ||
    crosses(first, second) ||
    crosses(second, first)
  );
}

interface GainsAt {
  readonly a: Rational;
  readonly b: Rational;
}

function crosses(r: GainsAt, s: GainsAt): boolean {
  return (
    r.a.sign >= 0 &&
    r.b.sign >= 0 &&
    s.a.sign <= 0 &&
    s.b.sign <= 0 &&
    r.a.times(s.b).atMost(s.a.times(r.b))
  );
}

/** A mix of these replies by which no type gains, or weights of types that gain by every such mix. */
function deterrence(
  outcome: SignalingOutcome,
  senders: readonly Sending[],
  replies: readonly number[],
):
  | { readonly kind: 'deters'; readonly reply: Mix }
  | { readonly kind: 'tempts'; readonly gaining: Temptation['gaining'] } {
  const gains = senders.map((sending) => {
    const all = gainsByReply(outcome, sending);
    return { type: sending.type, at: replies.map((reply) => entry(all, reply)) };
  });
  const sure = gains.find(({ at }) => at.every(({ sign }) => sign > 0));
  if (sure) return { kind: 'tempts', gaining: [{ type: sure.type, weight: Rational.one }] };
  const simplex = simplexRows(replies.length);
  const losses = gains.map(({ at }) => ({
    coefficients: at.map((gain) => gain.negated()),
    relation: '≥' as const,
    right: Rational.zero,
  }));
  const found = decidedSystem(replies.length, [...simplex, ...losses]);
  if (found.kind === 'feasible') {
    const reply = entry(senders, 0).pays.map((_, each) =>
      replies.includes(each) ? entry(found.values, replies.indexOf(each)) : Rational.zero,
    );
    return { kind: 'deters', reply };
  }
  const weights = found.multipliers.slice(simplex.length);
  const gaining = gains.flatMap(({ type, at }, k) => {
    const weight = entry(weights, k);
    return weight.isZero ? [] : [{ type, weight, at }];
  });
  const total = (reply: number) =>
    dot(
      gaining.map(({ at }) => entry(at, reply)),
      gaining.map(({ weight }) => weight),
    );
  if (!replies.every((_, k) => total(k).sign > 0))
    throw new Error('types are said to gain that do not: please report this defect');
  return { kind: 'tempts', gaining: gaining.map(({ type, weight }) => ({ type, weight })) };
}
