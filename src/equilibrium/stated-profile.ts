import { unknownName, unusable } from '../exact/message.js';
import { Rational, type RationalInput } from '../exact/rational.js';
import type { DeclaredForm, DeclaredSet } from '../game/declared-form.js';
import { type Dictionary, dictionary } from '../game/dictionary.js';
import { keyOf } from '../game/game.js';
import { rational } from '../game/schema.js';
import { type Assessment, distributionProblem } from './assessment.js';

/**
 * A profile as one writes it: probabilities by player, information set and action. Under `beliefs`
 * there may be a table of the same depth more, by player, information set and history.
 */
export interface ProfileTables {
  readonly [player: string]: {
    readonly [set: string]: { readonly [action: string]: RationalInput | object };
  };
}

/** By player, information set, and action or history. */
type Tables = Dictionary<Dictionary<Dictionary<unknown>>>;

/**
 * The behavior-strategy profile that tables state: `{"E": {"rich": {"enter": "1"}, …}, …}`. Actions
 * left out have probability 0. A table `"beliefs"` of the same shape, with what the mover cannot see
 * in the place of the actions, may state beliefs.
 * @param given what is held to be such tables; a file may hold anything.
 * @param where how an error message names them.
 * @throws {Unusable} listing every problem at once.
 */
export function statedProfile(tree: DeclaredForm, given: unknown, where: string): Assessment {
  const [strategies, beliefs] = tablesIn(tree, given, where);
  const problems = [...inventions(tree, strategies, ''), ...inventions(tree, beliefs, 'beliefs: ')];
  const row = (
    set: DeclaredSet,
    source: Tables,
    keys: readonly string[],
    what: string,
  ): Rational[] | undefined => {
    const given = source[set.mover]?.[set.name];
    if (given === undefined) return undefined;
    const place = `${set.mover} at "${set.name}"`;
    problems.push(
      ...Object.keys(given)
        .filter((key) => !keys.includes(key))
        .map((key) => `${place}: ${unknownName(what, key, keys)}`),
    );
    const numbers = keys.map((key) => {
      const result = rational.safeParse(key in given ? given[key] : 0);
      if (!result.success)
        problems.push(`${place}, ${key}: ${result.error.issues[0]?.message ?? 'unusable'}`);
      return result.data ?? Rational.zero;
    });
    const problem = distributionProblem(numbers);
    if (problem)
      problems.push(`the ${what === 'action' ? 'strategy' : 'belief'} of ${place} ${problem}`);
    return numbers;
  };
  const profile = tree.informationSets.map((set) => {
    const mix = row(set, strategies, set.actions, 'action');
    if (mix === undefined) problems.push(`${set.mover} at "${set.name}" is missing`);
    return mix ?? [];
  });
  const stated = tree.informationSets.map((set) =>
    row(
      set,
      beliefs,
      set.histories.map((history) => keyOf(set.unseen, history)),
      'history',
    ),
  );
  if (problems.length > 0) throw unusable(`${where} cannot be used`, problems);
  return { profile, beliefs: stated };
}

/** The strategies in a file, and the beliefs, unless somebody plays under that name. */
function tablesIn(
  tree: DeclaredForm,
  value: unknown,
  where: string,
): [strategies: Tables, beliefs: Tables] {
  const BELIEFS = 'beliefs';
  const whole = tableOf(value, (rows) => rows);
  const states = !tree.players.includes(BELIEFS) && whole !== undefined && BELIEFS in whole;
  const played = Object.entries(whole ?? {}).filter(([player]) => !(states && player === BELIEFS));
  const strategies = whole && tablesOf(dictionary(played));
  const beliefs = tablesOf(states ? whole[BELIEFS] : {});
  if (strategies && beliefs) return [strategies, beliefs];
  throw unusable(`${where} cannot be used`, [
    'expected tables by player, information set and action, ' +
      `such as {"${tree.players[0]}": {"…": {"…": "1"}}}`,
  ]);
}

/** Not by the schema library, which drops `__proto__`, of all names, without a word. */
function tablesOf(value: unknown): Tables | undefined {
  return tableOf(value, (sets) => tableOf(sets, (row) => tableOf(row, (entry) => entry)));
}

/** An object as a table, where each of its entries can be read; `undefined` where one cannot. */
function tableOf<Entry>(
  value: unknown,
  read: (entry: unknown) => Entry | undefined,
): Dictionary<Entry> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const entries: [string, Entry][] = [];
  for (const [word, given] of Object.entries<unknown>({ ...value })) {
    const entry = read(given);
    if (entry === undefined) return undefined;
    entries.push([word, entry]);
  }
  return dictionary(entries);
}

/** Players and information sets that the game does not have. */
function inventions(tree: DeclaredForm, source: Tables, prefix: string): string[] {
  return Object.entries(source).flatMap(([player, rows]) => {
    if (!tree.players.includes(player))
      return [prefix + unknownName('player', player, tree.players)];
    const own = tree.informationSets.filter((set) => set.mover === player);
    const names = own.map(({ name }) => name);
    return Object.keys(rows)
      .filter((name) => !names.includes(name))
      .map((name) => `${prefix}${player}: ${unknownName('information set', name, names)}`);
  });
}
