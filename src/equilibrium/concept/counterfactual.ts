import { Quotient } from '../../exact/quotient.js';
import { type ExtensiveGame, NODE } from '../../game/extensive-game.js';
import { weighed } from './payoff.js';
import type { Play } from './play.js';

/** By node, 1 where a given player decides. */
export function ownDecisions(
  { nodes, informationSets }: ExtensiveGame,
  player: number,
): Uint8Array {
  const own = new Uint8Array(nodes.count);
  for (let node = 0; node < nodes.count; node++)
    if (
      nodes.kind[node] === NODE.decision &&
      informationSets[nodes.move[node] ?? -1]?.player === player
    )
      own[node] = 1;
  return own;
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
export function counterfactualWeights(
  { game, probabilities }: Play,
  own: Uint8Array,
  closed: Uint8Array,
): (Quotient | undefined)[] {
  const { count, parent } = game.nodes;
  const weights = new Array<Quotient | undefined>(count).fill(Quotient.one);
  for (let node = 1; node < count; node++) {
    if (closed[node] === 1) continue;
    const above = parent[node] ?? 0;
    weights[node] =
      own[above] === 1 ? weights[above] : weighed(weights[above], probabilities[node]);
  }
  return weights;
}

/** How many moves of her own a player has made before each node. */
export function ownDepths({ nodes }: ExtensiveGame, own: Uint8Array): Int32Array {
  const depths = new Int32Array(nodes.count);
  for (let node = 1; node < nodes.count; node++) {
    const above = nodes.parent[node] ?? 0;
    depths[node] = (depths[above] ?? 0) + (own[above] ?? 0);
  }
  return depths;
}
