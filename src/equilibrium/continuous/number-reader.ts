import { match } from 'ts-pattern';
import type { Formula } from '../../exact/formula.js';
import type { Point } from '../../exact/point.js';
import { Polynomial } from '../../exact/polynomial.js';
import { NotRational, Rational } from '../../exact/rational.js';
import type { FormulaReader } from './situation.js';

/**
 * Reads formulas at a parameter point: what is left of them are polynomials in the symbols of numbers from
 * intervals. They throw `NotRational` where they divide by 0 there.
 */
export function numberReader(point: Point): FormulaReader {
  return formulaReader((name) => symbolValue(name, point), numberInverse);
}

/**
 * Reads formulas as polynomials.
 * @param symbol what a symbol stands for.
 * @param inverse what a divisor's inverse is, which is a number or a symbol.
 */
export function formulaReader(
  symbol: (name: string) => Polynomial,
  inverse: (divisor: Formula, read: FormulaReader['polynomial']) => Polynomial,
): FormulaReader {
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
        polynomial(numerator).times(inverse(denominator, polynomial)),
      )
      .with({ kind: 'power' }, ({ base, exponent }) => polynomial(base).power(exponent))
      .exhaustive();
  return { polynomial, cleared: (each) => each };
}

function numberInverse(divisor: Formula, read: FormulaReader['polynomial']): Polynomial {
  const value = read(divisor).constantValue;
  if (value === undefined || value.isZero)
    throw new NotRational('a formula divides by 0, or by a number from an interval');
  return Polynomial.constant(Rational.one.over(value));
}

/** A symbol of a number from an interval stays; a parameter must have a value. */
function symbolValue(name: string, point: Point): Polynomial {
  const value = point.values.get(name);
  if (value) return Polynomial.constant(value);
  return name.startsWith('#') ? Polynomial.symbol(name) : Polynomial.constant(point.at(name));
}
