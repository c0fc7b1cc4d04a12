import type { Polynomial } from './polynomial.js';
import { Rational } from './rational.js';
import { type Relation, standardForm } from './relation.js';

/** A symbol that an equation determines, and the polynomial in other symbols that it equals. */
export interface SolvedSymbol {
  readonly symbol: string;
  readonly equals: Polynomial;
}

/**
 * Solves equations one after another, each for a symbol with a constant coefficient.
 * An equation without such a symbol is left alone; relations that are no equations are ignored.
 */
export function solveEquations(relations: readonly Relation[]): SolvedSymbol[] {
  const solved: SolvedSymbol[] = [];
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

export function substituteAll(polynomial: Polynomial, solved: readonly SolvedSymbol[]): Polynomial {
  return solved.reduce(
    (result, { symbol, equals }) => result.substitute(symbol, equals),
    polynomial,
  );
}

function solveLinear(equation: Polynomial): SolvedSymbol | undefined {
  for (const symbol of equation.symbols) {
    const [rest, slope, ...higher] = equation.coefficientsIn(symbol);
    const constant = slope?.constantValue;
    if (rest && constant && !constant.isZero && higher.length === 0)
      return { symbol, equals: rest.scaled(Rational.of(-1).over(constant)) };
  }
  return undefined;
}
