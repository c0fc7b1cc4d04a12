import { entry } from '../../exact/entry.js';
import {
  closedSubtrees,
  type GameForm,
  type InformationSet,
  ofStructure,
  setAt,
} from '../../game/extensive-game.js';

/** What a game's form says of one player: where she moves, and what her best reply depends on. */
export interface OwnMoves {
  readonly sets: readonly InformationSet[];
  /** By node, 1 where she decides. */
  readonly own: Uint8Array;
  /** By node, how many moves of hers came before. */
  readonly depths: Int32Array;
  /** By node, 1 at the roots of subtrees closed with respect to her information sets. */
  readonly closed: Uint8Array;
  /** By node, 1 where she decides there or below. */
  readonly ahead: Uint8Array;
  /** The nodes with a decision of hers ahead and their children, see `latestFirst`. */
  readonly layers: readonly Int32Array[];
}

/** By player. */
export const ownMoves: (form: GameForm) => readonly OwnMoves[] = ofStructure((form: GameForm) =>
  form.players.map((_, player): OwnMoves => {
    const { nodes } = form;
    const { count, parent } = nodes;
    const own = Uint8Array.from(nodes.kind, (__, node) =>
      setAt(form, node)?.player === player ? 1 : 0,
    );
    const depths = new Int32Array(count);
    for (let node = 1; node < count; node++) {
      const above = entry(parent, node);
      depths[node] = entry(depths, above) + entry(own, above);
    }
    const ahead = Uint8Array.from(own);
    for (let node = count - 1; node > 0; node--)
      if (ahead[node] === 1) ahead[entry(parent, node)] = 1;
    const concerned = Int32Array.from(nodes.kind.keys()).filter(
      (node) => ahead[node] === 1 || (node > 0 && ahead[entry(parent, node)] === 1),
    );
    return {
      sets: form.informationSets.filter((set) => set.player === player),
      own,
      depths,
      closed: closedSubtrees(form, player),
      ahead,
      layers: latestFirst(concerned, depths),
    };
  }),
);

/** By information set, 1 where its mover may move again after it. */
export const movesAgain: (form: GameForm) => Uint8Array = ofStructure((form: GameForm) => {
  const players = ownMoves(form);
  return Uint8Array.from(form.informationSets, ({ player, members }) => {
    const { ahead } = entry(players, player);
    const again = members.some((member) => {
      for (let child = member + 1; child < entry(form.nodes.end, member); ) {
        if (ahead[child] === 1) return true;
        child = entry(form.nodes.end, child);
      }
      return false;
    });
    return again ? 1 : 0;
  });
});

/** Nodes by how many own moves came before, the most first; each part in preorder as given. */
export function latestFirst(nodes: Int32Array, depths: Int32Array): readonly Int32Array[] {
  const layers: number[][] = [];
  for (const node of nodes) {
    const depth = entry(depths, node);
    while (layers.length <= depth) layers.push([]);
    entry(layers, depth).push(node);
  }
  return layers.reverse().map((layer) => Int32Array.from(layer));
}
