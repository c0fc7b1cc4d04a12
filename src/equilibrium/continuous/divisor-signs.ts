import { Polynomial } from '../../exact/polynomial.js';
import type { Relation } from '../../exact/relation.js';
import type { SignCondition } from '../../exact/sign-condition.js';
import {
  type ContinuousGame,
  numbersIn,
  variableSymbol,
} from '../../game/continuous/continuous-game.js';
import { type PayoffDivisor, payoffDivisors } from '../../game/continuous/payoff-divisors.js';
import { conflictLinearly } from './linear-conflict.js';
import { cellOf, heldBetween } from './reach.js';
import type { FormulaReader } from './situation.js';

/*
 * What payoffs divide by must not be 0, whatever is chosen. A sign that is plain makes short work of it: gains are
 * then multiplied by the divisor, and otherwise by its square.
 */

/** The sign of a divisor, whatever numbers are chosen; `'either'` where it is not plain. */
export type DivisorSign = 'positive' | 'negative' | 'either';

/**
 * The signs of what payoffs divide by, by its text.
 * @param isExcluded whether conditions plainly contradict each other.
 */
export function divisorSigns(
  game: ContinuousGame,
  reader: Pick<FormulaReader, 'polynomial' | 'cleared'>,
  isExcluded: (conditions: readonly SignCondition[]) => boolean = conflictLinearly,
): ReadonlyMap<string, DivisorSign> {
  const signs = new Map<string, DivisorSign>();
  for (const each of payoffDivisors(game)) {
    const divisor = reader.polynomial(each.divisor);
    const within = dividedWhere(game, reader, each);
    if (isExcluded(within)) continue;
    const not = (refuted: Polynomial): boolean =>
      isExcluded([...within, { polynomial: reader.cleared(refuted), sense: '≥' }]);
    const sign = not(divisor.negated()) ? 'positive' : not(divisor) ? 'negative' : 'either';
    const before = signs.get(`${divisor}`) ?? sign;
    signs.set(`${divisor}`, before === sign ? sign : 'either');
  }
  return signs;
}

/** What has to be so where a payoff divides by something: numbers are from their intervals, and the case is met. */
function dividedWhere(
  game: ContinuousGame,
  reader: Pick<FormulaReader, 'polynomial' | 'cleared'>,
  { divisor, way }: PayoffDivisor,
): SignCondition[] {
  const conditions = way.map((each) => conditionOf(reader, each));
  const symbols = new Set(
    [reader.polynomial(divisor), ...conditions.map(({ polynomial }) => polynomial)].flatMap(
      (each) => [...each.symbols],
    ),
  );
  return [
    ...numbersIn(game, symbols).flatMap(({ name, interval }) =>
      heldBetween(reader, Polynomial.symbol(variableSymbol(name)), cellOf(reader, interval)),
    ),
    ...conditions,
  ];
}

/** That a divisor is 0 where a payoff divides by it. */
export function dividedByZero(
  game: ContinuousGame,
  reader: Pick<FormulaReader, 'polynomial' | 'cleared'>,
  divisor: PayoffDivisor,
): SignCondition[] {
  const polynomial = reader.cleared(reader.polynomial(divisor.divisor));
  return [...dividedWhere(game, reader, divisor), { polynomial, sense: '=' }];
}

function conditionOf(
  { polynomial, cleared }: Pick<FormulaReader, 'polynomial' | 'cleared'>,
  { left, sign, right }: Relation,
): SignCondition {
  const difference = polynomial(left).minus(polynomial(right));
  if (sign === '≥' || sign === '>' || sign === '=')
    return { polynomial: cleared(difference), sense: sign };
  return { polynomial: cleared(difference.negated()), sense: sign === '≤' ? '≥' : '>' };
}

/**
 * The inverse of a divisor that has a sign.
 * @param inverse that of a divisor which is not negative.
 */
export function inverseOfSign(
  divisor: Polynomial,
  sign: DivisorSign,
  inverse: (divisor: Polynomial, sign: DivisorSign) => Polynomial,
): Polynomial {
  // Where what is chosen makes it 0 there is no such game, which is asked by itself.
  if (divisor.isZero) return Polynomial.zero;
  return sign === 'negative'
    ? inverse(divisor.negated(), 'positive').negated()
    : inverse(divisor, sign);
}
