import { type FormulaInput, toFormula } from '../../src/exact/formula.js';
import type {
  Circumstance,
  Game,
  MoveStage,
  NatureStage,
  Stage,
  Values,
} from '../../src/game/game.js';
import { InvalidGame } from '../../src/game/invalid.js';
import { formOf } from '../../src/game/unfold.js';

/*
 * Declarations without the builder, whose types would refuse the mistakes that are made here.
 */

type Table = Readonly<Record<string, FormulaInput>>;

const unremarked = { meaning: undefined, source: undefined, reading: undefined };

/** A draw among values; at even probabilities, where none are given. */
export function nature(
  name: string,
  values: readonly string[],
  more: {
    readonly given?: readonly string[];
    readonly when?: readonly Circumstance[];
    readonly probabilities?: (given: Values) => Table;
  } = {},
): NatureStage {
  const { given = [], when = [] } = more;
  const even = () => Object.fromEntries(values.map((value) => [value, `1/${values.length}`]));
  const probabilities = (known: Values) => formulas((more.probabilities ?? even)(known));
  return { kind: 'nature', name, values, when, given, probabilities, ...unremarked };
}

export function move(
  name: string,
  by: string,
  knows: readonly string[],
  values: readonly string[] = ['a', 'b'],
  when: readonly Circumstance[] = [],
): MoveStage {
  return { kind: 'move', name, by, knows, values, when, ...unremarked };
}

/** A game among A and B that pays nothing, unless more is said. */
export function game(stages: readonly Stage[], more: Partial<Game> = {}): Game {
  return {
    ...{ id: 'test', title: 'Test', source: undefined, players: ['A', 'B'], stages },
    assuming: [],
    readings: [],
    payoffs: () => formulas({ A: 0, B: 0 }),
    ...more,
  };
}

/** Why the engine refuses a game; nothing where it does not. */
export function problemsOf(declared: Game): readonly string[] {
  try {
    formOf(declared);
    return [];
  } catch (error) {
    if (error instanceof InvalidGame) return error.problems;
    throw error;
  }
}

function formulas(table: Table) {
  return Object.fromEntries(
    Object.entries(table).map(([key, input]) => [key, toFormula(input)] as const),
  );
}
