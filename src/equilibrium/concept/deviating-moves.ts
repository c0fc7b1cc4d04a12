import { Quotient } from '../../exact/quotient.js';
import { NODE } from '../../game/extensive-game.js';
import type { Play } from './play.js';
import { childBy } from './settle.js';

/** A move of a deviation: an action that the profile does not prescribe for sure. */
export interface DeviatingMove {
  readonly informationSet: number;
  readonly action: number;
}

/** A player's plan against the profile. */
export interface Plan {
  readonly play: Play;
  /** By node, 1 where the player decides. */
  readonly own: Uint8Array;
  /** By information set, the planned action; −1 where there is none. */
  readonly replies: Int32Array;
  /** By node, see `nextDeviatingMoves`; or nothing, for a plan that is followed step by step. */
  readonly next?: Int32Array;
}

/**
 * By node, the first node at or below it at which a plan deviates from the profile, or at which the
 * ways to several moves part; −1 where none lies ahead.
 */
export function nextDeviatingMoves(plan: Plan): Int32Array {
  const { count } = plan.play.game.nodes;
  const next = new Int32Array(count).fill(-1);
  for (let node = count - 1; node >= 0; node--) {
    if (deviatesAt(plan, node)) next[node] = node;
    else {
      const ways = continuations(plan, node).filter((child) => (next[child] ?? -1) >= 0);
      next[node] = ways.length > 1 ? node : (next[ways[0] ?? node] ?? -1);
    }
  }
  return next;
}

/** A referee reads no plan longer than this; the gain is that of the whole plan all the same. */
const MOST_MOVES = 8;
const MOST_STEPS = 200;

/**
 * Where a plan deviates from the profile, in the order in which play arrives there.
 *
 * Only the first few moves are listed, so that listing the violations of a game of a million
 * nodes takes no longer than finding them.
 * @param starts nodes at which play may be when the plan begins.
 * @param plans the plan at a node.
 */
export function deviatingMoves(
  starts: readonly number[],
  plans: (node: number) => Plan,
): DeviatingMove[] {
  const found = new Map<number, DeviatingMove>();
  const waiting = starts.slice(0, MOST_STEPS).reverse();
  for (let step = 0; step < MOST_STEPS && found.size < MOST_MOVES; step++) {
    const start = waiting.pop();
    if (start === undefined) break;
    const plan = plans(start);
    const node = plan.next ? (plan.next[start] ?? -1) : start;
    if (node < 0) continue;
    if (deviatesAt(plan, node)) {
      const informationSet = plan.play.game.nodes.move[node] ?? -1;
      const action = plan.replies[informationSet] ?? -1;
      found.set(informationSet, { informationSet, action });
    }
    waiting.push(...continuations(plan, node).slice(0, MOST_STEPS).reverse());
  }
  return [...found.values()];
}

/** Whether the player decides here, and plans an action that the profile does not prescribe for sure. */
function deviatesAt(plan: Plan, node: number): boolean {
  if (plan.own[node] !== 1) return false;
  const [child] = continuations(plan, node);
  return child !== undefined && plan.play.probabilities[child] !== Quotient.one;
}

/** Where play may go from a node under the plan. */
function continuations({ play, own, replies }: Plan, node: number): number[] {
  const { kind, move, end } = play.game.nodes;
  if (kind[node] === NODE.terminal) return [];
  if (own[node] === 1) {
    const child = childBy(play, node, replies[move[node] ?? -1] ?? -1);
    return child < 0 ? [] : [child];
  }
  const children: number[] = [];
  for (let child = node + 1; child < (end[node] ?? 0); child = end[child] ?? 0)
    if (play.probabilities[child]?.isZero === false) children.push(child);
  return children;
}
