import {
  type ExtensiveGame,
  type InformationSet,
  NODE,
  payoffsOf,
  probabilitiesOf,
} from '../extensive-game.js';

/** Deeper nodes are not indented further, lest a long path be mostly blanks. */
const DEEPEST_INDENT = 20;

/**
 * A game in Gambit's extensive format (.efg, version 2), one node a line, indented by depth.
 *
 * Information sets and outcomes are numbered in their order in the game, information sets for each
 * player apart, and described wherever they occur, as Gambit does. `readEfg` returns an equal game
 * where everything listed occurs, and is listed in order of appearance.
 *
 * Names are written as they are. Gambit 17 renames players, actions and outcomes called alike, and
 * refuses some other names: equal ones of two information sets of a player, or of two nodes; blanks
 * at an end or in a row; a backslash at the end, before a quote or before another.
 * @example
 * ```js
 * import { efgText, readEfg } from 'casus';
 * const text = `EFG 2 R "A choice" { "A" }
 * p "" 1 1 "" { "left" "right" } 0
 * t "" 1 "" { 1 }
 * t "" 2 "" { 0 }`;
 * const again = efgText(readEfg(text, 'choice'));
 * readEfg(again, 'again').title; // 'A choice'
 * ```
 */
export function efgText(game: ExtensiveGame): string {
  const { title, comment, players, nodes } = game;
  const numbers = numbersByPlayer(game.informationSets);
  const decisions = game.informationSets.map(
    ({ player, name, actions }, set) =>
      `${player + 1} ${numbers[set]} ${quoted(name)} ${list(actions.map(quoted), ' ')}`,
  );
  const draws = game.chanceMoves.map(({ label, actions }, draw) => {
    const probabilities = probabilitiesOf(game, draw);
    const branches = actions.map((action, branch) => `${quoted(action)} ${probabilities[branch]}`);
    return `${draw + 1} ${quoted(label)} ${list(branches, ' ')}`;
  });
  const outcomes = game.outcomes.map(
    ({ label }, outcome) =>
      `${outcome + 1} ${quoted(label)} ${list(payoffsOf(game, outcome).map(String), ', ')}`,
  );

  const lines = [
    `EFG 2 R ${quoted(title)} ${list(players.map(quoted), ' ')}`,
    ...(comment === '' ? [] : [quoted(comment)]),
    '',
  ];
  const depth = new Int32Array(nodes.count);
  for (let node = 0; node < nodes.count; node++) {
    const parent = nodes.parent[node] ?? -1;
    if (parent >= 0) depth[node] = Math.min((depth[parent] ?? 0) + 1, DEEPEST_INDENT);
    const indent = '  '.repeat(depth[node] ?? 0);
    const label = quoted(nodes.labels[node] ?? '');
    const outcome = outcomes[nodes.outcome[node] ?? -1] ?? '0';
    const move = nodes.move[node] ?? -1;
    switch (nodes.kind[node]) {
      case NODE.chance:
        lines.push(`${indent}c ${label} ${draws[move]} ${outcome}`);
        break;
      case NODE.decision:
        lines.push(`${indent}p ${label} ${decisions[move]} ${outcome}`);
        break;
      default:
        lines.push(`${indent}t ${label} ${outcome}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

/** The number of each information set among those of its player, from 1. */
function numbersByPlayer(sets: readonly InformationSet[]): number[] {
  const last = new Map<number, number>();
  return sets.map(({ player }) => {
    const number = (last.get(player) ?? 0) + 1;
    last.set(player, number);
    return number;
  });
}

function list(items: readonly string[], separator: string): string {
  return items.length === 0 ? '{ }' : `{ ${items.join(separator)} }`;
}

/** A backslash is doubled only where it would hide what follows, as Gambit does not undo doubling. */
function quoted(name: string): string {
  return `"${name.replace(/\\(?=["\\]|$)|"/gu, '\\$&')}"`;
}
