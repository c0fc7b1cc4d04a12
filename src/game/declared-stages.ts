import { z } from 'zod';
import type { Formula, FormulaInput } from '../exact/formula.js';
import { unknownName } from '../exact/message.js';
import type { Relation } from '../exact/relation.js';
import { type Dictionary, dictionary, remedy } from './dictionary.js';
import type { Circumstance, MoveStage, NatureStage, Reading, Source, Values } from './game.js';
import { InvalidGame, refusalOf } from './invalid.js';
import * as schema from './schema.js';

/*
 * What the steps of a timing are given, read into the stages of a game. A function that computes
 * probabilities or payoffs is called for each history; what it returns is read then.
 */

/** Thrown where a modeler's function returns what is no formula; it is told with the history. */
export class NoFormula extends TypeError {
  override readonly name = 'NoFormula';
}

/** Who plays, and where the game comes from. */
export interface DeclaredOpening {
  readonly id: string;
  readonly title: string;
  readonly players: readonly string[];
  readonly source?: Source | undefined;
  readonly readings?: readonly Reading[] | undefined;
  readonly assuming?: readonly Relation[] | undefined;
}

const opening: z.ZodType<DeclaredOpening> = schema.record({
  id: schema.name,
  title: schema.name,
  players: schema.nameList,
  source: schema.source.optional(),
  readings: schema.list(schema.reading, 'readings').optional(),
  assuming: schema.list(schema.writtenRelation, 'equations, as relation`…` makes them').optional(),
});

/** @throws {InvalidGame} */
export function readOpening(declared: unknown): DeclaredOpening {
  return schema.parsed(opening, declared, refusalOf('the game', declared, InvalidGame));
}

const value = schema.name.transform((only) => [only]);

const circumstance: z.ZodType<Circumstance> = schema.table(
  schema.choice<readonly string[]>((values) => (Array.isArray(values) ? schema.nameList : value)),
  'a table { variable: value, … }',
);

const several = schema.list(circumstance, 'circumstances');
const one = circumstance.transform((only) => [only]);

/** What `when` holds, as the game keeps it: a list of values for each variable. */
const circumstances: z.ZodType<readonly Circumstance[]> = schema.choice((when) =>
  Array.isArray(when) ? several : one,
);

const remarks = {
  meaning: schema.prose.optional(),
  source: schema.source.optional(),
  reading: schema.reading.optional(),
};

const probabilityTable = schema.table(schema.formula, 'a table { value: probability, … }');

type Authored = (history: Values) => unknown;

const draw = schema.record(
  {
    from: schema.nameList,
    given: schema.nameList.optional(),
    when: circumstances.default([]),
    probabilities: schema.choice(
      (value): z.ZodType<Authored> =>
        typeof value === 'function'
          ? z.custom<Authored>()
          : probabilityTable.transform((fixed) => () => fixed),
    ),
    ...remarks,
  },
  { odds: 'probabilities' },
);

/** @throws {InvalidGame} */
export function natureStage(game: string, variable: string, declared: unknown): NatureStage {
  const refusal = stageRefusal('chance move', game, variable);
  const name = schema.parsed(schema.name, variable, refusal);
  const { from, given = [], when, probabilities, ...rest } = schema.parsed(draw, declared, refusal);
  return {
    ...{ kind: 'nature', name, values: from, given, when, ...remarked(rest) },
    probabilities: (known) => returned(probabilityTable, probabilities(known)),
  };
}

const choice = schema.record({
  by: schema.name,
  knows: schema.nameList,
  when: circumstances.default([]),
  chooses: schema.nameList,
  ...remarks,
});

/** @throws {InvalidGame} */
export function moveStage(game: string, variable: string, declared: unknown): MoveStage {
  const refusal = stageRefusal('move', game, variable);
  const name = schema.parsed(schema.name, variable, refusal);
  const { by, knows, when, chooses, ...rest } = schema.parsed(choice, declared, refusal);
  return { ...{ kind: 'move', name, by, knows, values: chooses, when }, ...remarked(rest) };
}

function stageRefusal(what: string, game: string, variable: unknown) {
  return (problems: readonly string[]) =>
    new InvalidGame(`the ${what} ${String(variable)} of the game ${game}`, problems);
}

function remarked({ meaning, source, reading }: Partial<NatureStage>) {
  return { meaning, source, reading };
}

const payoffTable = schema.table(
  z.custom<Authored>(
    (value) => typeof value === 'function',
    schema.expected('a function of the history, such as ({ move }) => …'),
  ),
  'a table { player: (history) => payoff, … }',
);

const paidTable = schema.table(schema.formula);

/** @throws {InvalidGame} */
export function payoffFunction(
  game: string,
  players: readonly string[],
  declared: Readonly<Record<string, (history: never) => FormulaInput>>,
): (history: Values) => Dictionary<Formula> {
  const refusal = (problems: readonly string[]) =>
    new InvalidGame(`the payoffs of the game ${game}`, problems);
  const table = schema.parsed(payoffTable, declared, refusal);
  const missing = players.filter((player) => table[player] === undefined);
  if (missing.length > 0)
    throw refusal([
      ...missing.map((player) => `no payoff for ${player}${remedy(player)}`),
      ...Object.keys(table)
        .filter((player) => !players.includes(player))
        .map((player) => unknownName('player', player, missing)),
    ]);
  const paid = Object.entries(table).filter(([player]) => players.includes(player));
  return (history) =>
    returned(paidTable, dictionary(paid.map(([player, pay]) => [player, pay(history)] as const)));
}

function returned(table: z.ZodType<Dictionary<Formula>>, value: unknown): Dictionary<Formula> {
  return schema.parsed(
    table,
    value,
    (problems) =>
      new NoFormula(
        problems
          .map((each) =>
            each.replace(/found nothing$/u, '$&: let each branch of the function return one'),
          )
          .join('; '),
      ),
  );
}
