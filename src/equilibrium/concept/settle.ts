import { Quotient } from '../../exact/quotient.js';
import { added, type Value, weighed } from './payoff.js';
import { isReached, type Play } from './play.js';

/** A part of the tree in which a player's best reply is sought. */
export interface Scope {
  readonly play: Play;
  /** In preorder; with each node its children, except where its value is known. */
  readonly nodes: Int32Array;
  /** By node, 1 where the player decides and what she does there is sought. */
  readonly own: Uint8Array;
  /** By node, how many moves of hers came before. */
  readonly depths: Int32Array;
  /** By node, her payoff at the node itself. */
  readonly payoffs: readonly Quotient[];
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
 * @returns what each action yields after a reached set, by weight: not divided by that of the set.
 */
export function settle(
  scope: Scope,
  values: Value[],
  replies: Int32Array,
): Map<number, readonly Value[]> {
  const { play, own, payoffs } = scope;
  const { parent, move } = play.game.nodes;
  const { informationSets } = play.game;
  const reached = new Map<number, readonly Value[]>();
  for (const layer of latestFirst(scope)) {
    for (const node of layer) {
      const set = move[node] ?? -1;
      if (own[node] !== 1 || informationSets[set]?.members[0] !== node) continue;
      const worths = actionWorths(play, set, scope.weights, values);
      if (isReached(play, set)) reached.set(set, worths);
      replies[set] = bestAction(worths, play.mixes[set] ?? []);
    }
    for (let index = layer.length - 1; index >= 0; index--) {
      const node = layer[index] ?? 0;
      if (own[node] === 1) {
        const next = childBy(play, node, replies[move[node] ?? -1] ?? -1);
        values[node] = next < 0 ? undefined : added(payoffs[node], values[next]);
      }
      const above = parent[node] ?? -1;
      if (above >= 0 && own[above] !== 1)
        values[above] = added(values[above], weighed(play.probabilities[node], values[node]));
    }
  }
  return reached;
}

/** The nodes of a scope by how many own moves came before, the most first; each part in preorder. */
function* latestFirst({ nodes, depths }: Scope): Generator<Int32Array> {
  let deepest = 0;
  for (const node of nodes) deepest = Math.max(deepest, depths[node] ?? 0);
  const starts = new Int32Array(deepest + 2);
  for (const node of nodes) {
    const next = (depths[node] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let depth = 1; depth < starts.length; depth++)
    starts[depth] = (starts[depth] ?? 0) + (starts[depth - 1] ?? 0);
  const sorted = new Int32Array(nodes.length);
  const filled = Int32Array.from(starts);
  for (const node of nodes) {
    const depth = depths[node] ?? 0;
    const place = filled[depth] ?? 0;
    sorted[place] = node;
    filled[depth] = place + 1;
  }
  for (let depth = starts.length - 2; depth >= 0; depth--)
    yield sorted.subarray(starts[depth], starts[depth + 1]);
}

/** What each action of an information set yields after it, summed over the members by weight. */
export function actionWorths(
  { game }: Play,
  informationSet: number,
  weights: readonly Value[],
  values: readonly Value[],
): Value[] {
  const set = game.informationSets[informationSet];
  const worths = new Array<Value>(set?.actions.length ?? 0).fill(Quotient.zero);
  for (const member of set?.members ?? []) {
    const weight = weights[member];
    if (weight?.isZero) continue;
    let child = member + 1;
    for (let action = 0; action < worths.length; action++) {
      worths[action] = added(worths[action], weighed(weight, values[child]));
      child = game.nodes.end[child] ?? child;
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

/** The node that an action leads to; −1 where there is no such action. */
export function childBy({ game }: Play, node: number, action: number): number {
  if (action < 0) return -1;
  const { end } = game.nodes;
  let child = node + 1;
  for (let skipped = 0; skipped < action; skipped++) child = end[child] ?? child;
  return child;
}
