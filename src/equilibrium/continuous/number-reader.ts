import { match } from 'ts-pattern';
import { entry } from '../../exact/entry.js';
import type { Formula } from '../../exact/formula.js';
import { Inverses } from '../../exact/inverses.js';
import type { Point } from '../../exact/point.js';
import { Polynomial } from '../../exact/polynomial.js';
import { NotRational, Rational } from '../../exact/rational.js';
import { isNumber } from '../../game/continuous/case-payoff.js';
import type { ContinuousGame } from '../../game/continuous/continuous-game.js';
import { type DivisorSign, divisorSigns, inverseOfSign } from './divisor-signs.js';
import type { FormulaReader } from './situation.js';

/**
 * Reads formulas at a parameter point: what is left of them are polynomials in the symbols of numbers from
 * intervals. They throw `NotRational` where they divide by 0 there.
 * @param game what its payoffs divide by has a sign where numbers are from their intervals.
 */
export function numberReader(point: Point, game: ContinuousGame): FormulaReader {
  const inverses = new Inverses();
  const inverse = (divisor: Polynomial, sign: DivisorSign): Polynomial =>
    inverses.of(divisor, () => sign === 'positive', sign);
  const polynomial = formulaReading(
    (name) => symbolValue(name, point),
    (divisor) => numberInverse(divisor) ?? inverse(divisor, 'either'),
  );
  let signs: ReadonlyMap<string, DivisorSign> | undefined;
  const reader: FormulaReader = {
    polynomial,
    cleared: (each) => entry(inverses.cleared([each]), 0),
    quotient: (each) => {
      const [above = each, below = Polynomial.one] = inverses.cleared([each, Polynomial.one]);
      return { above, below };
    },
    inverse: (divisor, written) => {
      signs ??= divisorSigns(game, reader);
      const sign = signs.get(`${written}`) ?? 'either';
      return inverseOfSign(divisor, sign, (of, its) => numberInverse(of) ?? inverse(of, its));
    },
    inverseOfPositive: (divisor) => numberInverse(divisor) ?? inverse(divisor, 'either'),
    divisorsOf: (each) => inverses.in([each]).map(({ divisor }) => divisor),
  };
  return reader;
}

/**
 * Reads formulas as polynomials.
 * @param symbol what a symbol stands for.
 * @param inverse what a divisor's inverse is, which is a number or a symbol.
 */
export function formulaReading(
  symbol: (name: string) => Polynomial,
  inverse: (divisor: Polynomial) => Polynomial,
): FormulaReader['polynomial'] {
  const known = new Map<Formula, Polynomial>();
  const polynomial = (formula: Formula): Polynomial => {
    const found = known.get(formula) ?? read(formula);
    known.set(formula, found);
    return found;
  };
  const read = (formula: Formula): Polynomial =>
    match(formula)
      .returnType<Polynomial>()
      .with({ kind: 'number' }, ({ value }) => Polynomial.constant(value))
      .with({ kind: 'symbol' }, ({ name }) => symbol(name))
      .with({ kind: 'term' }, ({ body }) => polynomial(body))
      .with({ kind: 'sum' }, ({ terms }) => Polynomial.sum(terms.map(polynomial)))
      .with({ kind: 'negative' }, ({ of }) => polynomial(of).negated())
      .with({ kind: 'product' }, ({ factors }) =>
        factors.map(polynomial).reduce((one, other) => one.times(other), Polynomial.one),
      )
      .with({ kind: 'quotient' }, ({ numerator, denominator }) =>
        polynomial(numerator).times(inverse(polynomial(denominator))),
      )
      .with({ kind: 'power' }, ({ base, exponent }) => polynomial(base).power(exponent))
      .exhaustive();
  return polynomial;
}

/** The inverse of a number; `undefined` for what is none. */
export function numberInverse(divisor: Polynomial): Polynomial | undefined {
  const value = divisor.constantValue;
  if (value?.isZero) throw new NotRational('a formula divides by 0');
  return value && Polynomial.constant(Rational.one.over(value));
}

/** A symbol of a number from an interval stays; a parameter must have a value. */
function symbolValue(name: string, point: Point): Polynomial {
  const value = point.values.get(name);
  if (value) return Polynomial.constant(value);
  return isNumber(name) ? Polynomial.symbol(name) : Polynomial.constant(point.at(name));
}
