import { Polynomial } from '../../exact/polynomial.js';
import { Rational } from '../../exact/rational.js';

/** A linear equation solved for a symbol, as a combination of given equations. */
interface Row {
  readonly pivot: string;
  /** 0 where the equations hold; the pivot has the coefficient 1. */
  readonly polynomial: Polynomial;
  readonly combination: ReadonlyMap<number, Rational>;
}

/** Linear equations in reduced echelon form: what a polynomial is where they hold. */
export class LinearEquations {
  readonly #rows: readonly Row[];
  /** Where the equations contradict each other: a combination of them that is 1. */
  readonly #absurdity: ReadonlyMap<number, Rational> | undefined;

  /** @param equations linear polynomials that are 0, by an index of the caller's. */
  constructor(equations: Iterable<readonly [index: number, polynomial: Polynomial]>) {
    const rows: Row[] = [];
    let absurdity: ReadonlyMap<number, Rational> | undefined;
    for (const [index, polynomial] of equations) {
      let row = { polynomial, combination: new Map([[index, Rational.one]]) };
      for (const known of rows) row = less(row, slopeIn(row.polynomial, known.pivot), known);
      const [pivot] = row.polynomial.symbols;
      if (pivot === undefined) {
        const value = row.polynomial.constantValue;
        if (value && !value.isZero)
          absurdity = new Map([...row.combination].map(([k, each]) => [k, each.over(value)]));
        continue;
      }
      const inverse = Rational.one.over(slopeIn(row.polynomial, pivot));
      const solved: Row = {
        pivot,
        polynomial: row.polynomial.scaled(inverse),
        combination: new Map([...row.combination].map(([k, value]) => [k, value.times(inverse)])),
      };
      rows.forEach((known, k) => {
        rows[k] = { pivot: known.pivot, ...less(known, slopeIn(known.polynomial, pivot), solved) };
      });
      rows.push(solved);
    }
    this.#rows = rows;
    this.#absurdity = absurdity;
  }

  /** What is left of a polynomial, and the multiples of the equations that it is more than that. */
  reduce(polynomial: Polynomial): {
    readonly remainder: Polynomial;
    readonly multiples: ReadonlyMap<number, Polynomial>;
  } {
    const multiples = new Map<number, Polynomial>();
    const add = (quotient: Polynomial, combination: ReadonlyMap<number, Rational>): void => {
      for (const [index, factor] of combination)
        multiples.set(
          index,
          (multiples.get(index) ?? Polynomial.zero).plus(quotient.scaled(factor)),
        );
    };
    if (this.#absurdity) {
      add(polynomial, this.#absurdity);
      return { remainder: Polynomial.zero, multiples };
    }
    let remainder = polynomial;
    for (const { pivot, polynomial: row, combination } of this.#rows) {
      const { quotient, rest } = dividedBy(remainder, row, pivot);
      if (quotient.isZero) continue;
      remainder = rest;
      add(quotient, combination);
    }
    return { remainder, multiples };
  }
}

function slopeIn(polynomial: Polynomial, symbol: string): Rational {
  return polynomial.coefficientsIn(symbol)[1]?.constantValue ?? Rational.zero;
}

function less(
  { polynomial, combination }: Omit<Row, 'pivot'>,
  factor: Rational,
  subtracted: Row,
): { polynomial: Polynomial; combination: Map<number, Rational> } {
  const combined = new Map(combination);
  for (const [index, value] of subtracted.combination)
    combined.set(index, (combined.get(index) ?? Rational.zero).minus(value.times(factor)));
  return {
    polynomial: polynomial.minus(subtracted.polynomial.scaled(factor)),
    combination: combined,
  };
}

/** Quotient and rest by a polynomial that is linear in a symbol, with the coefficient 1 there. */
function dividedBy(
  dividend: Polynomial,
  divisor: Polynomial,
  symbol: string,
): { readonly quotient: Polynomial; readonly rest: Polynomial } {
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

/** What a polynomial is times a linear one; `undefined` where that does not divide it. */
export function dividedByLinear(dividend: Polynomial, divisor: Polynomial): Polynomial | undefined {
  const [symbol] = divisor.symbols;
  if (symbol === undefined) return undefined;
  const lead = Rational.one.over(slopeIn(divisor, symbol));
  const { quotient, rest } = dividedBy(dividend, divisor.scaled(lead), symbol);
  return rest.isZero ? quotient.scaled(lead) : undefined;
}
