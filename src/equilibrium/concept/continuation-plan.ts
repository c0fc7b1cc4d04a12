import { entry } from '../../exact/entry.js';
import type { Quotient } from '../../exact/quotient.js';
import { type InformationSet, NODE } from '../../game/extensive-game.js';
import type { BestReply } from './best-reply.js';
import { type DeviatingMove, deviatingMoves } from './deviating-moves.js';
import { latestFirst } from './own-moves.js';
import { difference, type Value, weighed } from './payoff.js';
import { settle } from './settle.js';

/** The best plan of the mover from an information set on, given a belief there. */
export interface ContinuationPlan {
  /** By member, how much more than the profile the plan yields from there. */
  readonly gains: readonly Quotient[];
  /** The action that it begins with. */
  readonly action: number;
  /** Where it deviates from the profile, as far as it is listed. */
  readonly moves: readonly DeviatingMove[];
}

/** Finds the best plan from an information set on, under any belief there. */
export type ContinuationPlanner = (
  set: InformationSet,
) => (belief: readonly Quotient[]) => ContinuationPlan;

/**
 * Finds best plans of one player from information set after information set.
 *
 * Only the part of the tree is searched in which the best plan depends on the belief: subtrees
 * closed with respect to the mover's information sets are worth what they are worth.
 * It is meant for complete profiles, where no value is unknown.
 */
export function continuationPlanner(reply: BestReply): ContinuationPlanner {
  const { scope, moves, best, prescribed } = reply;
  const { play, payoffs } = scope;
  const { parent, kind, move } = play.game.nodes;
  const own = moves.own.map((here, node) => (moves.closed[node] === 1 ? 0 : here));
  const replies = new Int32Array(play.game.informationSets.length).fill(-1);
  // By node; what earlier searches left there is overwritten before it is read.
  const weights: Value[] = [...payoffs];
  const values: Value[] = [...payoffs];

  return ({ index: informationSet, members }) => {
    const nodes = openNodes(reply, members);
    const layers = latestFirst(nodes, moves.depths);
    const isMember = (node: number): boolean =>
      kind[node] === NODE.decision && move[node] === informationSet;

    return (belief) => {
      members.forEach((member, index) => {
        weights[member] = belief[index];
      });
      for (const node of nodes) {
        values[node] = moves.closed[node] === 1 ? best[node] : payoffs[node];
        if (isMember(node)) continue;
        const above = entry(parent, node);
        weights[node] =
          own[above] === 1 ? weights[above] : weighed(weights[above], play.probabilities[node]);
      }
      settle({ play, layers, own, payoffs, weights }, values, replies);
      const gains = members.map((member) => {
        const gain = difference(values[member], prescribed[member]);
        if (gain === undefined) throw new RangeError('a plan is sought behind a blank set');
        return gain;
      });
      const possible = members.filter((_, index) => belief[index]?.isZero === false);
      const listed = deviatingMoves(possible, (node) =>
        moves.closed[node] === 1 ? reply.plan : { play, own, replies },
      );
      return { gains, action: entry(replies, informationSet), moves: listed };
    };
  };
}

/** Members of an information set and all nodes below, down to the roots of closed subtrees. */
function openNodes({ scope, moves }: BestReply, members: readonly number[]): Int32Array {
  const { end } = scope.play.game.nodes;
  const nodes: number[] = [];
  for (const member of members)
    for (let node = member; node < entry(end, member); ) {
      nodes.push(node);
      node = moves.closed[node] === 1 ? entry(end, node) : node + 1;
    }
  return Int32Array.from(nodes);
}
