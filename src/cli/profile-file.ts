import { z } from 'zod';
import { type Assessment, distributionProblem } from '../equilibrium/assessment.js';
import { Rational } from '../exact/rational.js';
import { keyOf } from '../game/key.js';
import type { InformationSet, Tree } from '../game/tree.js';
import { parseExactJson } from './json-text.js';
import { unknownName } from './nearest.js';
import { rationalSchema } from './parameter-file.js';
import { unusable } from './unusable.js';

const table = z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown())), {
  error: () => 'expected tables by player, information set and action',
});

/**
 * Reads a behavior-strategy profile: `{"A": {"H": {"hostile": "1"}, …}, …}`. Actions left out have
 * probability 0. A table `"beliefs"` of the same shape, with what the mover cannot see in the place
 * of the actions, may state beliefs.
 * @throws {Unusable} listing every problem at once.
 */
export function readProfile(tree: Tree, text: string, where: string): Assessment {
  const value = parseExactJson(text, where);
  const parsed = z.looseObject({ beliefs: table.optional() }).safeParse(value);
  const { beliefs = {}, ...strategies } = parsed.success ? parsed.data : {};
  const checked = table.safeParse(strategies);
  if (!parsed.success || !checked.success)
    throw unusable(`${where} cannot be used`, [
      'expected tables by player, information set and action, ' +
        `such as {"${tree.players[0]}": {"…": {"…": "1"}}}`,
    ]);
  const problems = [
    // The schema library drops this name, of all names, without a word.
    ...(/"__proto__"\s*:/u.test(text) ? ['nothing here is called "__proto__"'] : []),
    ...inventions(tree, checked.data, ''),
    ...inventions(tree, beliefs as z.infer<typeof table>, 'beliefs: '),
  ];
  const row = (
    set: InformationSet,
    source: z.infer<typeof table>,
    keys: readonly string[],
    what: string,
  ): Rational[] | undefined => {
    const given = source[set.player]?.[set.name];
    if (given === undefined) return undefined;
    const place = `${set.player} at "${set.name}"`;
    problems.push(
      ...Object.keys(given)
        .filter((key) => !keys.includes(key))
        .map((key) => `${place}: ${unknownName(what, key, keys)}`),
    );
    const numbers = keys.map((key) => {
      const result = rationalSchema.safeParse(Object.hasOwn(given, key) ? given[key] : 0);
      if (!result.success)
        problems.push(`${place}, ${key}: ${result.error.issues[0]?.message ?? 'unusable'}`);
      return result.data ?? Rational.zero;
    });
    const problem = distributionProblem(numbers);
    if (problem) problems.push(`the ${what} probabilities of ${place}: ${problem}`);
    return numbers;
  };
  const profile = tree.informationSets.map((set) => {
    const mix = row(set, checked.data, set.actions, 'action');
    if (mix === undefined) problems.push(`${set.player} at "${set.name}" is missing`);
    return mix ?? [];
  });
  const stated = tree.informationSets.map((set) =>
    row(
      set,
      beliefs as z.infer<typeof table>,
      set.members.map((member) => keyOf(set.unseen, member.history)),
      'history',
    ),
  );
  if (problems.length > 0) throw unusable(`${where} cannot be used`, problems);
  return { profile, beliefs: stated };
}

/** Players and information sets that the game does not have. */
function inventions(tree: Tree, source: z.infer<typeof table>, prefix: string): string[] {
  return Object.entries(source).flatMap(([player, rows]) => {
    if (!tree.players.includes(player))
      return [prefix + unknownName('player', player, tree.players)];
    const own = tree.informationSets.filter((set) => set.player === player);
    const names = own.map(({ name }) => name);
    return Object.keys(rows)
      .filter((name) => !names.includes(name))
      .map((name) => `${prefix}${player}: ${unknownName('information set', name, names)}`);
  });
}
