import { Unusable, unknownName, unusable } from '../exact/message.js';
import type { Reading } from '../game/game.js';
import {
  type Alternatives,
  isAlternatives,
  loadedUnder,
  type Moot,
  type ReadingChoice,
} from '../game/reading.js';
import { repeated } from '../game/refusal.js';
import { gamesIn, type Parts } from './parts.js';

/*
 * The readings of a specification: which it rests on, which of them may be switched, and under which
 * it stands.
 */

/** What of a specification its readings are told from. */
type Read = Pick<Parts, 'games' | 'claims' | 'statements' | 'readings'>;

/** The readings that a specification's declarations rest on, each once. */
export function readingsOf({ games, claims, statements = [], readings = [] }: Read): Reading[] {
  const all = [
    ...gamesIn({ games, claims }).flatMap((game) => [
      ...game.readings,
      ...game.stages.map((stage) => stage.reading),
    ]),
    ...claims.map((claim) => claim.reading),
    ...statements.map((statement) => statement.reading),
    ...readings,
  ];
  return [...new Set(all.filter((reading) => reading !== undefined))];
}

/** Those of them that may be switched. */
export function alternativesOf(spec: Read): Alternatives[] {
  return readingsOf(spec).filter(isAlternatives);
}

/** Those that are read otherwise than the specification chooses: what it expects is not expected then. */
export function readOtherwise(spec: Read): Alternatives[] {
  return alternativesOf(spec).filter(({ alternative, chosen }) => alternative !== chosen);
}

/** The choice under which a specification stands, as far as it is not its own. */
export function choiceOf(spec: Read): ReadingChoice {
  return Object.fromEntries(
    readOtherwise(spec).map(({ name, alternative }) => [name, alternative]),
  );
}

/** Why claims and statements make no sense under the readings in force, by their ids. */
export function mootIn(spec: Read): ReadonlyMap<string, string> {
  return new Map(
    alternativesOf(spec).flatMap((reading) => {
      const moot: Moot = reading.moot[reading.alternative] ?? {};
      return Object.entries(moot).map(([id, why]): [string, string] => [
        id,
        `under the reading ${reading.name}=${reading.alternative} it makes no sense: ${why}`,
      ]);
    }),
  );
}

/**
 * Names that stand for two readings; and claims that are said to make no sense and are not listed, by
 * readings that the specification lists itself: a game's may speak of what others claim of the game.
 */
export function readingProblems(spec: Parts): string[] {
  const all = alternativesOf(spec);
  const ids = [...spec.claims, ...(spec.statements ?? [])].map(({ id }) => id);
  return [
    ...repeated(all.map(({ name }) => name)).map((name) => `two readings named ${name}`),
    ...(spec.readings ?? []).filter(isAlternatives).flatMap(({ name, moot }) =>
      Object.entries(moot).flatMap(([alternative, ofClaims]) =>
        Object.keys(ofClaims)
          .filter((id) => !ids.includes(id))
          .map(
            (id) => `the reading ${name}=${alternative}, moot: ${unknownName('claim', id, ids)}`,
          ),
      ),
    ),
  ];
}

/**
 * @throws {Unusable} for a choice that a specification does not offer, and for one that it does not
 * stand under.
 */
export function refuseOtherChoice(spec: Read, choice: ReadingChoice): void {
  const all = alternativesOf(spec);
  const names = all.map(({ name }) => name);
  const problems = Object.entries(choice).flatMap(([name, wanted]) => {
    const reading = all.find((each) => each.name === name);
    if (reading === undefined)
      return names.length === 0
        ? [`there is no reading ${name}: the specification has none with alternatives(…)`]
        : [unknownName('reading', name, names)];
    const known = Object.keys(reading.texts);
    return known.includes(wanted) ? [] : [`${name}: ${unknownName('alternative', wanted, known)}`];
  });
  if (problems.length > 0) throw unusable('the specification cannot be read so', problems);
  const stale = all.filter(
    ({ name, chosen, alternative }) =>
      alternative !== (Object.hasOwn(choice, name) ? choice[name] : chosen),
  );
  if (stale.length > 0)
    throw new Unusable(
      `the specification was loaded before, under ${stale.map(choiceText).join(', ')}: a module is read once in a process, so load it in a process or worker of its own`,
    );
}

/** `replacement=rarely-high`. */
export function choiceText({
  name,
  alternative,
}: Pick<Alternatives, 'name' | 'alternative'>): string {
  return `${name}=${alternative}`;
}

/**
 * A specification under other readings than those that it chooses.
 * @param choice alternatives by the names of their readings.
 * @param build what makes the specification: a function that calls `specification(…)`, or one that
 * imports its module for the first time in this process.
 * @throws {Unusable} for readings and alternatives that it does not have, naming those that there are,
 * and for a module that was loaded before under others.
 * @example
 * ```js
 * import { alternatives, claim, readAs, specification, timing, underReadings } from 'casus';
 * const publication = { authors: ['A. N. Other'], title: 'On work', year: 2026 };
 * const source = { publication, place: 'Section 2' };
 * const build = () => {
 *   const wage = alternatives({
 *     name: 'wage', silent: 'Who is paid?', chosen: 'worker',
 *     read: { worker: 'Who works is paid.', idler: 'Who does not is paid.' },
 *   });
 *   const game = timing({ id: 'job', title: 'Job', players: ['W'], source, readings: [wage] })
 *     .move('does', { by: 'W', knows: [], chooses: ['work', 'rest'] })
 *     .payoffs({ W: ({ does }) => (does === readAs(wage, { worker: 'work', idler: 'rest' }) ? 1 : 0) });
 *   const working = claim(game, {
 *     id: 'working', title: 'Work', source, says: 'W works.', beliefs: {},
 *     strategies: { does: { nothing: 'work' } }, holds: { if: [] }, expected: 'holds',
 *   });
 *   return specification({ publication, parameters: [], restrictions: [], games: [game], claims: [working] });
 * };
 * const paper = await underReadings({ wage: 'idler' }, build);
 * paper.games[0].readings[0].read; // 'Who does not is paid.'
 * ```
 */
export async function underReadings<Built extends Read>(
  choice: ReadingChoice,
  build: () => Built | Promise<Built>,
): Promise<Built> {
  const spec = await loadedUnder(choice, build);
  refuseOtherChoice(spec, choice);
  return spec;
}
