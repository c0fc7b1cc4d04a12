import type { Formula } from '../../exact/formula.js';
import { Polynomial } from '../../exact/polynomial.js';
import type { SignCondition } from '../../exact/sign-condition.js';
import {
  type ContinuousGame,
  type ContinuousMove,
  type ContinuousSet,
  type NumberInterval,
  ownType,
  variableFormula,
  variableSymbol,
} from '../../game/continuous/continuous-game.js';
import { dictionary } from '../../game/dictionary.js';
import { drawnFrom, expectedWorth, historiesAt, OPENING } from './expectations.js';
import {
  after,
  type Cell,
  type CutoffWalk,
  type FormulaReader,
  type Response,
  responses,
  type Situation,
} from './situation.js';

/** What a mover would gain by another action, whatever her type in some cell. */
export interface Incentive {
  readonly set: ContinuousSet;
  readonly claimed: string | Polynomial;
  readonly deviation: string | Polynomial;
  /** Times something positive: how likely the information set is, and the density of unseen types. */
  readonly gain: Polynomial;
  /** The types that are to play as claimed; `undefined` where the mover has no type from an interval. */
  readonly cell: Cell | undefined;
}

/**
 * What deviations at an information set are worth; `undefined` where the profile does not lead there, so that
 * Bayes' rule dictates no belief.
 * @param numbers by symbol, what was chosen before; what is left out is a symbol.
 * @param instead a number to deviate to; the symbol of the move where it is left out.
 */
export function incentivesAt(
  walk: CutoffWalk,
  set: ContinuousSet,
  numbers: ReadonlyMap<string, Polynomial> = new Map(),
  instead: Polynomial = Polynomial.symbol(variableSymbol(set.move.name)),
): Incentive[] | undefined {
  const { move, index } = set;
  const histories = historiesAt(walk, set, numbers);
  if (histories === undefined) return undefined;
  const worth = (action: string | Polynomial): Polynomial =>
    Polynomial.sum(
      histories.map((each) =>
        expectedWorth(walk, move.by, index + 1, after(walk, each, move.name, action)),
      ),
    );
  return claimedAt(walk, set, numbers).flatMap(({ action: claimed, situation }) => {
    const type = ownType(walk.game, move);
    const cell = type && situation.cells[type.name];
    return deviationsFrom(claimed, move, instead).map((deviation) => ({
      ...{ set, claimed, deviation, cell },
      gain: worth(deviation).minus(worth(claimed)),
    }));
  });
}

/** What is to be played at an information set, cell by cell of the mover's type. */
export function claimedAt(
  walk: CutoffWalk,
  { move, known, seen }: ContinuousSet,
  numbers: ReadonlyMap<string, Polynomial>,
) {
  const type = ownType(walk.game, move);
  const words: [string, string | Formula][] = [
    ...Object.entries(known),
    ...seen.map((name): [string, Formula] => [name, variableFormula(name)]),
  ];
  const arrived: Situation = { ...OPENING, values: dictionary(words), bound: numbers };
  return responses(walk, move, type ? drawnFrom(walk, type, arrived) : arrived);
}

function deviationsFrom(
  claimed: string | Polynomial,
  move: ContinuousMove,
  instead: Polynomial,
): readonly (string | Polynomial)[] {
  return move.kind === 'move'
    ? move.values.filter((each) => typeof claimed !== 'string' || each !== claimed)
    : [instead];
}

/**
 * That symbols stand for numbers that a mover may face, or choose.
 * @param hypotheses of the case in which the incentive is what it is.
 */
export function withinReach(
  { reader, game }: Pick<CutoffWalk, 'reader' | 'game'>,
  { set, cell, deviation }: Incentive,
  hypotheses: readonly SignCondition[],
): SignCondition[] {
  const { move } = set;
  const type = ownType(game, move);
  return [
    ...seenWithin({ reader, game }, set),
    ...(type && cell ? typesWithin(reader, type.name, cell, hypotheses) : []),
    ...(move.kind === 'interval move' && typeof deviation !== 'string'
      ? heldBetween(reader, deviation, cellOf(reader, move.interval))
      : []),
  ];
}

/** That the numbers seen at a set are such as could be chosen. */
export function seenWithin(
  { reader, game }: Pick<CutoffWalk, 'reader' | 'game'>,
  { seen }: ContinuousSet,
): SignCondition[] {
  return game.stages.flatMap((stage) =>
    stage.kind === 'interval move' && seen.includes(stage.name)
      ? heldBetween(reader, symbolOf(stage.name), cellOf(reader, stage.interval))
      : [],
  );
}

/** If a number to be chosen rests on its mover's type: that the type is of those who are to choose it. */
export function typeHeld(
  { reader, game }: Pick<CutoffWalk, 'reader' | 'game'>,
  { move }: ContinuousSet,
  { action, situation }: Response,
): SignCondition[] {
  const type = ownType(game, move);
  const cell = type && situation.cells[type.name];
  return type && cell && typeof action !== 'string' && action.symbols.has(variableSymbol(type.name))
    ? heldBetween(reader, symbolOf(type.name), cell)
    : [];
}

/** That every type is drawn from an interval that has a length. */
export function typesExist(game: ContinuousGame, reader: FormulaReader): SignCondition[] {
  return game.stages.flatMap((stage) => {
    if (stage.kind !== 'type') return [];
    const { low, high } = cellOf(reader, stage.interval);
    return [{ polynomial: reader.cleared(high.minus(low)), sense: '>' as const }];
  });
}

export function cellOf({ polynomial }: FormulaReader, { from, to }: NumberInterval): Cell {
  return { low: polynomial(from), high: polynomial(to) };
}

/**
 * That a type lies in a cell. What a gain is worth at an end of it, it is nearly worth inside; but not where
 * others who know the type act by cutoffs of it: there an end by itself is a single type, and immaterial.
 */
function typesWithin(
  reader: FormulaReader,
  type: string,
  cell: Cell,
  hypotheses: readonly SignCondition[],
): SignCondition[] {
  const within = heldBetween(reader, symbolOf(type), cell);
  return mentionsVariables(hypotheses, [type])
    ? within.map(({ polynomial }) => ({ polynomial, sense: '>' }))
    : within;
}

/** Whether conditions mention some variables from intervals. */
export function mentionsVariables(
  conditions: readonly SignCondition[],
  variables: readonly string[],
): boolean {
  return conditions.some(({ polynomial }) =>
    variables.some((each) => polynomial.symbols.has(variableSymbol(each))),
  );
}

function symbolOf(variable: string): Polynomial {
  return Polynomial.symbol(variableSymbol(variable));
}

/** That a number lies in a cell, its ends included. */
export function heldBetween(
  reader: FormulaReader,
  number: Polynomial,
  { low, high }: Cell,
): SignCondition[] {
  return [number.minus(low), high.minus(number)].map((difference) => ({
    polynomial: reader.cleared(difference),
    sense: '≥',
  }));
}
