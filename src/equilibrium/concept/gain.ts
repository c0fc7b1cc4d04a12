import { entry } from '../../exact/entry.js';
import { Quotient } from '../../exact/quotient.js';
import { childBy, childrenOf } from '../../game/extensive-game.js';
import type { Play, Value } from './play.js';

/** A change of behavior, with what it gains the one who changes. */
export interface Gain {
  /** The rise in her expected payoff, given where the change begins; positive. */
  readonly gain: Quotient;
  /** In order of play; the first ones, where there are many. */
  readonly moves: readonly DeviatingMove[];
}

/** A move of a deviation: an action that the profile does not prescribe for sure. */
export interface DeviatingMove {
  readonly informationSet: number;
  readonly action: number;
}

/** What one player plans to do while all others follow the profile. */
export interface ReplyPlan {
  readonly play: Play;
  /** By node, 1 where the player decides. */
  readonly own: Uint8Array;
  /** The planned action at an information set; −1 where there is none. */
  reply(informationSet: number): number;
  /** By node, see `nextDeviatingMoves`; or nothing, for a plan that is followed step by step. */
  readonly next?: Int32Array;
}

/** Of an information set with one member. */
export const CERTAIN: readonly Quotient[] = [Quotient.one];

/** The gain of another action at one information set, where it is positive. */
export function actionGain(gain: Value, informationSet: number, action: number): Gain | undefined {
  return gain && gain.sign > 0
    ? new ListedGain(gain, () => [{ informationSet, action }])
    : undefined;
}

/**
 * The gain of a plan, where it is positive.
 * @param starts nodes at which the plan may begin, those of weight 0 excepted.
 * @param plans the plan at a node.
 */
export function planGain(
  gain: Value,
  starts: readonly number[],
  weights: readonly Quotient[],
  plans: (node: number) => ReplyPlan,
): Gain | undefined {
  if (gain === undefined || gain.sign <= 0) return undefined;
  return new ListedGain(gain, () =>
    deviatingMoves(
      starts.filter((_, index) => weights[index]?.isZero === false),
      plans,
    ),
  );
}

/** There may be a million, of which few are looked at: moves are listed when asked for. */
class ListedGain implements Gain {
  readonly gain: Quotient;
  readonly #list: () => readonly DeviatingMove[];
  #moves: readonly DeviatingMove[] | undefined;

  constructor(gain: Quotient, list: () => readonly DeviatingMove[]) {
    this.gain = gain;
    this.#list = list;
  }

  get moves(): readonly DeviatingMove[] {
    this.#moves ??= this.#list();
    return this.#moves;
  }
}

/**
 * By node, the first node at or below it at which a plan deviates from the profile, or at which the
 * ways to several moves part; −1 where none lies ahead.
 */
export function nextDeviatingMoves(plan: ReplyPlan): Int32Array {
  const { count } = plan.play.game.nodes;
  const next = new Int32Array(count).fill(-1);
  for (let node = count - 1; node >= 0; node--) {
    if (deviatesAt(plan, node)) next[node] = node;
    else {
      const ways = continuations(plan, node).filter((child) => entry(next, child) >= 0);
      const [only] = ways;
      if (only !== undefined) next[node] = ways.length > 1 ? node : entry(next, only);
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
 */
function deviatingMoves(
  starts: readonly number[],
  plans: (node: number) => ReplyPlan,
): DeviatingMove[] {
  const found = new Map<number, DeviatingMove>();
  const waiting = starts.slice(0, MOST_STEPS).reverse();
  for (let step = 0; step < MOST_STEPS && found.size < MOST_MOVES; step++) {
    const start = waiting.pop();
    if (start === undefined) break;
    const plan = plans(start);
    const node = plan.next ? entry(plan.next, start) : start;
    if (node < 0) continue;
    if (deviatesAt(plan, node)) {
      const informationSet = entry(plan.play.game.nodes.move, node);
      found.set(informationSet, { informationSet, action: plan.reply(informationSet) });
    }
    waiting.push(...continuations(plan, node).slice(0, MOST_STEPS).reverse());
  }
  return [...found.values()];
}

/** Whether the player decides here, and plans an action that the profile does not prescribe for sure. */
function deviatesAt(plan: ReplyPlan, node: number): boolean {
  if (plan.own[node] !== 1) return false;
  const [child] = continuations(plan, node);
  return child !== undefined && plan.play.probabilities[child] !== Quotient.one;
}

/** Where play may go from a node under the plan. */
function continuations(plan: ReplyPlan, node: number): number[] {
  const { nodes } = plan.play.game;
  if (plan.own[node] === 1) {
    const reply = plan.reply(entry(nodes.move, node));
    return reply < 0 ? [] : [childBy(nodes, node, reply)];
  }
  const { probabilities } = plan.play;
  return childrenOf(nodes, node).filter((child) => probabilities[child]?.isZero === false);
}
