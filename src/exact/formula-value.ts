import { match } from 'ts-pattern';
import {
  ANY,
  type Enclosure,
  enclosedNegative,
  enclosedProduct,
  enclosedQuotient,
  enclosedSum,
} from './enclosure.js';
import { type Formula, partsOf, symbolsOf } from './formula.js';
import type { Term } from './monomial.js';
import { Point } from './point.js';
import { Polynomial } from './polynomial.js';
import { Rational } from './rational.js';
import { RationalFunction } from './rational-function.js';

const functions = new WeakMap<Formula, RationalFunction>();

/**
 * The rational function that a formula stands for.
 * @throws {NotRational} when it divides by zero whatever the symbols.
 */
export function functionOf(formula: Formula): RationalFunction {
  const known = functions.get(formula);
  if (known) return known;
  const computed = match(formula)
    .returnType<RationalFunction>()
    .with({ kind: 'number' }, ({ value }) => RationalFunction.constant(value))
    .with({ kind: 'symbol' }, ({ name }) => RationalFunction.of(Polynomial.symbol(name)))
    .with({ kind: 'term' }, ({ body }) => functionOf(body))
    .with({ kind: 'sum' }, ({ terms }) =>
      terms.map(functionOf).reduce((sum, next) => sum.plus(next), RationalFunction.zero),
    )
    .with({ kind: 'negative' }, ({ of }) => functionOf(of).negated())
    .with({ kind: 'product' }, ({ factors }) =>
      factors.map(functionOf).reduce((product, next) => product.times(next), RationalFunction.one),
    )
    .with({ kind: 'quotient' }, ({ numerator, denominator }) =>
      functionOf(numerator).over(functionOf(denominator)),
    )
    .with({ kind: 'power' }, ({ base, exponent }) => functionOf(base).power(exponent))
    .exhaustive();
  functions.set(formula, computed);
  return computed;
}

/**
 * The value of a formula at a point, part by part as it is written: what has a name is computed
 * once. Long quotients, whose expansion would have thousands of monomials, stay cheap.
 * @returns `undefined` where it divides by zero.
 */
export function valueAt(formula: Formula, point: Point): Rational | undefined {
  const known = point.memo.get(formula);
  if (known) return known;
  const value = compute(formula, point);
  if (value) point.memo.set(formula, value);
  return value;
}

/** A switch, not a match: this is the innermost loop of drawing parameters. */
function compute(formula: Formula, point: Point): Rational | undefined {
  const fold = (
    parts: readonly Formula[],
    combine: (one: Rational, other: Rational) => Rational,
  ): Rational | undefined => {
    let result: Rational | undefined;
    for (const part of parts) {
      const value = valueAt(part, point);
      if (value === undefined) return undefined;
      result = result === undefined ? value : combine(result, value);
    }
    return result;
  };
  switch (formula.kind) {
    case 'number':
      return formula.value;
    case 'symbol':
      return point.at(formula.name);
    case 'term':
      return dividesBySymbol(formula.body)
        ? valueAt(formula.body, point)
        : functionOf(formula.body).evaluate(point);
    case 'sum':
      return fold(formula.terms, (one, other) => one.plus(other));
    case 'negative':
      return valueAt(formula.of, point)?.negated();
    case 'product':
      return fold(formula.factors, (one, other) => one.times(other));
    case 'quotient': {
      const [above, below] = [
        valueAt(formula.numerator, point),
        valueAt(formula.denominator, point),
      ];
      if (above === undefined || below === undefined || below.isZero) return undefined;
      return above.over(below);
    }
    case 'power':
      return valueAt(formula.base, point)?.power(formula.exponent);
  }
}

const divides = new WeakMap<Formula, boolean>();

/** Whether a formula divides by something that depends on parameters. */
export function dividesBySymbol(formula: Formula): boolean {
  const known = divides.get(formula);
  if (known !== undefined) return known;
  const found =
    (formula.kind === 'quotient' && symbolsOf(formula.denominator).size > 0) ||
    partsOf(formula).some(dividesBySymbol);
  divides.set(formula, found);
  return found;
}

function symbolAt(name: string, point: Point): Enclosure {
  return point.values.get(name)?.enclosure ?? ANY;
}

/**
 * Encloses the value of a formula at a point. Where it has none, because it divides by zero or the
 * point lacks a symbol, the enclosure decides no sign.
 */
export function enclosedValue(formula: Formula, point: Point): Enclosure {
  const known = point.enclosures.get(formula);
  if (known) return known;
  const computed = enclosure(formula, point);
  point.enclosures.set(formula, computed);
  return computed;
}

function enclosure(formula: Formula, point: Point): Enclosure {
  const enclose = (part: Formula): Enclosure => enclosedValue(part, point);
  switch (formula.kind) {
    case 'number':
      return formula.value.enclosure;
    case 'symbol':
      return symbolAt(formula.name, point);
    case 'term':
      return enclose(formula.body);
    case 'sum':
      return folded(formula.terms.map(enclose), enclosedSum);
    case 'negative':
      return enclosedNegative(enclose(formula.of));
    case 'product':
      return folded(formula.factors.map(enclose), enclosedProduct);
    case 'quotient':
      return enclosedQuotient(enclose(formula.numerator), enclose(formula.denominator));
    case 'power':
      return folded(
        Array.from({ length: Math.max(0, formula.exponent) }, () => enclose(formula.base)),
        enclosedProduct,
      );
  }
}

/** What combines nothing is left to exact numbers. */
function folded(
  parts: readonly Enclosure[],
  combine: (one: Enclosure, other: Enclosure) => Enclosure,
): Enclosure {
  const [first, ...others] = parts;
  return first === undefined ? ANY : others.reduce(combine, first);
}

/** Encloses the value of a polynomial at a point. */
export function enclosedPolynomial(polynomial: Polynomial, point: Point): Enclosure {
  return folded(
    polynomial.terms.map((term) => enclosedTerm(term, point)),
    enclosedSum,
  );
}

function enclosedTerm({ coefficient, monomial }: Term, point: Point): Enclosure {
  let product = coefficient.enclosure;
  for (const symbol of monomial) product = enclosedProduct(product, symbolAt(symbol, point));
  return product;
}

/**
 * Whether two formulas stand for the same function of the parameters. How they are written decides
 * mostly, or their values at some points; only where neither does are they expanded.
 */
export function haveSameValue(one: Formula, other: Formula): boolean {
  if (structureOf(one) === structureOf(other)) return true;
  const symbols = [...new Set([...symbolsOf(one), ...symbolsOf(other)])];
  const differs = TRIALS.some((trial) => {
    const point = trialPoint(symbols, trial);
    const [left, right] = [valueAt(one, point), valueAt(other, point)];
    return left && right ? !left.equals(right) : Boolean(left) || Boolean(right);
  });
  return !differs && functionOf(one).equals(functionOf(other));
}

/** So many points are tried before something is expanded. */
export const TRIALS: readonly number[] = [0, 1, 2];

/**
 * A point at which what is not the same mostly differs: no two symbols have the same value there,
 * and none has that of another trial.
 */
export function trialPoint(symbols: readonly string[], trial: number): Point {
  return new Point(
    new Map(
      symbols.map((symbol, place) => [
        symbol,
        Rational.ratio(BigInt(7 + 3 * place + trial), BigInt(5 + place * place + 2 * trial)),
      ]),
    ),
  );
}

const numbers = new Map<string, number>();
const structures = new WeakMap<Formula, number>();

/**
 * A number for how a formula is put together from symbols by name and numbers by value: the same
 * for two formulas exactly if they are put together alike. A term is what it stands for, however
 * it is spelled. Cheap for long formulas, whose expansion would not be.
 */
export function structureOf(formula: Formula): number {
  const found = structures.get(formula);
  if (found !== undefined) return found;
  const number = numbered(formula);
  structures.set(formula, number);
  return number;
}

function numbered(formula: Formula): number {
  const of = (sign: string, parts: readonly Formula[]): number =>
    numberOf(`${sign} ${parts.map(structureOf).join(' ')}`);
  return match(formula)
    .with({ kind: 'number' }, ({ value }) => numberOf(`${value}`))
    .with({ kind: 'symbol' }, ({ name }) => numberOf(`symbol ${name}`))
    .with({ kind: 'term' }, ({ body }) => structureOf(body))
    .with({ kind: 'sum' }, ({ terms }) => of('+', terms))
    .with({ kind: 'negative' }, (negative) => of('-', [negative.of]))
    .with({ kind: 'product' }, ({ factors }) => of('*', factors))
    .with({ kind: 'quotient' }, ({ numerator, denominator }) => of('/', [numerator, denominator]))
    .with({ kind: 'power' }, ({ base, exponent }) => of(`^${exponent}`, [base]))
    .exhaustive();
}

/** Parts are written as their numbers, so that what is written stays short. */
function numberOf(written: string): number {
  const number = numbers.get(written) ?? numbers.size;
  numbers.set(written, number);
  return number;
}
