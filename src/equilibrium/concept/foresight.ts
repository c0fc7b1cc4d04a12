import { entry } from '../../exact/entry.js';
import { childrenOf } from '../../game/extensive-game.js';
import type { BestReply } from './best-reply.js';
import { sumOf, type Value, weighed } from './payoff.js';

/**
 * What a player could expect from each node on if she saw, from there, everything that happened:
 * a bound on what any plan yields. At the roots of closed subtrees it is what her best plan yields.
 */
export function foresight({ scope, moves, best }: BestReply): Value[] {
  const { play, payoffs } = scope;
  const { nodes } = play.game;
  const bounds: Value[] = [...payoffs];
  for (let node = nodes.count - 1; node >= 0; node--) {
    if (moves.closed[node] === 1) bounds[node] = best[node];
    else if (moves.own[node] === 1) bounds[node] = sumOf(payoffs[node], highest(node));
    if (node === 0) break;
    const above = entry(nodes.parent, node);
    if (moves.own[above] !== 1)
      bounds[above] = sumOf(bounds[above], weighed(play.probabilities[node], bounds[node]));
  }
  return bounds;

  function highest(node: number): Value {
    let most: Value;
    for (const child of childrenOf(nodes, node)) {
      const bound = bounds[child];
      if (bound === undefined) return undefined;
      if (most === undefined || most.lessThan(bound)) most = bound;
    }
    return most;
  }
}
