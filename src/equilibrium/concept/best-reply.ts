import { entry } from '../../exact/entry.js';
import type { Quotient } from '../../exact/quotient.js';
import { expectedPayoffs, payoffsByNode } from '../expected-payoff.js';
import { nextDeviatingMoves, type ReplyPlan } from './deviating-moves.js';
import { type OwnMoves, ownMoves } from './own-moves.js';
import { VALUES, type Value, weighed } from './payoff.js';
import type { Play } from './play.js';
import { type ReplyProblem, settle } from './settle.js';

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
  settle(scope, best, replies);
  return { player, moves, scope, prescribed, best, plan: new BestPlan(play, moves.own, replies) };
}

/** Where it deviates is found at the first need. */
class BestPlan implements ReplyPlan {
  readonly play: Play;
  readonly own: Uint8Array;
  readonly replies: Int32Array;
  #next: Int32Array | undefined;

  constructor(play: Play, own: Uint8Array, replies: Int32Array) {
    this.play = play;
    this.own = own;
    this.replies = replies;
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
  const weights = new Array<Quotient | undefined>(count).fill(VALUES.one);
  for (let node = 1; node < count; node++) {
    if (closed[node] === 1 || ahead[node] === 0) continue;
    const above = entry(parent, node);
    weights[node] =
      own[above] === 1 ? weights[above] : weighed(weights[above], probabilities[node]);
  }
  return weights;
}
