import { match } from 'ts-pattern';
import { numeral, quotient } from '../../exact/composition.js';
import { type Formula, symbolsOf } from '../../exact/formula.js';
import { Unusable } from '../../exact/message.js';
import { Polynomial } from '../../exact/polynomial.js';
import { Rational } from '../../exact/rational.js';
import { dividesByNumbers, isNumber } from '../../game/continuous/case-payoff.js';
import {
  type ContinuousValues,
  type TypeDraw,
  variableFormula,
  variableSymbol,
} from '../../game/continuous/continuous-game.js';
import { type Dictionary, extended } from '../../game/dictionary.js';
import type { Ask } from './cases.js';
import type { Played } from './continuous-profile.js';

/** How formulas are read: as polynomials in parameters that are symbols still, or are numbers. */
export interface FormulaReader {
  readonly polynomial: (formula: Formula) => Polynomial;
  /** A polynomial of the same sign that divides by nothing. */
  readonly cleared: (polynomial: Polynomial) => Polynomial;
  /** The same as a quotient of polynomials that divide by nothing, the lower one of which is positive. */
  readonly quotient: (polynomial: Polynomial) => PolynomialQuotient;
  /**
   * The inverse of what a payoff divides by, where numbers are what they are chosen to be.
   * @param written the divisor, with symbols for all numbers.
   */
  readonly inverse: (divisor: Polynomial, written: Polynomial) => Polynomial;
  /** The inverse of what rests on parameters alone, and is positive in the case that is looked at. */
  readonly inverseOfPositive: (divisor: Polynomial) => Polynomial;
  /** What a polynomial divides by. */
  readonly divisorsOf: (polynomial: Polynomial) => readonly Polynomial[];
}

export interface PolynomialQuotient {
  readonly above: Polynomial;
  readonly below: Polynomial;
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
  /** By type: for which one a number that was chosen lets it be taken, if it tells any. */
  readonly told: Dictionary<Polynomial>;
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
  situation: Pick<Situation, 'bound'>,
): Polynomial {
  return dividesByNumbers(formula)
    ? dividedIn(reader, formula, situation)
    : boundIn(reader.polynomial(formula), situation);
}

/** A formula that divides by numbers: what is divided by is known once these have their values. */
function dividedIn(
  reader: FormulaReader,
  formula: Formula,
  situation: Pick<Situation, 'bound'>,
): Polynomial {
  const read = (part: Formula): Polynomial => readIn({ reader }, part, situation);
  return match(formula)
    .returnType<Polynomial>()
    .with({ kind: 'number' }, { kind: 'symbol' }, (each) => reader.polynomial(each))
    .with({ kind: 'term' }, ({ body }) => read(body))
    .with({ kind: 'sum' }, ({ terms }) => Polynomial.sum(terms.map(read)))
    .with({ kind: 'negative' }, ({ of }) => read(of).negated())
    .with({ kind: 'product' }, ({ factors }) =>
      factors.map(read).reduce((one, other) => one.times(other), Polynomial.one),
    )
    .with({ kind: 'quotient' }, ({ numerator, denominator }) =>
      read(numerator).times(
        [...symbolsOf(denominator)].some(isNumber)
          ? reader.inverse(read(denominator), reader.polynomial(denominator))
          : reader.polynomial(quotient(numeral(Rational.one), denominator)),
      ),
    )
    .with({ kind: 'power' }, ({ base, exponent }) => read(base).power(exponent))
    .exhaustive();
}

/** A polynomial in which numbers that are bound have their values. */
export function boundIn(polynomial: Polynomial, { bound }: Pick<Situation, 'bound'>): Polynomial {
  let value = polynomial;
  for (const [symbol, number] of bound) value = value.substitute(symbol, number);
  return value;
}

/** Whether a polynomial is at least 0 in the case that is looked at. */
export function isAtLeastZero({ ask, reader }: CutoffWalk, polynomial: Polynomial): boolean {
  return ask(reader.cleared(polynomial));
}

/** A situation after one more stage. */
export function after(
  { game }: Played,
  situation: Situation,
  variable: string,
  action: string | Polynomial,
  told: Situation['told'] = situation.told,
): Situation {
  if (!game.stages.some(({ name }) => name === variable)) throw new RangeError(variable);
  return typeof action === 'string'
    ? { ...situation, values: extended(situation.values, variable, action) }
    : {
        ...{ ...situation, told },
        values: extended(situation.values, variable, variableFormula(variable)),
        bound: new Map([...situation.bound, [variableSymbol(variable), action]]),
      };
}

/** The integral of a polynomial over the cells of a situation, each type with its density. */
export function integrated(
  walk: CutoffWalk,
  polynomial: Polynomial,
  situation: Situation,
  densityOf: (type: TypeDraw, situation: Situation) => Polynomial,
): Polynomial {
  let integral = polynomial;
  for (const { type, cell } of fromInside(walk, situation)) {
    const symbol = variableSymbol(type.name);
    if (walk.reader.divisorsOf(integral).some(({ symbols }) => symbols.has(symbol)))
      throw new Unusable(
        `what is paid divides by a number that types of ${type.name} choose, and is not integrated over them`,
      );
    integral = over(integral.times(densityOf(type, situation)), symbol, cell);
  }
  return integral;
}

/** Types with their cells: those whose cells end at others before these. */
function fromInside(
  { game }: CutoffWalk,
  { cells }: Situation,
): { readonly type: TypeDraw; readonly cell: Cell }[] {
  const ordered: { readonly type: TypeDraw; readonly cell: Cell }[] = [];
  let rest = game.stages.flatMap((type) => {
    const cell = cells[type.name];
    return type.kind === 'type' && cell !== undefined ? [{ type, cell }] : [];
  });
  while (rest.length > 0) {
    const next = rest.find(({ type: { name } }) =>
      rest.every(({ cell: { low, high } }) =>
        [low, high].every(({ symbols }) => !symbols.has(variableSymbol(name))),
      ),
    );
    if (next === undefined) throw new RangeError('cells that end at each other');
    ordered.push(next);
    rest = rest.filter((each) => each !== next);
  }
  return ordered;
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
