import { z } from 'zod';
import type { Assessment, Belief, Mix } from '../equilibrium/assessment.js';
import { distributionProblem } from '../equilibrium/assessment.js';
import { isBlank, playOf, profileProblems } from '../equilibrium/concept/play.js';
import { unusable } from '../exact/message.js';
import type { Rational } from '../exact/rational.js';
import type { ExtensiveGame, InformationSet } from '../game/extensive-game.js';
import * as schema from '../game/schema.js';
import { moverName, playerName, setNumbers } from '../report/text/extensive-names.js';
import { parseExactJson } from './json-text.js';

/** Lists by player, information set, and action or member. Checked by hand, for there are many. */
type Lists = readonly (readonly (readonly unknown[])[])[];

const lists = z.custom<Lists>(
  (value) =>
    Array.isArray(value) &&
    value.every((sets) => Array.isArray(sets) && sets.every((numbers) => Array.isArray(numbers))),
);
const file = z.union([
  lists.transform((profile) => ({ profile, beliefs: undefined })),
  z.strictObject({ profile: lists, beliefs: lists.optional() }),
]);

/**
 * Reads a profile of an extensive game: `[[["1/2", "1/2"], …], …]` by player, information set in
 * order of first appearance in preorder, and action. An object `{"profile": …, "beliefs": …}` may
 * state beliefs too, by player, information set and member in preorder. A list `[]` leaves an
 * information set blank.
 * @throws {Unusable} listing every problem at once, with player and information set.
 */
export function readExtensiveProfile(game: ExtensiveGame, text: string, where: string): Assessment {
  const parsed = file.safeParse(parseExactJson(text, where));
  if (!parsed.success)
    throw unusable(`${where} cannot be used`, [
      'expected a list by player, information set and action, such as ' +
        `${example(game)}, or an object {"profile": …, "beliefs": …} with two such lists`,
    ]);
  const problems: string[] = [];
  const profile = bySet(
    game,
    parsed.data.profile,
    'profile',
    problems,
    (set) => set.actions.length,
  );
  const { beliefs } = parsed.data;
  const stated = beliefs && bySet(game, beliefs, 'beliefs', problems, (set) => set.members.length);
  if (problems.length > 0) throw unusable(`${where} cannot be used`, problems);

  const numbers = setNumbers(game);
  problems.push(
    ...profileProblems(playOf(game, profile)).map(
      ({ informationSet, says }) => `${moverName(game, numbers, informationSet)}: ${says}`,
    ),
    ...(stated ?? []).flatMap((belief, set) => {
      const says = isBlank(belief) ? undefined : distributionProblem(belief);
      return says ? [`the belief of ${moverName(game, numbers, set)} ${says}`] : [];
    }),
  );
  if (problems.length > 0) throw unusable(`${where} cannot be used`, problems);
  return {
    profile,
    beliefs: (stated ?? []).map((belief): Belief | undefined =>
      isBlank(belief) ? undefined : belief,
    ),
  };
}

/** Reads nested lists into the order of the game's information sets, and says what does not fit. */
function bySet(
  game: ExtensiveGame,
  given: Lists,
  what: string,
  problems: string[],
  length: (set: InformationSet) => number,
): Mix[] {
  const numbers = setNumbers(game);
  if (given.length !== game.players.length)
    problems.push(
      `${what}: expected ${count(game.players.length, 'list')}, one a player, found ${given.length}`,
    );
  game.players.forEach((_, player) => {
    const expected = game.informationSets.filter((set) => set.player === player).length;
    const found = given[player]?.length;
    if (found !== undefined && found !== expected)
      problems.push(
        `${what}: ${playerName(game, player)} has ${count(expected, 'information set')}, found ${found}`,
      );
  });
  return game.informationSets.map((set, index) => {
    const row = given[set.player]?.[(numbers[index] ?? 1) - 1] ?? [];
    const place = (): string => `${what}: ${moverName(game, numbers, index)}`;
    if (row.length !== 0 && row.length !== length(set))
      problems.push(`${place()}: expected ${count(length(set), 'number')}, found ${row.length}`);
    return row.flatMap((written) => {
      const number = rational(written);
      if (typeof number !== 'string') return [number];
      problems.push(`${place()}: ${number}`);
      return [];
    });
  });
}

/** A rational, or what is wrong with what stands in its place. Most numbers are written often. */
const rational = remembered((written: unknown): Rational | string => {
  const result = schema.rational.safeParse(written);
  return result.success ? result.data : (result.error.issues[0]?.message ?? 'unusable');
});

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
function example({ players, informationSets }: ExtensiveGame): string {
  const first = players.map((_, player) =>
    informationSets
      .filter((set) => set.player === player)
      .slice(0, 2)
      .map(({ actions }) => actions.map((_action, index) => (index === 0 ? '1' : '0'))),
  );
  return JSON.stringify(first.slice(0, 2));
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
