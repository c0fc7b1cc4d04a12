import { entry } from '../../exact/entry.js';
import { Rational } from '../../exact/rational.js';
import { decidedSystem, type LinearRow, simplexRows } from './decided-system.js';
import type { Sending } from './signaling-game.js';

/*
 * What the receiver may do about a message, if she believes that it comes from some types alone. A
 * mixed reply is best against a belief exactly if all replies that it uses are.
 */

/** Replies that are best together, and a belief against which they are. */
export interface JointReplies {
  readonly replies: readonly number[];
  /** One probability a sending. */
  readonly belief: readonly Rational[];
}

/**
 * A belief over these types against which all these replies are best; `undefined` where there is
 * none. In polynomials: some μ ≥ 0 has Σ μ(t) = 1 and Σ μ(t)·(v(t, r) − v(t, s)) ≥ 0 for each of the
 * replies r and every s.
 */
export function beliefBehind(
  among: readonly Sending[],
  replies: readonly number[],
): readonly Rational[] | undefined {
  const best = replies.flatMap((reply) =>
    entry(among, 0).paysReceiver.flatMap((_, other): LinearRow[] =>
      other === reply
        ? []
        : [
            {
              coefficients: among.map(({ paysReceiver }) =>
                entry(paysReceiver, reply).minus(entry(paysReceiver, other)),
              ),
              relation: '≥',
              right: Rational.zero,
            },
          ],
    ),
  );
  const found = decidedSystem(among.length, [...simplexRows(among.length), ...best]);
  return found.kind === 'feasible' ? found.values : undefined;
}

/** Replies that are best against some belief over these types: BR(T, m) of Cho and Kreps. */
export function bestReplies(among: readonly Sending[]): number[] {
  return entry(among, 0)
    .paysReceiver.map((_, reply) => reply)
    .filter((reply) => beliefBehind(among, [reply]) !== undefined);
}

/** Pairs of replies that are best together against some belief, each reply with itself among them. */
export function bestPairs(among: readonly Sending[]): (readonly [number, number])[] {
  const replies = bestReplies(among);
  return replies.flatMap((one, index) =>
    replies
      .slice(index)
      .filter((other) => other === one || beliefBehind(among, [one, other]) !== undefined)
      .map((other) => [one, other] as const),
  );
}

/**
 * The largest sets of replies that are best together. The mixed best replies, MBR(T, m) of Cho and
 * Kreps, are the mixes on each of them.
 *
 * Replies are taken in or left out, one after another. Whole rests are tried first, so that replies
 * that are alike to the receiver do not multiply.
 */
export function jointReplies(among: readonly Sending[]): JointReplies[] {
  const found: JointReplies[] = [];
  const isKnown = (replies: readonly number[]): boolean =>
    found.some((each) => replies.every((reply) => each.replies.includes(reply)));
  const extend = (taken: readonly number[], rest: readonly number[]): void => {
    const all = [...taken, ...rest];
    if (all.length === 0 || isKnown(all)) return;
    const belief = beliefBehind(among, all);
    if (belief) {
      found.push({ replies: all, belief });
      return;
    }
    const [first, ...others] = rest;
    if (first === undefined) return;
    if (beliefBehind(among, [...taken, first])) extend([...taken, first], others);
    extend(taken, others);
  };
  extend([], bestReplies(among));
  return found;
}
