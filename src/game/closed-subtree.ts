import { type ExtensiveGame, NODE } from './extensive-game.js';

/**
 * Which nodes root a closed subtree: one that holds every member of each information set met in it.
 *
 * With all information sets counted, these are the roots of subgames (Selten 1965); a terminal is a
 * trivial one. With one player's information sets counted only, what that player does best inside
 * does not depend on the probability of getting there.
 * @returns 1 at the roots of closed subtrees, 0 elsewhere.
 */
export function closedSubtrees(
  { nodes, informationSets }: ExtensiveGame,
  player?: number,
): Uint8Array {
  const { count, kind, parent, end, move } = nodes;
  // The first and the last node of the information sets that are met in a subtree.
  const first = new Int32Array(count).fill(count);
  const last = new Int32Array(count).fill(-1);
  const closed = new Uint8Array(count);
  for (let node = count - 1; node >= 0; node--) {
    const set = kind[node] === NODE.decision ? informationSets[move[node] ?? -1] : undefined;
    if (set && (player === undefined || set.player === player)) {
      first[node] = Math.min(first[node] ?? node, set.members[0] ?? node);
      last[node] = Math.max(last[node] ?? node, set.members[set.members.length - 1] ?? node);
    }
    const [from, to] = [first[node] ?? node, last[node] ?? node];
    if (from >= node && to < (end[node] ?? count)) closed[node] = 1;
    const above = parent[node] ?? -1;
    if (above < 0) continue;
    if (from < (first[above] ?? count)) first[above] = from;
    if (to > (last[above] ?? -1)) last[above] = to;
  }
  return closed;
}

/** The roots of subgames that hold a decision, in preorder; the whole game is one. */
export function subgameRoots(game: ExtensiveGame): number[] {
  const { count, kind } = game.nodes;
  const closed = closedSubtrees(game);
  const roots: number[] = [];
  for (let node = 0; node < count; node++)
    if (closed[node] === 1 && (kind[node] !== NODE.terminal || node === 0)) roots.push(node);
  return roots;
}
