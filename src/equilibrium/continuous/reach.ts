import { Polynomial } from '../../exact/polynomial.js';
import type { SignCondition } from '../../exact/sign-condition.js';
import {
  type ContinuousGame,
  type ContinuousSet,
  type NumberInterval,
  ownType,
  variableSymbol,
} from '../../game/continuous/continuous-game.js';
import type { TypeIn } from './faced.js';
import type { ClaimedNumber, Incentive } from './incentives.js';
import type { Cell, CutoffWalk, FormulaReader } from './situation.js';
import { freeIn, type View } from './views.js';

/**
 * That symbols stand for numbers that a mover may face, or choose.
 * @param hypotheses of the case in which the incentive is what it is.
 */
export function withinReach(
  { reader, game }: Pick<CutoffWalk, 'reader' | 'game'>,
  { set, view, types, deviation }: Incentive,
  hypotheses: readonly SignCondition[],
): SignCondition[] {
  const { move } = set;
  return [
    ...seenWithin({ reader, game }, set, view),
    ...types.flatMap((each) => typesWithin(reader, each, hypotheses)),
    ...(move.kind === 'interval move' && typeof deviation !== 'string'
      ? heldBetween(reader, deviation, cellOf(reader, move.interval))
      : []),
  ];
}

/** That the numbers seen at a set are such as could be chosen. */
export function seenWithin(
  { reader, game }: Pick<CutoffWalk, 'reader' | 'game'>,
  set: ContinuousSet,
  view: View = { kind: 'plain' },
): SignCondition[] {
  const free = freeIn({ game }, set, view).map(({ name }) => name);
  return game.stages.flatMap((stage) =>
    stage.kind === 'interval move' && set.seen.includes(stage.name) && free.includes(stage.name)
      ? heldBetween(reader, symbolOf(stage.name), cellOf(reader, stage.interval))
      : [],
  );
}

/** What has to be so for a number that is to be chosen to be in its interval, and for whom that counts. */
export function numberAvailable(
  { reader, game }: Pick<CutoffWalk, 'reader' | 'game'>,
  { move }: ContinuousSet,
  { response, types }: ClaimedNumber,
): { readonly required: SignCondition; readonly held: SignCondition[] }[] {
  const { action, situation } = response;
  if (move.kind !== 'interval move' || typeof action === 'string') return [];
  const type = ownType(game, move);
  const cell = type && situation.cells[type.name];
  const symbol = type && variableSymbol(type.name);
  const own = symbol && cell && action.symbols.has(symbol) ? [{ symbol, cell }] : [];
  const held = [...types, ...own].flatMap((each) =>
    heldBetween(reader, Polynomial.symbol(each.symbol), each.cell),
  );
  return heldBetween(reader, action, cellOf(reader, move.interval)).map((required) => ({
    required,
    held,
  }));
}

/** That every type is drawn from an interval that has a length. */
export function typesExist(game: ContinuousGame, reader: FormulaReader): SignCondition[] {
  return game.stages.flatMap((stage) => {
    if (stage.kind !== 'type') return [];
    const { low, high } = cellOf(reader, stage.interval);
    return [{ polynomial: reader.cleared(high.minus(low)), sense: '>' as const }];
  });
}

export function cellOf(
  { polynomial }: Pick<FormulaReader, 'polynomial'>,
  { from, to }: NumberInterval,
): Cell {
  return { low: polynomial(from), high: polynomial(to) };
}

/**
 * That a type lies in a cell. What a gain is worth at an end of it, it is nearly worth inside; but not where
 * others act by the type, or by a number that it chooses: there an end by itself is a single type, and immaterial,
 * unless it is told by a number, which anybody may choose.
 */
function typesWithin(
  reader: FormulaReader,
  { symbol, cell, counting = { low: false, high: false } }: TypeIn,
  hypotheses: readonly SignCondition[],
): SignCondition[] {
  const within = heldBetween(reader, Polynomial.symbol(symbol), cell);
  if (!hypotheses.some(({ polynomial }) => polynomial.symbols.has(symbol))) return within;
  return within.map(({ polynomial }, k) => ({
    polynomial,
    sense: (k === 0 ? counting.low : counting.high) ? '≥' : '>',
  }));
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
  reader: Pick<FormulaReader, 'cleared'>,
  number: Polynomial,
  { low, high }: Cell,
): SignCondition[] {
  return [number.minus(low), high.minus(number)].map((difference) => ({
    polynomial: reader.cleared(difference),
    sense: '≥',
  }));
}
