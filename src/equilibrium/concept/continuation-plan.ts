import { Quotient } from '../../exact/quotient.js';
import { NODE } from '../../game/extensive-game.js';
import type { BestReply } from './best-reply.js';
import { type DeviatingMove, deviatingMoves } from './deviating-moves.js';
import { type Value, weighed } from './payoff.js';
import { settle } from './settle.js';

/** The best plan of the mover from an information set on, given a belief there. */
export interface ContinuationPlan {
  /** By member, how much more than the profile the plan yields from there. */
  readonly gains: readonly Quotient[];
  /** Where it deviates from the profile, as far as it is listed. */
  readonly moves: readonly DeviatingMove[];
}

/** Finds the best plan from an information set on, under any belief there. */
export type ContinuationPlanner = (
  informationSet: number,
) => (belief: readonly Quotient[]) => ContinuationPlan;

/**
 * Finds best plans of one player from information set after information set.
 *
 * Only the part of the tree is searched in which the best plan depends on the belief: subtrees
 * closed with respect to the mover's information sets are worth what they are worth.
 * It is meant for complete profiles, where no value is unknown.
 */
export function continuationPlanner(reply: BestReply): ContinuationPlanner {
  const { scope, closed, best, prescribed } = reply;
  const { play, payoffs, depths } = scope;
  const { parent, kind, move } = play.game.nodes;
  const own = scope.own.map((here, node) => (closed[node] === 1 ? 0 : here));
  const replies = new Int32Array(play.game.informationSets.length).fill(-1);
  // By node; what earlier searches left there is overwritten before it is read.
  const weights: Value[] = [...payoffs];
  const values: Value[] = [...payoffs];

  return (informationSet) => {
    const { members = [] } = play.game.informationSets[informationSet] ?? {};
    const nodes = openNodes(reply, members);
    const isMember = (node: number): boolean =>
      kind[node] === NODE.decision && move[node] === informationSet;

    return (belief) => {
      members.forEach((member, index) => {
        weights[member] = belief[index];
      });
      for (const node of nodes) {
        values[node] = closed[node] === 1 ? best[node] : payoffs[node];
        if (isMember(node)) continue;
        const above = parent[node] ?? 0;
        weights[node] =
          own[above] === 1 ? weights[above] : weighed(weights[above], play.probabilities[node]);
      }
      settle({ play, nodes, own, depths, payoffs, weights }, values, replies);
      const gains = members.map((member) =>
        (values[member] ?? Quotient.zero).minus(prescribed[member] ?? Quotient.zero),
      );
      const possible = members.filter((_, index) => belief[index]?.isZero === false);
      const listed = deviatingMoves(possible, (node) =>
        closed[node] === 1 ? reply.plan : { play, own, replies },
      );
      return { gains, moves: listed };
    };
  };
}

/** Members of an information set and all nodes below, down to the roots of closed subtrees. */
function openNodes({ scope, closed }: BestReply, members: readonly number[]): Int32Array {
  const { end } = scope.play.game.nodes;
  const nodes: number[] = [];
  for (const member of members)
    for (let node = member; node < (end[member] ?? 0); ) {
      nodes.push(node);
      node = closed[node] === 1 ? (end[node] ?? 0) : node + 1;
    }
  return Int32Array.from(nodes);
}
