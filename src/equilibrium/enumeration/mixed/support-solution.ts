import { entry } from '../../../exact/entry.js';
import { RATIONALS, solveLinearSystem } from '../../../exact/linear-system.js';
import { Polynomial } from '../../../exact/polynomial.js';
import { Rational } from '../../../exact/rational.js';
import type { SupportConditions } from './support-conditions.js';

/** What comes of the conditions on the probabilities of given supports. */
export type SupportSolution =
  | { readonly kind: 'none' }
  /** Conditions stay that are not linear, and the linear ones contradict nothing. */
  | { readonly kind: 'nonlinear' }
  | {
      readonly kind: 'solved';
      readonly probabilities: ReadonlyMap<string, Rational>;
      /** How many probabilities the equations leave free; the one given is an example, if any. */
      readonly free: number;
    };

/**
 * Solves the conditions, exactly, where that takes linear algebra alone: linear equations are
 * substituted into the others, which may become linear by it, and common factors are left out,
 * since probabilities in a support are positive.
 */
export function solveConditions(conditions: SupportConditions): SupportSolution {
  let equations = conditions.equations.map(withoutFactors);
  let inequalities = conditions.inequalities.map(withoutFactors);
  let probabilities = conditions.symbols.map(Polynomial.symbol);
  for (;;) {
    if (equations.some((each) => each.constantValue?.isZero === false)) return { kind: 'none' };
    equations = equations.filter((each) => !each.isZero);
    const place = equations.findIndex((each) => each.degree === 1);
    const linear = equations[place];
    const [symbol] = linear?.symbols ?? [];
    if (!linear || symbol === undefined) break;
    const { rest, slope } = linearIn(linear, symbol);
    const replacement = rest.scaled(Rational.of(-1).over(slope));
    const substituted = (each: Polynomial): Polynomial => each.substitute(symbol, replacement);
    equations = equations.toSpliced(place, 1).map(substituted).map(withoutFactors);
    inequalities = inequalities.map(substituted).map(withoutFactors);
    probabilities = probabilities.map(substituted);
  }
  const isLinear = (each: Polynomial): boolean => each.degree <= 1;
  const example = positiveSolution(probabilities, inequalities.filter(isLinear));
  if (example === undefined) return { kind: 'none' };
  if (equations.length > 0 || !inequalities.every(isLinear)) return { kind: 'nonlinear' };
  const values = probabilities.map((each) => valueAt(each, example));
  return {
    kind: 'solved',
    probabilities: new Map(conditions.symbols.map((name, index) => [name, entry(values, index)])),
    free: new Set(probabilities.flatMap((each) => [...each.symbols])).size,
  };
}

/** Symbols stand for positive numbers, so that a factor says nothing of the sign. */
function withoutFactors(polynomial: Polynomial): Polynomial {
  let result = polynomial;
  for (const symbol of polynomial.symbols)
    for (let parts = result.coefficientsIn(symbol); parts[0]?.isZero && !result.isZero; ) {
      result = Polynomial.sum(
        parts.slice(1).map((part, power) => part.times(Polynomial.symbol(symbol).power(power))),
      );
      parts = result.coefficientsIn(symbol);
    }
  return result;
}

/**
 * Values of the symbols at which some linear forms are positive and others not negative. Everything
 * is multiplied by an unknown from 1 on, so that "positive" may be read as "at least 1".
 */
function positiveSolution(
  positive: readonly Polynomial[],
  nonnegative: readonly Polynomial[],
): ReadonlyMap<string, Rational> | undefined {
  const symbols = [...new Set([...positive, ...nonnegative].flatMap((each) => [...each.symbols]))];
  const multiplier = symbols.length;
  const constraint = (form: Polynomial, right: Rational) => {
    const row = new Map<number, Rational>();
    let rest = form;
    symbols.forEach((symbol, index) => {
      const found = linearIn(rest, symbol);
      row.set(index, found.slope);
      rest = found.rest;
    });
    row.set(multiplier, constantOf(rest));
    return { row, relation: '≥', right } as const;
  };
  const found = solveLinearSystem(RATIONALS, symbols.length + 1, [
    constraint(Polynomial.one, Rational.one),
    ...positive.map((form) => constraint(form, Rational.one)),
    ...nonnegative.map((form) => constraint(form, Rational.zero)),
  ]);
  if (found.kind === 'infeasible') return undefined;
  const scale = entry(found.values, multiplier);
  return new Map(symbols.map((symbol, index) => [symbol, entry(found.values, index).over(scale)]));
}

function valueAt(form: Polynomial, values: ReadonlyMap<string, Rational>): Rational {
  let result = form;
  for (const [symbol, value] of values)
    result = result.substitute(symbol, Polynomial.constant(value));
  return constantOf(result);
}

/** A linear form as a multiple of a symbol, which may be 0, and the rest. */
function linearIn(
  form: Polynomial,
  symbol: string,
): { readonly rest: Polynomial; readonly slope: Rational } {
  const [rest, slope] = form.coefficientsIn(symbol);
  return { rest: rest ?? Polynomial.zero, slope: slope ? constantOf(slope) : Rational.zero };
}

function constantOf(polynomial: Polynomial): Rational {
  const value = polynomial.constantValue;
  if (value === undefined)
    throw new RangeError(`${polynomial} is no number: a defect of casus, please report it`);
  return value;
}
