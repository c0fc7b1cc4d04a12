import type { Assessment, Belief, Mix } from '../equilibrium/assessment.js';
import { distributionProblem } from '../equilibrium/assessment.js';
import { isBlank, playOf, profileProblems } from '../equilibrium/concept/play.js';
import { entry } from '../exact/entry.js';
import { numberOf, unknownName, unusable } from '../exact/message.js';
import { type Dictionary, mapped, owned } from '../game/dictionary.js';
import type { ExtensiveGame, GameForm, InformationSet } from '../game/extensive-game.js';
import { writtenRational } from '../game/written-rational.js';
import {
  actionTitle,
  moverName,
  ownLabel,
  playerName,
  playerTitle,
  setNumbers,
} from '../report/text/extensive-names.js';
import { parseExactJson } from './exact-json.js';
import { gambitLists } from './gambit-profile.js';

/*
 * Profiles are written in two ways: as tables in the names of the game, or as lists in the order of
 * its information sets. A declared game has a name for everything; a file may have none.
 */

/** By player, information set in order of first appearance in preorder, and action or member. */
export type Lists = readonly (readonly (readonly unknown[])[])[];

/** The lists in a file, if it holds such. */
export function listsIn(given: unknown): { profile: Lists; beliefs?: Lists } | undefined {
  if (areLists(given)) return { profile: given };
  if (typeof given !== 'object' || given === null) return undefined;
  const { profile, beliefs, ...others } = given as { readonly [key: string]: unknown };
  if (Object.keys(others).length > 0 || !areLists(profile)) return undefined;
  if (beliefs === undefined) return { profile };
  return areLists(beliefs) ? { profile, beliefs } : undefined;
}

function areLists(value: unknown): value is Lists {
  return (
    Array.isArray(value) &&
    value.every((sets) => Array.isArray(sets) && sets.every((numbers) => Array.isArray(numbers)))
  );
}

/**
 * Reads a profile of an extensive game: `[[["1/2", "1/2"], …], …]` by player, information set in
 * order of first appearance in preorder, and action. An object `{"profile": …, "beliefs": …}` may
 * state beliefs too, by player, information set and member in preorder. Tables by names state a
 * profile alone. A list `[]`, or a name left out, leaves an information set blank.
 * @throws {Unusable} listing every problem at once, with player and information set.
 */
export function readExtensiveProfile(game: ExtensiveGame, text: string, where: string): Assessment {
  const given = gambitLists(game, text, where) ?? parseExactJson(text, where);
  const data = listsIn(given);
  const problems: string[] = [];
  const rows = data
    ? rowsIn(game, data.profile, 'profile', problems, ({ actions }) => actions.length)
    : rowsNamed(game, given, problems);
  if (rows === undefined)
    throw unusable(`${where} cannot be used`, [
      `expected a list by player, information set and action, such as ${exampleLists(game)}, ` +
        'or an object {"profile": …, "beliefs": …} with two such lists, ' +
        `or tables of names, such as ${exampleTables(game)}`,
    ]);
  const beliefRows =
    data?.beliefs &&
    rowsIn(game, data.beliefs, 'beliefs', problems, ({ members }) => members.length);
  const profile = numbersIn(game, rows, 'profile', problems);
  const beliefs = beliefRows && numbersIn(game, beliefRows, 'beliefs', problems);
  if (problems.length > 0) throw unusable(`${where} cannot be used`, problems);

  problems.push(
    ...profileProblems(playOf(game, profile)).map(
      ({ informationSet, says }) => `${moverName(game, informationSet)}: ${says}`,
    ),
    ...(beliefs ?? []).flatMap((belief, set) => {
      const says = isBlank(belief) ? undefined : distributionProblem(belief);
      return says ? [`the belief of ${moverName(game, set)} ${says}`] : [];
    }),
  );
  if (problems.length > 0) throw unusable(`${where} cannot be used`, problems);
  return {
    profile,
    beliefs: (beliefs ?? []).map((belief): Belief | undefined =>
      isBlank(belief) ? undefined : belief,
    ),
  };
}

/** The rows of lists in the order of a game's information sets; what does not fit is told. */
function rowsIn(
  game: ExtensiveGame,
  given: Lists,
  what: string,
  problems: string[],
  length: (set: InformationSet) => number,
): (readonly unknown[])[] {
  const numbers = setNumbers(game);
  if (given.length !== game.players.length)
    problems.push(
      `${what}: expected ${numberOf(game.players.length, 'list')}, one a player, found ${given.length}`,
    );
  game.players.forEach((_, player) => {
    const expected = game.informationSets.filter((set) => set.player === player).length;
    const found = given[player]?.length;
    if (found !== undefined && found !== expected)
      problems.push(
        `${what}: ${playerName(game, player)} has ${numberOf(expected, 'information set')}, found ${found}`,
      );
  });
  return game.informationSets.map((set, index) => {
    const row = given[set.player]?.[entry(numbers, index) - 1] ?? [];
    if (row.length !== 0 && row.length !== length(set))
      problems.push(
        `${what}: ${moverName(game, index)}: expected ${numberOf(length(set), 'number')}, found ${row.length}`,
      );
    return row;
  });
}

/** By player, information set, and action. */
type Tables = Dictionary<Dictionary<Dictionary<unknown>>>;

/** The rows of tables by the names that reports give; `undefined` where there are no tables. */
function rowsNamed(
  game: ExtensiveGame,
  given: unknown,
  problems: string[],
): (readonly unknown[])[] | undefined {
  if (!isTables(given)) return undefined;
  const strategies = mapped(given, (sets) => mapped(sets, owned));
  const numbers = setNumbers(game);
  const players = game.players.map((_, player) => playerTitle(game, player));
  const sets = numbers.map((number, set) => ownLabel(game, set) ?? `${number}`);
  const check = (place: string, what: string, table: object, names: readonly string[]): void => {
    for (const name of Object.keys(table)) {
      const alike = names.filter((each) => each === name).length;
      if (alike === 0) problems.push(place + unknownName(what, name, names));
      if (alike > 1) problems.push(`${place}"${name}" is more than one ${what}; write lists`);
    }
  };
  if ('beliefs' in strategies && !players.includes('beliefs'))
    problems.push(
      'beliefs: the nodes of a file have no names; write {"profile": …, "beliefs": …} with lists',
    );
  else check('', 'player', strategies, players);
  players.forEach((name, player) => {
    const own = sets.filter((_, set) => entry(game.informationSets, set).player === player);
    check(`${name}: `, 'information set', strategies[name] ?? {}, own);
  });
  return game.informationSets.map(({ player, actions }, set) => {
    const [mover, title] = [entry(players, player), entry(sets, set)];
    const row = strategies[mover]?.[title];
    if (row === undefined) return [];
    const names = actions.map((_, action) => actionTitle(actions, action));
    check(`${mover} at "${title}": `, 'action', row, names);
    return names.map((name) => (name in row ? row[name] : 0));
  });
}

function isTables(given: unknown): given is Tables {
  const isTable = (value: unknown): value is object =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  return (
    isTable(given) &&
    Object.values(given).every((sets) => isTable(sets) && Object.values(sets).every(isTable))
  );
}

/** The numbers in rows, one row a set; what is none is told. */
function numbersIn(
  game: ExtensiveGame,
  rows: readonly (readonly unknown[])[],
  what: string,
  problems: string[],
): Mix[] {
  return rows.map((row, set) =>
    row.flatMap((written) => {
      const number = rational(written);
      if (typeof number !== 'string') return [number];
      problems.push(`${what}: ${moverName(game, set)}: ${number}`);
      return [];
    }),
  );
}

/** A rational, or what is wrong with what stands in its place. Most numbers are written often. */
const rational = remembered(writtenRational);

function remembered<Result>(read: (written: unknown) => Result): (written: unknown) => Result {
  const known = new Map<unknown, Result>();
  return (written) => {
    const before = known.get(written);
    if (before !== undefined) return before;
    const found = read(written);
    known.set(written, found);
    return found;
  };
}

/** The beginning of a profile of the game, as a file could hold it. */
function exampleLists({ players, informationSets }: ExtensiveGame): string {
  const first = players.map((_, player) =>
    informationSets
      .filter((set) => set.player === player)
      .slice(0, 2)
      .map(({ actions }) => actions.map((_action, index) => (index === 0 ? '1' : '0'))),
  );
  return JSON.stringify(first.slice(0, 2));
}

/** The beginning of the same profile in tables. */
export function exampleTables(game: GameForm): string {
  const [first] = game.informationSets;
  if (first === undefined) return '{}';
  const [set, action] = [ownLabel(game, 0) ?? '1', actionTitle(first.actions, 0)];
  return JSON.stringify({ [playerTitle(game, first.player)]: { [set]: { [action]: '1' } } });
}
