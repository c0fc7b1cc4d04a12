import { entry } from '../exact/entry.js';
import {
  childrenOf,
  drawAt,
  type ExtensiveGame,
  payoffsOf,
  probabilitiesOf,
  setAt,
} from './extensive-game.js';

/**
 * Information sets at which a message is chosen: whatever is chosen, draws, movers and payoffs
 * afterwards are the same, and somebody else moves, who may or may not have noticed.
 */
export function messageSets(game: ExtensiveGame): number[] {
  const shape = shapes(game);
  return game.informationSets.flatMap(({ index, actions, members, player }) => {
    if (actions.length < 2) return [];
    const costless = members.every((member) => {
      const wanted = entry(shape, member + 1);
      return childrenOf(game.nodes, member).every((child) => entry(shape, child) === wanted);
    });
    const heard = members.some((member) => othersMoveBelow(game, member, player));
    return costless && heard ? [index] : [];
  });
}

function othersMoveBelow(game: ExtensiveGame, member: number, player: number): boolean {
  for (let node = member + 1; node < entry(game.nodes.end, member); node++) {
    const set = setAt(game, node);
    if (set && set.player !== player) return true;
  }
  return false;
}

/** By node, a number for what its subtree looks like to somebody who cannot see information sets. */
function shapes(game: ExtensiveGame): Int32Array {
  const { nodes, chanceMoves, outcomes } = game;
  const known = new Map<string, number>();
  const shape = new Int32Array(nodes.count);
  const payoffs = outcomes.map((_, outcome) => payoffsOf(game, outcome).join(' '));
  const probabilities = chanceMoves.map((_, draw) => probabilitiesOf(game, draw).join(' '));
  for (let node = nodes.count - 1; node >= 0; node--) {
    const [set, drawn] = [setAt(game, node), drawAt(game, node)];
    const what = drawn
      ? `draw ${entry(probabilities, entry(nodes.move, node))}`
      : set
        ? `player ${set.player}`
        : '';
    const paid = entry(nodes.outcome, node);
    const children = childrenOf(nodes, node).map((child) => entry(shape, child));
    const text = `${what}|${paid < 0 ? '' : entry(payoffs, paid)}|${children.join()}`;
    const number = known.get(text) ?? known.size;
    known.set(text, number);
    shape[node] = number;
  }
  return shape;
}
