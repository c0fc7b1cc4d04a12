import { entry } from '../../exact/entry.js';
import { Quotient } from '../../exact/quotient.js';
import { childBy, type InformationSet } from '../../game/extensive-game.js';
import { sumOf, type Value, weighed } from './payoff.js';
import type { Play } from './play.js';

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
 * Settles a player's information sets, the latest first, by dynamic programming.
 *
 * An action's worth is summed over the members of its set by counterfactual weight, which perfect
 * recall makes independent of her own mixes (von Stengel 1996). Linear in the nodes of the scope.
 * @param values by node, its payoff at first, or its value where that is known; afterwards the
 * player's expectation from there on under the best reply.
 * @param replies by information set; takes the best action, −1 where it rests on a blank set.
 */
export function settle(scope: ReplyProblem, values: Value[], replies: Int32Array): void {
  const { play, own, payoffs, weights } = scope;
  const { nodes, informationSets } = play.game;
  for (const layer of scope.layers) {
    for (const node of layer) {
      if (own[node] !== 1) continue;
      const set = entry(informationSets, entry(nodes.move, node));
      if (set.members[0] === node)
        replies[set.index] = bestAction(
          actionWorths(
            play,
            set,
            set.members.map((member) => weights[member]),
            values,
          ),
          play.mixes[set.index] ?? [],
        );
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
