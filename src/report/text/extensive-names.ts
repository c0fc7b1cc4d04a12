import { entry } from '../../exact/entry.js';
import { visible } from '../../exact/message.js';
import { type ExtensiveGame, type GameForm, NODE, ofStructure } from '../../game/extensive-game.js';

/*
 * Names of a game's parts as sentences hold them, control characters written out: a file may name
 * its parts as it likes. A `title` is the same name as it is, for a field of a JSON document.
 */

/** A name that no report takes for a verdict: in quotes where it begins with the mark of one. */
export function nameText(name: string): string {
  return /^\s*[✓✗≈?]/u.test(name) ? `"${visible(name)}"` : visible(name);
}

/** A player's information sets are numbered from 1, in order of first appearance in preorder. */
export const setNumbers: (game: GameForm) => readonly number[] = ofStructure(
  ({ players, informationSets }: GameForm) => {
    const found = players.map(() => 0);
    return informationSets.map(({ player }) => {
      const number = entry(found, player) + 1;
      found[player] = number;
      return number;
    });
  },
);

/** `2`, or `2 "high"` where the file labels the set. */
export function setName(game: ExtensiveGame, set: number): string {
  const label = entry(game.informationSets, set).name;
  const number = `${entry(setNumbers(game), set)}`;
  return label === '' || label === number ? number : `${number} "${visible(label)}"`;
}

/** The label of a set, where it is the only one of its player that is called so. */
export function ownLabel(game: GameForm, set: number): string | undefined {
  return entry(ownLabels(game), set);
}

const ownLabels = ofStructure(({ players, informationSets }: GameForm) => {
  const found = players.map(() => new Map<string, number>());
  for (const { player, name } of informationSets) {
    const own = entry(found, player);
    own.set(name, (own.get(name) ?? 0) + 1);
  }
  return informationSets.map(({ player, name }) =>
    name !== '' && entry(found, player).get(name) === 1 ? name : undefined,
  );
});

/** The label of an information set, in quotes, or its number where that would not name it alone. */
export function placeName(game: ExtensiveGame, set: number): string {
  const label = ownLabel(game, set);
  return label === undefined ? setName(game, set) : `"${visible(label)}"`;
}

/** `Alice at set 2 "high"`. */
export function moverName(game: ExtensiveGame, set: number): string {
  return `${playerName(game, entry(game.informationSets, set).player)} at set ${setName(game, set)}`;
}

/** `Alice at "high"`, where that names the set alone; else as above. */
export function moverPlace(game: ExtensiveGame, set: number): string {
  const label = ownLabel(game, set);
  return label === undefined
    ? moverName(game, set)
    : `${playerName(game, entry(game.informationSets, set).player)} at "${visible(label)}"`;
}

/** The player's name, or a number where it is empty or not the only one of its kind. */
export function playerName({ players }: ExtensiveGame, player: number): string {
  return playerTitle({ players: players.map(nameText) }, player);
}

/** The same, as it is. */
export function playerTitle({ players }: Pick<GameForm, 'players'>, player: number): string {
  return titleAmong(players, player, 'player');
}

/** The label of an action, or its number where the label is empty or not the only one of its kind. */
export function actionName(actions: readonly string[], action: number): string {
  return actionTitle(actions.map(nameText), action);
}

/** The names of all actions at an information set. */
export function actionNames(actions: readonly string[]): string[] {
  return actions.map((_, action) => actionName(actions, action));
}

/** The same, as it is. */
export function actionTitle(actions: readonly string[], action: number): string {
  return titleAmong(actions, action, 'action');
}

/** A name that no other is; its number where it is empty or not the only one: `player 2`. */
function titleAmong(names: readonly string[], index: number, noun: string): string {
  const name = entry(names, index);
  if (name !== '' && names.indexOf(name) === names.lastIndexOf(name)) return name;
  // What stands in for a name must not be another's: a file may call anything "player 2".
  let title = `${noun} ${index + 1}`;
  for (let mark = `${noun} no.`; names.includes(title); mark += ' no.')
    title = `${mark} ${index + 1}`;
  return title;
}

const LAST_MOVES = 6;

/** What was done before a node: `In, left`, or `…, left` where it is long; `the start` at the root. */
export function historyName({ nodes, informationSets, chanceMoves }: ExtensiveGame, at: number) {
  const moves: string[] = [];
  let node = at;
  while (node > 0 && moves.length < LAST_MOVES) {
    const above = entry(nodes.parent, node);
    const move = entry(nodes.move, above);
    const { actions } =
      nodes.kind[above] === NODE.chance ? entry(chanceMoves, move) : entry(informationSets, move);
    moves.push(actionName(actions, entry(nodes.branch, node)));
    node = above;
  }
  if (node > 0) moves.push('…');
  return moves.length === 0 ? 'the start' : moves.reverse().join(', ');
}
