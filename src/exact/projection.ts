import { CoprimeFactors, differentiatedIn } from './coprime-factors.js';
import type { Polynomial } from './polynomial.js';
import { resultant } from './resultant.js';

/*
 * What is so of some value of a symbol, elsewhere: where none of the polynomials of a projection changes its
 * sign, the roots in the symbol lie in one order, and so what signs decide of it stays as it is. The projection
 * is McCallum's (1988, "An improved projection operation for cylindrical algebraic decomposition of
 * three-dimensional space"): all coefficients, discriminants and resultants of polynomials without multiple or
 * common factors.
 */

/**
 * Polynomials without some symbols: wherever none of them is 0, that is on each open connected part that they
 * leave, it is decided in one way whether the symbols have values at which given polynomials have some signs.
 * @param symbols eliminated in order of the degree in which they occur.
 */
export function projected(
  polynomials: readonly Polynomial[],
  symbols: readonly string[],
): readonly Polynomial[] {
  const { factors } = new CoprimeFactors(polynomials);
  const [next] = symbols
    .map((symbol) => ({ symbol, degree: degreeOf(factors, symbol) }))
    .sort((one, other) => one.degree - other.degree);
  if (next === undefined) return factors;
  const rest = symbols.filter((each) => each !== next.symbol);
  return projected(projectedOnce(factors, next.symbol), rest);
}

function degreeOf(factors: readonly Polynomial[], symbol: string): number {
  return factors.reduce((sum, each) => sum + each.coefficientsIn(symbol).length - 1, 0);
}

/** @param factors without multiple factors, and coprime two by two. */
function projectedOnce(factors: readonly Polynomial[], symbol: string): Polynomial[] {
  const having = factors.filter(({ symbols }) => symbols.has(symbol));
  return [
    ...factors.filter((each) => !having.includes(each)),
    ...having.flatMap((each) => each.coefficientsIn(symbol)),
    ...having
      .filter((each) => each.coefficientsIn(symbol).length > 2)
      .map((each) => resultant(each, differentiatedIn(each, symbol), symbol)),
    ...having.flatMap((one, k) =>
      having.slice(k + 1).map((other) => resultant(one, other, symbol)),
    ),
  ].filter((each) => each.constantValue === undefined);
}
