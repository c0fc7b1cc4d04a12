import type { BestReply } from './best-reply.js';
import { added, type Value, weighed } from './payoff.js';

/**
 * What a player could expect from each node on if she saw, from there, everything that happened:
 * a bound on what any plan yields. At the roots of closed subtrees it is what her best plan yields.
 */
export function foresight({ scope, closed, best }: BestReply): Value[] {
  const { play, own, payoffs } = scope;
  const { count, parent, end } = play.game.nodes;
  const bounds: Value[] = [...payoffs];
  for (let node = count - 1; node >= 0; node--) {
    if (closed[node] === 1) bounds[node] = best[node];
    else if (own[node] === 1) bounds[node] = added(payoffs[node], highest(node));
    const above = parent[node] ?? -1;
    if (above >= 0 && own[above] !== 1)
      bounds[above] = added(bounds[above], weighed(play.probabilities[node], bounds[node]));
  }
  return bounds;

  function highest(node: number): Value {
    let most: Value;
    for (let child = node + 1; child < (end[node] ?? 0); child = end[child] ?? 0) {
      const bound = bounds[child];
      if (bound === undefined) return undefined;
      if (most === undefined || most.lessThan(bound)) most = bound;
    }
    return most;
  }
}
