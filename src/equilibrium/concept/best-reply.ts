import { entry } from '../../exact/entry.js';
import { Quotient } from '../../exact/quotient.js';
import { childBy, type InformationSet } from '../../game/extensive-game.js';
import { expectedPayoffs, payoffsByNode } from '../expected-payoff.js';
import { nextDeviatingMoves, type ReplyPlan } from './gain.js';
import { type OwnMoves, ownMoves } from './own-moves.js';
import { type Play, sumOf, VALUES, type Value, weighed } from './play.js';

/** A player's best reply to what all others do, from everywhere in the tree. */
export interface BestReply {
  readonly player: number;
  readonly moves: OwnMoves;
  /** The whole tree, with counterfactual weights counted from the closest closed subtree. */
  readonly scope: ReplyProblem;
  /** By node, her expectation from there on under the profile, the payoff at the node included. */
  readonly prescribed: readonly Value[];
  /** The same under the best reply. It is hers to have at the roots of closed subtrees. */
  readonly best: readonly Value[];
  readonly plan: ReplyPlan;
}

/** The best reply of a player with perfect recall. Linear in the size of the tree. */
export function bestReply(play: Play, player: number): BestReply {
  const { game } = play;
  const moves = entry(ownMoves(game), player);
  const payoffs = payoffsByNode<Value>(game, player, play.quantities, VALUES);
  const prescribed = expectedPayoffs(game, play.probabilities, payoffs, VALUES);
  const weights = counterfactualWeights(play, moves);
  const scope: ReplyProblem = { play, own: moves.own, layers: moves.layers, payoffs, weights };
  // Where she never moves again, there is nothing to reply.
  const best = prescribed.map((value, node) => (moves.ahead[node] === 1 ? payoffs[node] : value));
  const replies = new Int32Array(game.informationSets.length).fill(-1);
  replyBackwards(scope, best, replies);
  return { player, moves, scope, prescribed, best, plan: new BestPlan(play, moves.own, replies) };
}

/** Where it deviates is found at the first need. */
class BestPlan implements ReplyPlan {
  readonly play: Play;
  readonly own: Uint8Array;
  readonly #replies: Int32Array;
  #next: Int32Array | undefined;

  constructor(play: Play, own: Uint8Array, replies: Int32Array) {
    this.play = play;
    this.own = own;
    this.#replies = replies;
  }

  reply(informationSet: number): number {
    return entry(this.#replies, informationSet);
  }

  get next(): Int32Array {
    this.#next ??= nextDeviatingMoves(this);
    return this.#next;
  }
}

/**
 * The counterfactual weight of each node to a player: the probability that chance and the others
 * leave play there if she plays toward it, counted from the closest closed subtree around.
 *
 * Inside a subtree that is closed with respect to her information sets, her best reply does not
 * depend on the probability of getting there, which is why counting starts anew: subgames that are
 * not reached keep meaningful weights, and a single pass serves all of them.
 * Undefined below the blank information sets of others.
 */
function counterfactualWeights(
  { game, probabilities }: Play,
  { own, closed, ahead }: OwnMoves,
): Value[] {
  const { count, parent } = game.nodes;
  const weights = new Array<Value>(count).fill(VALUES.one);
  for (let node = 1; node < count; node++) {
    if (closed[node] === 1 || ahead[node] === 0) continue;
    const above = entry(parent, node);
    weights[node] =
      own[above] === 1 ? weights[above] : weighed(weights[above], probabilities[node]);
  }
  return weights;
}

/** A part of the tree in which a player's best reply is sought. */
export interface ReplyProblem {
  readonly play: Play;
  /** With each node its children, except where its value is known; see `latestFirst`. */
  readonly layers: readonly Int32Array[];
  /** By node, 1 where the player decides and what she does there is sought. */
  readonly own: Uint8Array;
  /** By node, her payoff at the node itself. */
  readonly payoffs: readonly Value[];
  /** By node, the weight that it has within its information set. */
  readonly weights: readonly Value[];
}

/**
 * Finds a player's best reply set by set, the latest first, by dynamic programming.
 *
 * An action's worth is summed over the members of its set by counterfactual weight, which perfect
 * recall makes independent of her own mixes (von Stengel 1996). Linear in the nodes of the scope.
 * @param values by node, its payoff at first, or its value where that is known; afterwards the
 * player's expectation from there on under the best reply.
 * @param replies by information set; takes the best action, −1 where it rests on a blank set.
 */
export function replyBackwards(
  { play, layers, own, payoffs, weights }: ReplyProblem,
  values: Value[],
  replies: Int32Array,
): void {
  const { nodes, informationSets } = play.game;
  for (const layer of layers) {
    for (const node of layer) {
      if (own[node] !== 1) continue;
      const set = entry(informationSets, entry(nodes.move, node));
      if (set.members[0] !== node) continue;
      const within = set.members.map((member) => weights[member]);
      const worths = actionWorths(play, set, within, values);
      replies[set.index] = bestAction(worths, play.mixes[set.index] ?? []);
    }
    for (let index = layer.length - 1; index >= 0; index--) {
      const node = entry(layer, index);
      if (own[node] === 1) {
        const reply = entry(replies, entry(nodes.move, node));
        values[node] =
          reply < 0 ? undefined : sumOf(payoffs[node], values[childBy(nodes, node, reply)]);
      }
      if (node === 0) continue;
      const above = entry(nodes.parent, node);
      if (own[above] !== 1)
        values[above] = sumOf(values[above], weighed(play.probabilities[node], values[node]));
    }
  }
}

/**
 * What each action of an information set yields after it, summed over the members by weight.
 * @param weights by member.
 * @param values by node.
 */
export function actionWorths(
  { game }: Play,
  { actions, members }: InformationSet,
  weights: readonly Value[],
  values: readonly Value[],
): Value[] {
  const worths = new Array<Value>(actions.length).fill(Quotient.zero);
  for (const [index, member] of members.entries()) {
    const weight = weights[index];
    if (weight?.isZero) continue;
    let child = member + 1;
    for (let action = 0; action < worths.length; action++) {
      worths[action] = sumOf(worths[action], weighed(weight, values[child]));
      child = entry(game.nodes.end, child);
    }
  }
  return worths;
}

/** The best of several worths, a prescribed one where there are ties; −1 where one is unknown. */
function bestAction(worths: readonly Value[], prescribed: readonly Quotient[]): number {
  let best = -1;
  let most: Value;
  for (const [action, worth] of worths.entries()) {
    if (worth === undefined) return -1;
    const order = most === undefined ? 1 : worth.compare(most);
    const tied = order === 0 && prescribed[best]?.isZero && prescribed[action]?.isZero === false;
    if (order > 0 || tied) [best, most] = [action, worth];
  }
  return best;
}
