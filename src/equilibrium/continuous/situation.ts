import type { Formula } from '../../exact/formula.js';
import { Polynomial } from '../../exact/polynomial.js';
import { Rational } from '../../exact/rational.js';
import type { Relation } from '../../exact/relation.js';
import {
  type ContinuousMove,
  type ContinuousValues,
  finiteNames,
  ownType,
  type TypeDraw,
  variableFormula,
  variableSymbol,
} from '../../game/continuous/continuous-game.js';
import { type Dictionary, extended } from '../../game/dictionary.js';
import { keyOf, type Values } from '../../game/game.js';
import type { Ask } from './cases.js';
import { type CutoffRule, type Played, ruleAt } from './continuous-profile.js';

/** How formulas are read: as polynomials in parameters that are symbols still, or are numbers. */
export interface FormulaReader {
  readonly polynomial: (formula: Formula) => Polynomial;
  /** A polynomial of the same sign that divides by nothing. */
  readonly cleared: (polynomial: Polynomial) => Polynomial;
}

/** The types from one number to a larger one. */
export interface Cell {
  readonly low: Polynomial;
  readonly high: Polynomial;
}

/**
 * A history so far. Of a type that has a cell all values in it are looked at together, and in the end
 * integrated over; a type without one, and a number that is not bound, is a symbol that stays.
 */
export interface Situation {
  readonly values: ContinuousValues;
  readonly cells: Dictionary<Cell>;
  /** By symbol: the numbers that were chosen. */
  readonly bound: ReadonlyMap<string, Polynomial>;
  readonly weight: Polynomial;
}

/** The means of a walk in one case. */
export interface CutoffWalk extends Played {
  readonly reader: FormulaReader;
  readonly ask: Ask;
}

/** A formula in a situation. */
export function readIn(
  { reader }: Pick<CutoffWalk, 'reader'>,
  formula: Formula,
  { bound }: Pick<Situation, 'bound'>,
): Polynomial {
  let polynomial = reader.polynomial(formula);
  for (const [symbol, value] of bound) polynomial = polynomial.substitute(symbol, value);
  return polynomial;
}

/** Whether a polynomial is at least 0 in the case that is looked at. */
export function isAtLeastZero({ ask, reader }: CutoffWalk, polynomial: Polynomial): boolean {
  return ask(reader.cleared(polynomial));
}

/** Types that do something, and what that is. */
export interface Response {
  readonly action: string | Polynomial;
  readonly situation: Situation;
}

/** What a mover does in a situation, cell by cell of her type. */
export function responses(
  walk: CutoffWalk,
  move: ContinuousMove,
  situation: Situation,
): Response[] {
  const { game, profile } = walk;
  const rule = ruleAt(profile, move.name, setKey(walk, move, situation.values));
  return followed(walk, rule, ownType(game, move), situation);
}

function setKey({ game }: Played, { knows }: ContinuousMove, values: ContinuousValues): string {
  const words = finiteNames(game, knows);
  const known: Values = Object.fromEntries(words.map((name) => [name, String(values[name])]));
  return keyOf(words, known);
}

function followed(
  walk: CutoffWalk,
  rule: CutoffRule,
  type: TypeDraw | undefined,
  situation: Situation,
): Response[] {
  switch (rule.kind) {
    case 'plays':
      return [{ action: rule.action, situation }];
    case 'chooses':
      return [{ action: readIn(walk, rule.number, situation), situation }];
    case 'where':
      return followed(
        walk,
        holdsIn(walk, rule.where, situation) ? rule.play : rule.else,
        type,
        situation,
      );
    case 'cutoff': {
      if (type === undefined) throw new RangeError('a cutoff without a type');
      const { below, above } = divided(walk, readIn(walk, rule.below, situation), type, situation);
      return [
        ...(below ? followed(walk, rule.play, type, below) : []),
        ...(above ? followed(walk, rule.else, type, above) : []),
      ];
    }
  }
}

/** A situation for types below a cutoff and one for those above, as far as there are such. */
function divided(
  walk: CutoffWalk,
  cutoff: Polynomial,
  { name }: TypeDraw,
  situation: Situation,
): { readonly below?: Situation; readonly above?: Situation } {
  const cell = situation.cells[name];
  if (cell === undefined) {
    const isBelow = isAtLeastZero(walk, cutoff.minus(Polynomial.symbol(variableSymbol(name))));
    return isBelow ? { below: situation } : { above: situation };
  }
  if (isAtLeastZero(walk, cell.low.minus(cutoff))) return { above: situation };
  if (isAtLeastZero(walk, cutoff.minus(cell.high))) return { below: situation };
  const within = (part: Cell): Situation => ({
    ...situation,
    cells: extended(situation.cells, name, part),
  });
  return {
    below: within({ low: cell.low, high: cutoff }),
    above: within({ low: cutoff, high: cell.high }),
  };
}

function holdsIn(walk: CutoffWalk, { left, sign, right }: Relation, situation: Situation): boolean {
  const difference = readIn(walk, left, situation).minus(readIn(walk, right, situation));
  const atLeast = (): boolean => isAtLeastZero(walk, difference);
  const atMost = (): boolean => isAtLeastZero(walk, difference.negated());
  switch (sign) {
    case '≥':
      return atLeast();
    case '>':
      return !atMost();
    case '≤':
      return atMost();
    case '<':
      return !atLeast();
    case '=':
      return atLeast() && atMost();
  }
}

/** A situation after one more stage. */
export function after(
  { game }: Played,
  situation: Situation,
  variable: string,
  action: string | Polynomial,
): Situation {
  if (!game.stages.some(({ name }) => name === variable)) throw new RangeError(variable);
  return typeof action === 'string'
    ? { ...situation, values: extended(situation.values, variable, action) }
    : {
        ...situation,
        values: extended(situation.values, variable, variableFormula(variable)),
        bound: new Map([...situation.bound, [variableSymbol(variable), action]]),
      };
}

/** The integral of a polynomial over the cells of a situation, each type with its density. */
export function integrated(
  walk: CutoffWalk,
  polynomial: Polynomial,
  { cells }: Situation,
  densityOf: (type: TypeDraw) => Polynomial,
): Polynomial {
  let integral = polynomial;
  for (const type of walk.game.stages) {
    if (type.kind !== 'type') continue;
    const cell = cells[type.name];
    if (cell === undefined) continue;
    integral = over(integral.times(densityOf(type)), variableSymbol(type.name), cell);
  }
  return integral;
}

/** The integral of a polynomial in one symbol from one bound to another. */
function over(polynomial: Polynomial, symbol: string, { low, high }: Cell): Polynomial {
  return Polynomial.sum(
    polynomial.coefficientsIn(symbol).map((coefficient, power) => {
      const ends = high.power(power + 1).minus(low.power(power + 1));
      return coefficient.times(ends).scaled(Rational.ratio(1n, BigInt(power + 1)));
    }),
  );
}
