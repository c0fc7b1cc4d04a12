import { entry } from '../exact/entry.js';
import type { DeclaredForm } from './declared-form.js';
import { drawAt, type QuantityIndex } from './extensive-game.js';
import { ofStructure } from './structure.js';

/** A quantity that is the probability of a draw. */
export interface DrawnProbability {
  readonly quantity: QuantityIndex;
  /** What is drawn: `θ = L`. */
  readonly place: string;
}

/** The probabilities of draws in the order in which a walk from the root meets them, each place once. */
export const drawnProbabilities: (tree: DeclaredForm) => readonly DrawnProbability[] = ofStructure(
  (tree: DeclaredForm) => {
    const { count, parent, branch } = tree.nodes;
    const found = new Map<string, DrawnProbability>();
    for (let node = 1; node < count; node++) {
      const draw = drawAt(tree, entry(parent, node));
      if (draw === undefined) continue;
      const drawn = entry(branch, node);
      const quantity = entry(draw.probabilities, drawn);
      const place = `${draw.variable} = ${entry(draw.actions, drawn)}`;
      found.set(`${quantity} ${place}`, { quantity, place });
    }
    return [...found.values()];
  },
);
