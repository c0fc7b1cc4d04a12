import { addMultiple, type SparseSums, scaledSums } from './linear-system.js';
import { Point } from './point.js';
import { Polynomial } from './polynomial.js';
import { Rational } from './rational.js';
import { type Relation, standardForm } from './relation.js';

/** A linear equation solved for a symbol, as a combination of given equations. */
interface SolvedEquation {
  readonly pivot: string;
  /** 0 where the equations hold; the pivot has the coefficient 1. */
  readonly polynomial: Polynomial;
  readonly combination: SparseSums<number>;
}

/** Linear equations in reduced echelon form: what a polynomial is where they hold. */
export class LinearEquations {
  readonly #solved: readonly SolvedEquation[];
  /** Where the equations contradict each other: a combination of them that is 1. */
  readonly #absurdity: SparseSums<number> | undefined;

  /** @param equations linear polynomials that are 0, by an index of the caller's. */
  constructor(equations: Iterable<readonly [index: number, polynomial: Polynomial]>) {
    const solved: SolvedEquation[] = [];
    let absurdity: SparseSums<number> | undefined;
    for (const [index, polynomial] of equations) {
      let next: Omit<SolvedEquation, 'pivot'> = {
        polynomial,
        combination: new Map([[index, Rational.one]]),
      };
      for (const known of solved) next = eliminated(next, known);
      const [pivot] = next.polynomial.symbols;
      if (pivot === undefined) {
        const value = next.polynomial.constantValue;
        if (value && !value.isZero)
          absurdity = scaledSums(next.combination, Rational.one.over(value));
        continue;
      }
      const inverse = Rational.one.over(slopeIn(next.polynomial, pivot));
      const last: SolvedEquation = {
        pivot,
        polynomial: next.polynomial.scaled(inverse),
        combination: scaledSums(next.combination, inverse),
      };
      solved.forEach((known, k) => {
        solved[k] = { pivot: known.pivot, ...eliminated(known, last) };
      });
      solved.push(last);
    }
    this.#solved = solved;
    this.#absurdity = absurdity;
  }

  /** What is left of a polynomial, and the multiples of the equations that it is more than that. */
  reduce(polynomial: Polynomial): {
    readonly remainder: Polynomial;
    readonly multiples: ReadonlyMap<number, Polynomial>;
  } {
    const multiples = new Map<number, Polynomial>();
    const add = (quotient: Polynomial, combination: SparseSums<number>): void => {
      for (const [index, factor] of combination) {
        const multiple = quotient.scaled(factor);
        multiples.set(index, multiples.get(index)?.plus(multiple) ?? multiple);
      }
    };
    if (this.#absurdity) {
      add(polynomial, this.#absurdity);
      return { remainder: Polynomial.zero, multiples };
    }
    let remainder = polynomial;
    for (const { pivot, polynomial: divisor, combination } of this.#solved) {
      if (!remainder.symbols.has(pivot)) continue;
      const { quotient, rest } = dividedIn(pivot, remainder, divisor);
      if (quotient.isZero) continue;
      remainder = rest;
      add(quotient, combination);
    }
    return { remainder, multiples };
  }
}

/** What was divided already, by the text of the divisor. */
const quotients = new WeakMap<Polynomial, Map<string, Polynomial | undefined>>();

/** What a polynomial is times a linear one; `undefined` where that does not divide it. */
export function dividedByLinear(dividend: Polynomial, divisor: Polynomial): Polynomial | undefined {
  const known = quotients.get(dividend) ?? new Map<string, Polynomial | undefined>();
  quotients.set(dividend, known);
  const key = `${divisor}`;
  if (!known.has(key)) known.set(key, linearQuotient(dividend, divisor));
  return known.get(key);
}

function linearQuotient(dividend: Polynomial, divisor: Polynomial): Polynomial | undefined {
  const [symbol] = divisor.symbols;
  if (symbol === undefined || !isZeroWhere(divisor, symbol, dividend)) return undefined;
  const inverse = Rational.one.over(slopeIn(divisor, symbol));
  const { quotient, rest } = dividedIn(symbol, dividend, divisor.scaled(inverse));
  return rest.isZero ? quotient.scaled(inverse) : undefined;
}

/** Whether a polynomial is 0 at one point where a linear one is: a multiple of it must be. */
function isZeroWhere(linear: Polynomial, symbol: string, polynomial: Polynomial): boolean {
  const others = [...linear.symbols, ...polynomial.symbols];
  const at = new Point(new Map(others.map((each) => [each, numberFor(each)]))).with(
    symbol,
    Rational.zero,
  );
  const root = linear.evaluate(at).over(slopeIn(linear, symbol)).negated();
  return polynomial.signAt(at.with(symbol, root)) === 0;
}

const numbers = new Map<string, Rational>();

/** A number for each symbol, always the same and unlike all others. */
function numberFor(symbol: string): Rational {
  const known = numbers.get(symbol) ?? Rational.of(2 * numbers.size + 3);
  numbers.set(symbol, known);
  return known;
}

/** An equation without the symbol that another one is solved for. */
function eliminated(
  { polynomial, combination }: Omit<SolvedEquation, 'pivot'>,
  solved: SolvedEquation,
): Omit<SolvedEquation, 'pivot'> {
  const factor = slopeIn(polynomial, solved.pivot).negated();
  const combined = new Map(combination);
  addMultiple(combined, solved.combination, factor);
  return { polynomial: polynomial.plus(solved.polynomial.scaled(factor)), combination: combined };
}

/** The coefficient of a symbol in a linear polynomial; 0 where it does not occur. */
function slopeIn(polynomial: Polynomial, symbol: string): Rational {
  return polynomial.coefficientsIn(symbol)[1]?.constantValue ?? Rational.zero;
}

interface Division {
  readonly quotient: Polynomial;
  readonly rest: Polynomial;
}

/** What was divided already, by symbol and divisor. */
const divisions = new WeakMap<Polynomial, Map<string, Division>>();

/** Quotient and rest by a polynomial that is linear in a symbol, with the coefficient 1 there. */
function dividedIn(symbol: string, dividend: Polynomial, divisor: Polynomial): Division {
  const known = divisions.get(dividend) ?? new Map<string, Division>();
  divisions.set(dividend, known);
  const key = `${symbol} ${divisor}`;
  const division = known.get(key) ?? newDivision(symbol, dividend, divisor);
  known.set(key, division);
  return division;
}

function newDivision(symbol: string, dividend: Polynomial, divisor: Polynomial): Division {
  const variable = Polynomial.symbol(symbol);
  const root = variable.minus(divisor);
  const rest: Polynomial[] = [];
  const quotient: Polynomial[] = [];
  // symbol^k − root^k = (symbol − root) Σ symbol^j root^(k−1−j)
  dividend.coefficientsIn(symbol).forEach((coefficient, power) => {
    rest.push(coefficient.times(root.power(power)));
    for (let j = 0; j < power; j++)
      quotient.push(coefficient.times(variable.power(j)).times(root.power(power - 1 - j)));
  });
  return { quotient: Polynomial.sum(quotient), rest: Polynomial.sum(rest) };
}

/** A symbol that an equation determines, and the polynomial in other symbols that it equals. */
export interface Substitution {
  readonly symbol: string;
  readonly equals: Polynomial;
}

/**
 * Solves equations one after another, each for a symbol with a constant coefficient.
 * An equation without such a symbol is left alone; relations that are no equations are ignored.
 */
export function solveEquations(relations: readonly Relation[]): Substitution[] {
  const solved: Substitution[] = [];
  for (const relation of relations) {
    if (relation.sign !== '=') continue;
    const form = standardForm(relation);
    if (form.kind === 'quotient') continue;
    const equation = substituteAll(form.polynomial, solved);
    const found = solveLinear(equation);
    if (found === undefined) continue;
    for (const [index, earlier] of solved.entries())
      solved[index] = { ...earlier, equals: substituteAll(earlier.equals, [found]) };
    solved.push(found);
  }
  return solved;
}

export function substituteAll(polynomial: Polynomial, solved: readonly Substitution[]): Polynomial {
  return solved.reduce(
    (result, { symbol, equals }) => result.substitute(symbol, equals),
    polynomial,
  );
}

function solveLinear(equation: Polynomial): Substitution | undefined {
  for (const symbol of equation.symbols) {
    const [rest, slope, ...higher] = equation.coefficientsIn(symbol);
    const constant = slope?.constantValue;
    if (rest && constant && !constant.isZero && higher.length === 0)
      return { symbol, equals: rest.scaled(Rational.of(-1).over(constant)) };
  }
  return undefined;
}
