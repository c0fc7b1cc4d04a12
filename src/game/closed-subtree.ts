import { entry } from '../exact/entry.js';
import { type GameForm, NODE, ofStructure, setAt } from './extensive-game.js';

/**
 * Which nodes root a closed subtree: one that holds every member of each information set met in it.
 *
 * With all information sets counted, these are the roots of subgames (Selten 1965); a terminal is a
 * trivial one. With one player's information sets counted only, what that player does best inside
 * does not depend on the probability of getting there.
 * @returns 1 at the roots of closed subtrees, 0 elsewhere.
 */
export function closedSubtrees(form: GameForm, player?: number): Uint8Array {
  const { count, parent, end } = form.nodes;
  // The first and the last node of the information sets that are met in a subtree.
  const first = new Int32Array(count).fill(count);
  const last = new Int32Array(count).fill(-1);
  const closed = new Uint8Array(count);
  for (let node = count - 1; node >= 0; node--) {
    const set = setAt(form, node);
    if (set && (player === undefined || set.player === player)) {
      first[node] = Math.min(entry(first, node), entry(set.members, 0));
      last[node] = Math.max(entry(last, node), entry(set.members, set.members.length - 1));
    }
    const [from, to] = [entry(first, node), entry(last, node)];
    if (from >= node && to < entry(end, node)) closed[node] = 1;
    if (node === 0) break;
    const above = entry(parent, node);
    if (from < entry(first, above)) first[above] = from;
    if (to > entry(last, above)) last[above] = to;
  }
  return closed;
}

/** The roots of subgames that hold a decision, in preorder; the whole game is one. */
export const subgameRoots: (form: GameForm) => readonly number[] = ofStructure((form: GameForm) => {
  const closed = closedSubtrees(form);
  const roots: number[] = [];
  form.nodes.kind.forEach((kind, node) => {
    if (closed[node] === 1 && (kind !== NODE.terminal || node === 0)) roots.push(node);
  });
  return roots;
});
