import { entry } from '../exact/entry.js';
import { childrenOf, drawAt, type GameForm, NODE, ofStructure } from './extensive-game.js';

/**
 * By node, the last node of the game with the same draws and payoffs below it and nobody to move;
 * the node itself where somebody moves below. What is expected from the one is expected from the
 * other, whatever the profile: after the last decision of a game most subtrees are such twins.
 */
export const twinsOf: (form: GameForm) => Int32Array = ofStructure((form: GameForm) => {
  const { nodes } = form;
  const twins = Int32Array.from(nodes.kind, (_, node) => node);
  const drawsOnly = new Uint8Array(nodes.count);
  const lastOf = new Map<string | number, number>();
  for (let node = nodes.count - 1; node >= 0; node--) {
    const draw = drawAt(form, node);
    const children = draw ? childrenOf(nodes, node) : [];
    if (
      draw ? children.some((child) => drawsOnly[child] === 0) : nodes.kind[node] !== NODE.terminal
    )
      continue;
    drawsOnly[node] = 1;
    const paid = entry(nodes.outcome, node);
    const key = draw
      ? [paid, ...draw.probabilities, ...children.map((child) => entry(twins, child))].join(' ')
      : paid;
    const last = lastOf.get(key);
    if (last === undefined) lastOf.set(key, node);
    else twins[node] = last;
  }
  return twins;
});
