import { entry } from '../../exact/entry.js';
import type { Quotient } from '../../exact/quotient.js';
import { childrenOf, type InformationSet, setAt } from '../../game/extensive-game.js';
import { type BestReply, replyBackwards } from './best-reply.js';
import type { ReplyPlan } from './gain.js';
import { latestFirst } from './own-moves.js';
import { difference, sumOf, type Value, weighed } from './play.js';

/** The best plan of the mover from an information set on, given a belief there. */
export interface ContinuationPlan {
  /** By member, how much more than the profile the plan yields from there. */
  readonly gains: readonly Quotient[];
  /** The planned action at an information set of hers. */
  choice(set: InformationSet): number;
  /** The plan as it is followed from a node on. */
  from(node: number): ReplyPlan;
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
  const { game } = play;
  const own = moves.own.map((here, node) => (moves.closed[node] === 1 ? 0 : here));
  const replies = new Int32Array(game.informationSets.length).fill(-1);
  // By node; what earlier searches left there is overwritten before it is read.
  const weights: Value[] = [...payoffs];
  const values: Value[] = [...payoffs];

  return ({ index: informationSet, members }) => {
    const nodes = openNodes(reply, members);
    const layers = latestFirst(nodes, moves.depths);
    const decides = nodes.filter((node) => own[node] === 1);
    const open = new Set(decides.map((node) => entry(game.nodes.move, node)));

    return (belief) => {
      members.forEach((member, index) => {
        weights[member] = belief[index];
      });
      for (const node of nodes) {
        values[node] = moves.closed[node] === 1 ? best[node] : payoffs[node];
        if (setAt(game, node)?.index === informationSet) continue;
        const above = entry(game.nodes.parent, node);
        weights[node] =
          own[above] === 1 ? weights[above] : weighed(weights[above], play.probabilities[node]);
      }
      replyBackwards({ play, layers, own, payoffs, weights }, values, replies);
      const gains = members.map((member) => {
        const gain = difference(values[member], prescribed[member]);
        if (gain === undefined) throw new RangeError('a plan is sought behind a blank set');
        return gain;
      });
      // The next search overwrites the replies.
      const found = new Map([...open].map((set) => [set, entry(replies, set)]));
      const planned = (set: number): number => found.get(set) ?? reply.plan.reply(set);
      const plan: ReplyPlan = { play, own, reply: planned };
      return {
        gains,
        choice: (set) => planned(set.index),
        from: (node) => (moves.closed[node] === 1 ? reply.plan : plan),
      };
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
