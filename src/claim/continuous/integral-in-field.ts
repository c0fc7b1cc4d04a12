import { chancesOf } from '../../equilibrium/continuous/improper-play.js';
import { claimedIn } from '../../equilibrium/continuous/incentives.js';
import { expectationOf } from '../../equilibrium/continuous/integral.js';
import { formulaReading, numberInverse } from '../../equilibrium/continuous/number-reader.js';
import { cellOf, typesExist } from '../../equilibrium/continuous/reach.js';
import type { CutoffWalk, FormulaReader } from '../../equilibrium/continuous/situation.js';
import { undivided } from '../../equilibrium/continuous/somewhere-positive.js';
import { formulaText } from '../../exact/formula.js';
import type { Environment } from '../../exact/formula-in-field.js';
import { Unusable } from '../../exact/message.js';
import { madeUpName } from '../../exact/monomial.js';
import { Polynomial } from '../../exact/polynomial.js';
import { NotRational } from '../../exact/rational.js';
import { holdsForSign } from '../../exact/sign-condition.js';
import {
  continuousSets,
  numbersIn,
  variableSymbol,
} from '../../game/continuous/continuous-game.js';
import { type PayoffDivisor, payoffDivisors } from '../../game/continuous/payoff-divisors.js';
import type { IntegralQuantity } from './integral-quantity.js';

/*
 * What is expected of play over all types, where parameters stand for values of any ordered field: the
 * comparisons of cutoffs and ends of intervals are the field's.
 */

/** @returns `undefined` where something divides by 0, or what is given never happens. */
export function integralIn<Value>(
  quantity: IntegralQuantity,
  here: Environment<Value>,
): Value | undefined {
  const read = readIn(here);
  return unlessDividing(() => {
    const { above, below } = expectationOf(walkOf(quantity, here, read), quantity);
    return here.field.over(read.value(above), read.value(below));
  });
}

/**
 * Whether there is such play: types, probabilities, and numbers chosen from their intervals. Of numbers that are
 * chosen by other numbers it is not told.
 * @throws {Unusable} where a probability or a density is not linear in each number of an interval.
 */
export function integralExistsIn<Value>(
  quantity: IntegralQuantity,
  here: Environment<Value>,
): boolean {
  const read = readIn(here);
  const walk = walkOf(quantity, here, read);
  const isAtLeastZero = (polynomial: Polynomial): boolean =>
    here.field.sign(read.value(polynomial)) >= 0;
  const exists = unlessDividing(
    () =>
      typesExist(walk.game, read.reader).every(({ polynomial, sense }) =>
        holdsForSign(here.field.sign(read.value(polynomial)), sense),
      ) &&
      walk.game.stages
        .flatMap(chancesOf)
        .every(({ chance }) =>
          atCorners(walk, read.reader.polynomial(chance)).every(isAtLeastZero),
        ) &&
      payoffDivisors(walk.game).every((each) => isNowhereZero(walk, each, here, read)) &&
      continuousSets(walk.game).every((set) => {
        const { move } = set;
        if (move.kind !== 'interval move') return true;
        const { low, high } = cellOf(read.reader, move.interval);
        return claimedIn(walk, set, { kind: 'plain' }).every(
          ({ response: { action } }) =>
            typeof action !== 'string' &&
            isAtLeastZero(action.minus(low)) &&
            isAtLeastZero(high.minus(action)),
        );
      }),
  );
  return exists ?? false;
}

/** What a polynomial is at the ends of the intervals of its numbers: if it is linear in each, least somewhere there. */
function atCorners({ game, reader }: CutoffWalk, chance: Polynomial): readonly Polynomial[] {
  return numbersIn(game, chance.symbols).reduce<readonly Polynomial[]>(
    (corners, { name, interval }) => {
      const symbol = variableSymbol(name);
      if (chance.coefficientsIn(symbol).length > 2)
        throw new Unusable(
          `whether probabilities and densities that are not linear in ${name} stay above 0 nearby is not told`,
        );
      const { low, high } = cellOf(reader, interval);
      return corners.flatMap((each) => [low, high].map((end) => each.substitute(symbol, end)));
    },
    [chance],
  );
}

/**
 * Whether what a payoff divides by is 0 nowhere, or that is the case in which it does not divide.
 * @throws {Unusable} where that is not told.
 */
function isNowhereZero<Value>(
  walk: CutoffWalk,
  { divisor, way }: PayoffDivisor,
  { field }: Environment<Value>,
  { value }: FieldReading<Value>,
): boolean {
  const { polynomial } = walk.reader;
  const written = polynomial(divisor);
  const isApart = way.some(({ left, sign, right }) => {
    const difference = polynomial(left).minus(polynomial(right));
    const isOf = difference.equals(written) || difference.equals(written.negated());
    return isOf && (sign === '>' || sign === '<');
  });
  if (isApart) return true;
  const signs = new Set(atCorners(walk, written).map((each) => field.sign(value(each))));
  if (signs.size === 1 && !signs.has(0)) return true;
  if (way.length === 0) return false;
  throw new Unusable(
    `whether ${formulaText(divisor)}, by which a payoff divides in one case, is 0 nearby is not told`,
  );
}

interface FieldReading<Value> {
  readonly reader: FormulaReader;
  readonly value: (polynomial: Polynomial) => Value;
}

function walkOf<Value>(
  { claim: { game, profile, beliefs } }: IntegralQuantity,
  { field }: Environment<Value>,
  { reader, value }: FieldReading<Value>,
): CutoffWalk {
  return {
    game,
    profile,
    beliefs,
    reader,
    ask: (polynomial) => field.sign(value(polynomial)) >= 0,
  };
}

/** Formulas as polynomials in which a divisor's inverse is a symbol, and what these stand for. */
function readIn<Value>(here: Environment<Value>): FieldReading<Value> {
  const { field } = here;
  const inverses = new Map<string, Value>();
  const value = (polynomial: Polynomial): Value =>
    polynomial.terms.reduce(
      (sum, { coefficient, monomial }) =>
        field.plus(
          sum,
          monomial.reduce(
            (product, name) => field.times(product, inverses.get(name) ?? here.symbol(name)),
            field.of(coefficient),
          ),
        ),
      field.zero,
    );
  const inverseOf = (divisor: Polynomial): Polynomial => {
    // A plain number stays one.
    const plain = numberInverse(divisor);
    if (plain) return plain;
    const found = field.over(field.one, value(divisor));
    if (found === undefined) throw new NotRational('a formula divides by 0');
    const symbol = madeUpName(inverses.size, 'inverse');
    inverses.set(symbol, found);
    return Polynomial.symbol(symbol);
  };
  const polynomial = formulaReading(Polynomial.symbol, inverseOf);
  const reader: FormulaReader = {
    ...{ polynomial, cleared: (each) => each },
    ...{ inverse: inverseOf, inverseOfPositive: inverseOf },
    quotient: undivided,
    // What is divided by has a value, in which no type is.
    divisorsOf: () => [],
  };
  return { reader, value };
}

/** @returns `undefined` where something divides by 0. */
function unlessDividing<Found>(compute: () => Found): Found | undefined {
  try {
    return compute();
  } catch (error) {
    if (error instanceof NotRational) return undefined;
    throw error;
  }
}
