import type { Quotient } from '../../exact/quotient.js';
import { closedSubtrees } from '../../game/closed-subtree.js';
import { counterfactualWeights, ownDecisions, ownDepths } from './counterfactual.js';
import { nextDeviatingMoves, type Plan } from './deviating-moves.js';
import { continuationPayoffs, payoffsAt, type Value } from './payoff.js';
import type { Play } from './play.js';
import { type Scope, settle } from './settle.js';

/** A player's best reply to what all others do, from everywhere in the tree. */
export interface BestReply {
  readonly player: number;
  /** The whole tree, with counterfactual weights counted from the closest closed subtree. */
  readonly scope: Scope;
  /** By node, 1 at the roots of subtrees closed with respect to her information sets. */
  readonly closed: Uint8Array;
  /** By node, her expectation from there on under the profile, the payoff at the node included. */
  readonly prescribed: readonly Value[];
  /** The same under the best reply. It is hers to have at the roots of closed subtrees. */
  readonly best: readonly Value[];
  /** What each action yields after a reached set, by weight: not divided by that of the set. */
  readonly worths: ReadonlyMap<number, readonly Value[]>;
  readonly plan: Plan;
}

/** The best reply of a player with perfect recall. Linear in the size of the tree. */
export function bestReply(play: Play, player: number): BestReply {
  const { game } = play;
  const own = ownDecisions(game, player);
  const payoffs: readonly Quotient[] = payoffsAt(game, player);
  const closed = closedSubtrees(game, player);
  const scope: Scope = {
    play,
    nodes: Int32Array.from({ length: game.nodes.count }, (_, node) => node),
    own,
    depths: ownDepths(game, own),
    payoffs,
    weights: counterfactualWeights(play, own, closed),
  };
  const best: Value[] = [...payoffs];
  const replies = new Int32Array(game.informationSets.length).fill(-1);
  const worths = settle(scope, best, replies);
  const plan = { play, own, replies };
  return {
    player,
    scope,
    closed,
    prescribed: continuationPayoffs(play, payoffs),
    best,
    worths,
    plan: { ...plan, next: nextDeviatingMoves(plan) },
  };
}
