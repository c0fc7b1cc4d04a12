import { z } from 'zod';
import type { Formula, FormulaInput } from '../../exact/formula.js';
import { type Dictionary, dictionary, remedy } from '../dictionary.js';
import { type Circumstance, keyOf, NOTHING, type Source, type Values } from '../game.js';
import { InvalidGame, refusalOf } from '../invalid.js';
import * as schema from '../schema.js';
import {
  type ContinuousMove,
  type ContinuousStage,
  type ContinuousValues,
  historiesBefore,
  isContinuous,
  variableFormula,
  wordsOf,
} from './continuous-game.js';

/*
 * What the steps of a timing with continuous variables are given, read into stages.
 */

/** An interval as it is written. */
export interface DeclaredInterval {
  readonly between: readonly [FormulaInput, FormulaInput];
}

interface ContinuousHead {
  readonly id: string;
  readonly title: string;
  readonly players: readonly string[];
  readonly source?: Source | undefined;
}

const opening: z.ZodType<ContinuousHead> = schema.record({
  id: schema.name,
  title: schema.name,
  players: schema.nameList,
  source: schema.source.optional(),
});

/** @throws {InvalidGame} */
export function openedContinuous(declared: unknown): ContinuousHead {
  return schema.parsed(opening, declared, refusalOf('the game', declared, InvalidGame));
}

export function refusedGame(game: string, problems: readonly string[]): InvalidGame {
  return new InvalidGame(`the game ${game}`, problems);
}

function refusedStage(game: string, name: unknown) {
  return (problems: readonly string[]): InvalidGame =>
    new InvalidGame(`the stage ${String(name)} of the game ${game}`, problems);
}

const ends = z
  .tuple([schema.formula, schema.formula], schema.expected('[low, high]'))
  .transform(([from, to]) => ({ from, to }));
const density = z.custom<(value: Formula) => unknown>(
  (value) => typeof value === 'function',
  schema.expected('a function of the value, which is given its symbol'),
);
const chances = schema.table(schema.formula, 'a table { value: probability, … }');
const finiteDraw = schema.record({ from: schema.nameList, probabilities: chances });
const givenDraw = schema.record({
  from: schema.nameList,
  given: schema.nameList,
  probabilities: z.custom<(at: Values) => unknown>(
    (value) => typeof value === 'function',
    schema.expected('a function of what is given, such as ({ type }) => ({ … })'),
  ),
});
const uniformDraw = schema.record({ uniform: ends });
const densityDraw = schema.record({ density, between: ends });

/** @throws {InvalidGame} */
export function drawnStage(
  game: string,
  earlier: readonly ContinuousStage[],
  variable: string,
  declared: unknown,
): ContinuousStage {
  const refusal = refusedStage(game, variable);
  const name = schema.parsed(schema.name, variable, refusal);
  const keys = Object.keys(Object(declared));
  if (keys.includes('uniform')) {
    const { uniform: interval } = schema.parsed(uniformDraw, declared, refusal);
    return { kind: 'type', name, interval, density: undefined };
  }
  if (keys.includes('density')) {
    const read = schema.parsed(densityDraw, declared, refusal);
    const formula = schema.parsed(schema.formula, read.density(variableFormula(name)), refusal);
    return { kind: 'type', name, interval: read.between, density: formula };
  }
  if (keys.includes('given')) return drawnGiven(earlier, name, declared, refusal);
  const { from: values, probabilities } = schema.parsed(finiteDraw, declared, refusal);
  const problems = chanceProblems(name, values, probabilities);
  if (problems.length > 0) throw refusal(problems);
  return {
    ...{ kind: 'draw', name, values, given: [] },
    probabilities: dictionary([[NOTHING, probabilities]]),
  };
}

function chanceProblems(
  name: string,
  values: readonly string[],
  probabilities: Dictionary<Formula>,
): string[] {
  return [
    ...values.filter((each) => !probabilities[each]).map((each) => `no probability of ${each}`),
    ...Object.keys(probabilities)
      .filter((each) => !values.includes(each))
      .map((each) => `a probability of ${each}, which is no value of ${name}`),
  ];
}

/** A draw whose probabilities rest on words: they are asked for after every history. */
function drawnGiven(
  earlier: readonly ContinuousStage[],
  name: string,
  declared: unknown,
  refusal: (problems: readonly string[]) => Error,
): ContinuousStage {
  const { from: values, given, probabilities } = schema.parsed(givenDraw, declared, refusal);
  const words = earlier.filter((each) => !isContinuous(each)).map((each) => each.name);
  const strange = given.filter((each) => !words.includes(each));
  if (strange.length > 0)
    throw refusal(
      strange.map((each) =>
        earlier.some((stage) => stage.name === each)
          ? `given ${each}, which is a number: probabilities may rest on words alone`
          : `given ${each}, which is not drawn or chosen before it`,
      ),
    );
  const rows = historiesBefore({ stages: earlier }, earlier.length).map((history) => {
    const at = wordsOf(given, history);
    const key = keyOf(given, at);
    const row = schema.parsed(chances, probabilities(at), refusal);
    const problems = chanceProblems(name, values, row).map((each) => `at "${key}": ${each}`);
    if (problems.length > 0) throw refusal(problems);
    return [key, row] as const;
  });
  return { kind: 'draw', name, values, given, probabilities: dictionary(rows) };
}

const circumstance: z.ZodType<Circumstance> = schema.table(
  schema.choice<readonly string[]>((values) =>
    Array.isArray(values) ? schema.nameList : schema.name.transform((only) => [only]),
  ),
  'a table { variable: value, … }',
);
const interval = schema.record({ between: ends });

const choice = schema.record({
  by: schema.name,
  knows: schema.nameList,
  when: circumstance.optional(),
  chooses: schema.choice(
    (value): z.ZodType<readonly string[] | { readonly between: z.output<typeof ends> }> =>
      Array.isArray(value) ? schema.nameList : interval,
  ),
});

/** @throws {InvalidGame} */
export function movedStage(game: string, variable: string, declared: unknown): ContinuousMove {
  const refusal = refusedStage(game, variable);
  const name = schema.parsed(schema.name, variable, refusal);
  const { by, knows, when, chooses } = schema.parsed(choice, declared, refusal);
  const moved = { name, by, knows, when: when === undefined ? [] : [when] };
  return 'between' in chooses
    ? { kind: 'interval move', ...moved, interval: chooses.between }
    : { kind: 'move', ...moved, values: chooses };
}

const paying = schema.table(
  z.custom<(history: ContinuousValues) => unknown>(
    (value) => typeof value === 'function',
    schema.expected('a function of the history, such as ({ offer }) => …'),
  ),
  'a table { player: (history) => payoff, … }',
);

/** @throws {InvalidGame} */
export function paidFunction(
  game: string,
  players: readonly string[],
  declared: unknown,
): (history: ContinuousValues) => Dictionary<Formula> {
  const refusal = (problems: readonly string[]) =>
    new InvalidGame(`the payoffs of the game ${game}`, problems);
  const table = schema.parsed(paying, declared, refusal);
  const problems = [
    ...players
      .filter((each) => table[each] === undefined)
      .map((each) => `no payoff for ${each}${remedy(each)}`),
    ...Object.keys(table)
      .filter((each) => !players.includes(each))
      .map((each) => `a payoff for ${each}, who is no player`),
  ];
  if (problems.length > 0) throw refusal(problems);
  return (history) =>
    dictionary(
      Object.entries(table).map(([player, pay]) => [
        player,
        schema.parsed(schema.formula, pay(history), refusal),
      ]),
    );
}
