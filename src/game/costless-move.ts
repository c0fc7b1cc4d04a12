import { type ExtensiveGame, NODE, payoffsOf, probabilitiesOf } from './extensive-game.js';

/**
 * Information sets at which a message is chosen: whatever is chosen, draws, movers and payoffs
 * afterwards are the same, and somebody else moves, who may or may not have noticed.
 */
export function messageSets(game: ExtensiveGame): number[] {
  const { nodes, informationSets } = game;
  const shape = shapes(game);
  return informationSets.flatMap(({ actions, members, player }, set) => {
    if (actions.length < 2) return [];
    const costless = members.every((member) => {
      const wanted = shape[member + 1];
      for (let child = member + 1; child < (nodes.end[member] ?? 0); child = nodes.end[child] ?? 0)
        if (shape[child] !== wanted) return false;
      return true;
    });
    return costless && members.some((member) => othersMoveBelow(game, member, player)) ? [set] : [];
  });
}

function othersMoveBelow(
  { nodes, informationSets }: ExtensiveGame,
  member: number,
  player: number,
): boolean {
  for (let node = member + 1; node < (nodes.end[member] ?? 0); node++) {
    const mover = nodes.kind[node] === NODE.decision ? (nodes.move[node] ?? -1) : -1;
    if (mover >= 0 && informationSets[mover]?.player !== player) return true;
  }
  return false;
}

/** By node, a number for what its subtree looks like to somebody who cannot see information sets. */
function shapes(game: ExtensiveGame): Int32Array {
  const { nodes, informationSets, chanceMoves, outcomes } = game;
  const known = new Map<string, number>();
  const shape = new Int32Array(nodes.count);
  const payoffs = outcomes.map((_, outcome) => payoffsOf(game, outcome).join(' '));
  const probabilities = chanceMoves.map((_, draw) => probabilitiesOf(game, draw).join(' '));
  for (let node = nodes.count - 1; node >= 0; node--) {
    const move = nodes.move[node] ?? -1;
    const kind = nodes.kind[node];
    const what =
      kind === NODE.chance
        ? `draw ${probabilities[move]}`
        : kind === NODE.decision
          ? `player ${informationSets[move]?.player}`
          : '';
    const children: number[] = [];
    for (let child = node + 1; child < (nodes.end[node] ?? 0); child = nodes.end[child] ?? 0)
      children.push(shape[child] ?? -1);
    const text = `${what}|${payoffs[nodes.outcome[node] ?? -1] ?? ''}|${children.join()}`;
    const number = known.get(text) ?? known.size;
    known.set(text, number);
    shape[node] = number;
  }
  return shape;
}
