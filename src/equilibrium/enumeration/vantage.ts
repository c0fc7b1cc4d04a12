import { product, type Whole } from '../../exact/whole.js';
import { NOBODY, type ScaledGame } from './scaled-game.js';

/**
 * What a player looks at when she compares plans: the nodes from some starts on.
 *
 * Nodes are numbered anew from 0, subtree after subtree in preorder; `end` is in these numbers.
 */
export interface Vantage {
  readonly player: number;
  /** The start of each subtree. */
  readonly starts: readonly number[];
  readonly count: number;
  /** By node, the position of the start that it lies below. */
  readonly startOf: Int32Array;
  /** As in the scaled game. */
  readonly set: Int32Array;
  readonly end: Int32Array;
  /** 1 where the player herself decides. */
  readonly own: Uint8Array;
  /** 1 where the branch that leads here is drawn with probability 0. */
  readonly never: Uint8Array;
  /** At a leaf, its worth to the player times the probabilities of the draws from the start on. */
  readonly worth: readonly Whole[];
  /** Nodes by how many own moves came before, the most first; each layer in preorder. */
  readonly layers: readonly Layer[];
}

interface Layer {
  readonly nodes: readonly number[];
  /** The player's information sets of this layer, with their members. */
  readonly sets: readonly { readonly members: readonly number[]; readonly actions: number }[];
}

/** @param roots nodes of the scaled game, in preorder, none of which lies below another. */
export function vantage(scaled: ScaledGame, player: number, roots: readonly number[]): Vantage {
  const { game } = scaled;
  const starts: number[] = [];
  const nodes: number[] = [];
  const end: number[] = [];
  const startOf: number[] = [];
  for (const root of roots) {
    const shift = root - nodes.length;
    starts.push(nodes.length);
    for (let node = root; node < (scaled.end[root] ?? 0); node++) {
      nodes.push(node);
      startOf.push(starts.length - 1);
      end.push((scaled.end[node] ?? 0) - shift);
    }
  }
  const count = nodes.length;
  const set = Int32Array.from(nodes, (node) => scaled.set[node] ?? NOBODY.leaf);
  const own = Uint8Array.from(set, (at) => (game.informationSets[at]?.player === player ? 1 : 0));
  const never = new Uint8Array(count);
  const weight = new Array<Whole>(count).fill(1);
  const depth = new Int32Array(count);
  for (let node = 0; node < count; node++)
    for (let child = node + 1; child < (end[node] ?? 0); child = end[child] ?? count) {
      const probability = scaled.probabilities[nodes[child] ?? 0] ?? 1;
      if (probability === 0) never[child] = 1;
      weight[child] = product(weight[node] ?? 1, probability);
      depth[child] = (depth[node] ?? 0) + (own[node] ?? 0);
    }
  return {
    player,
    starts,
    count,
    startOf: Int32Array.from(startOf),
    set,
    end: Int32Array.from(end),
    own,
    never,
    worth: nodes.map((node, at) => product(weight[at] ?? 1, scaled.worth[player]?.[node] ?? 0)),
    layers: layersOf(depth, set, own, (at) => game.informationSets[at]?.actions.length ?? 0),
  };
}

function layersOf(
  depth: Int32Array,
  set: Int32Array,
  own: Uint8Array,
  actionsAt: (set: number) => number,
): Layer[] {
  const layers: { nodes: number[]; members: Map<number, number[]> }[] = [];
  depth.forEach((level, node) => {
    while (layers.length <= level) layers.push({ nodes: [], members: new Map() });
    const layer = layers[level];
    layer?.nodes.push(node);
    if (own[node] !== 1) return;
    const at = set[node] ?? -1;
    const members = layer?.members.get(at) ?? [];
    members.push(node);
    layer?.members.set(at, members);
  });
  return layers.reverse().map(({ nodes, members }) => ({
    nodes,
    sets: [...members].map(([at, list]) => ({ members: list, actions: actionsAt(at) })),
  }));
}
