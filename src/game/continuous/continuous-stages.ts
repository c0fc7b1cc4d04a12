import { z } from 'zod';
import { known } from '../../exact/entry.js';
import { type Formula, type FormulaInput, isFormula } from '../../exact/formula.js';
import { thrownText } from '../../exact/message.js';
import { type Dictionary, dictionary, remedy } from '../dictionary.js';
import { type Circumstance, keyOf, NOTHING, type Source, type Values } from '../game.js';
import { InvalidGame, refusalOf } from '../invalid.js';
import * as schema from '../schema.js';
import type { CasePayoff } from './case-payoff.js';
import {
  type ContinuousMove,
  type ContinuousStage,
  type ContinuousValues,
  givenKey,
  historiesBefore,
  isContinuous,
  isMove,
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
const density = z.custom<(value: Formula, at: Values) => unknown>(
  (value) => typeof value === 'function',
  schema.expected('a function of the value, which is given its symbol'),
);
const chances = schema.table(schema.formula, 'a table { value: probability, … }');
const finiteDraw = schema.record({ from: schema.nameList, probabilities: chances });
const givenDraw = schema.record({
  from: schema.nameList,
  given: schema.nameList,
  probabilities: z.custom<(at: ContinuousValues) => unknown>(
    (value) => typeof value === 'function',
    schema.expected('a function of what is given, such as ({ type }) => ({ … })'),
  ),
});
const uniformDraw = schema.record({ uniform: ends });
const densityDraw = schema.record({
  density,
  between: ends,
  given: schema.nameList.optional(),
});

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
    return { kind: 'type', name, interval, given: [], densities: undefined };
  }
  if (keys.includes('density')) return drawnType(earlier, name, declared, refusal);
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

/** A type with a density, which is asked for after every history where it rests on words. */
function drawnType(
  earlier: readonly ContinuousStage[],
  name: string,
  declared: unknown,
  refusal: (problems: readonly string[]) => Error,
): ContinuousStage {
  const { density: of, between, given = [] } = schema.parsed(densityDraw, declared, refusal);
  const problems = given.flatMap((each) => unknownGiven(earlier, each, 'word'));
  if (problems.length > 0) throw refusal(problems);
  const rows = historiesBefore({ stages: earlier }, earlier.length).map((history) => {
    const at = wordsOf(given, history);
    const written = computed('the density', at, refusal, () => of(variableFormula(name), at));
    return [keyOf(given, at), schema.parsed(schema.formula, written, refusal)] as const;
  });
  return { kind: 'type', name, interval: between, given, densities: dictionary(rows) };
}

/** What an author's function makes; what it throws is a problem of the stage, and of what it was given. */
function computed<Made>(
  what: string,
  given: Readonly<Record<string, unknown>>,
  refusal: (problems: readonly string[]) => Error,
  make: () => Made,
): Made {
  try {
    return make();
  } catch (error) {
    const words = Object.values(given).filter((each) => typeof each === 'string');
    const place = words.length > 0 ? ` at "${words.join(', ')}"` : '';
    throw refusal([`${what}${place}: ${thrownText(error)}`]);
  }
}

/** What keeps something from being given: not drawn or chosen before, or perhaps not at all. */
function unknownGiven(
  earlier: readonly ContinuousStage[],
  name: string,
  may: 'word' | 'any',
): string[] {
  const stage = earlier.find((each) => each.name === name);
  if (stage === undefined) return [`given ${name}, which is not drawn or chosen before it`];
  if (!isContinuous(stage)) return [];
  if (may === 'word')
    return [`given ${name}, which is a number: a density may rest on words alone`];
  return isMove(stage) && stage.when.length > 0
    ? [`given ${name}, a number that is not always chosen`]
    : [];
}

/** A draw whose probabilities rest on what came before: they are asked for after every history. */
function drawnGiven(
  earlier: readonly ContinuousStage[],
  name: string,
  declared: unknown,
  refusal: (problems: readonly string[]) => Error,
): ContinuousStage {
  const { from: values, given, probabilities } = schema.parsed(givenDraw, declared, refusal);
  const strange = given.flatMap((each) => unknownGiven(earlier, each, 'any'));
  if (strange.length > 0) throw refusal(strange);
  const rows = historiesBefore({ stages: earlier }, earlier.length).map((history) => {
    const before = new Map(Object.entries(history));
    const at = dictionary(given.map((each) => [each, known(before, each)] as const));
    const key = givenKey({ given }, history);
    const written = computed('the probabilities', at, refusal, () => probabilities(at));
    const row = schema.parsed(chances, written, refusal);
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
): (history: ContinuousValues) => Dictionary<CasePayoff> {
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
      Object.entries(table).map(([player, pay]) => [player, payoffFrom(pay(history), refusal)]),
    );
}

const paidByCases = schema.record({
  where: schema.writtenRelation,
  pays: z.unknown(),
  else: z.unknown(),
});

function payoffFrom(
  written: unknown,
  refusal: (problems: readonly string[]) => InvalidGame,
): CasePayoff {
  const isTable = typeof written === 'object' && written !== null && !isFormula(written);
  if (!isTable || !Object.hasOwn(written, 'where'))
    return { kind: 'pays', formula: schema.parsed(schema.formula, written, refusal) };
  const { where, pays, else: other } = schema.parsed(paidByCases, written, refusal);
  return {
    kind: 'where',
    where,
    pays: payoffFrom(pays, refusal),
    else: payoffFrom(other, refusal),
  };
}
