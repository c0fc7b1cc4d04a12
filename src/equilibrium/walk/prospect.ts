import { entry } from '../../exact/entry.js';
import { childrenOf, type GameForm, ofStructure } from '../../game/extensive-game.js';

/** What may come of play from a node on. */
interface Prospect {
  /** The first node found that has it. */
  readonly node: number;
  /** By branch, the prospect of the node there. */
  readonly next: readonly number[];
}

/**
 * The prospects of a game, what follows before what it follows, and by node which it has.
 *
 * Two nodes have one prospect where the same is paid, the same is drawn or the same information set
 * decides, and the prospects after each branch are the same: what is expected from the one is
 * expected from the other, whatever the profile.
 */
export const prospectsOf: (form: GameForm) => {
  readonly all: readonly Prospect[];
  readonly at: Int32Array;
} = ofStructure(({ nodes }: GameForm) => {
  const { count, kind, move, outcome } = nodes;
  const all: Prospect[] = [];
  const at = new Int32Array(count);
  const found = new Map<string, number>();
  for (let node = count - 1; node >= 0; node--) {
    const next = childrenOf(nodes, node).map((child) => entry(at, child));
    const seen = [entry(outcome, node), entry(kind, node), entry(move, node), ...next].join(' ');
    const prospect = found.get(seen) ?? all.push({ node, next }) - 1;
    found.set(seen, prospect);
    at[node] = prospect;
  }
  return { all, at };
});
