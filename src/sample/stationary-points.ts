import { polynomialFormula, quotient, zero } from '../exact/composition.js';
import { CoprimeFactors, differentiatedIn } from '../exact/coprime-factors.js';
import type { Point } from '../exact/point.js';
import { Polynomial } from '../exact/polynomial.js';
import { Rational } from '../exact/rational.js';
import { rationalIfAny, rootsBetween, withSimpleRoots } from '../exact/real-roots.js';
import type { Relation } from '../exact/relation.js';
import { type Chart, cleared, numeratorOn, type SolvedSymbol } from './kernel/chart.js';
import type { RefutingTests } from './kernel/refutation.js';
import { Region } from './region.js';
import { findPoint } from './witness.js';

/** More terms than these are no square that an author wrote, and take long to be taken apart. */
const MOST_TERMS = 60;

/** Of the ways to solve equations, so many are followed; and a point is looked for so often. */
const MOST_WAYS = 24;
const ATTEMPTS = 4;

/**
 * Points of a region at which a refutation may hold though it does at none around: (x − 1/3)² ≤ 0.
 *
 * Where a polynomial is 0 and of the other sign all around, it is at an extremum, so that all its
 * derivatives are 0, too: as many equations as there are symbols (Fermat). They are solved one after
 * another, exactly, and only as far as each in its turn is linear in a symbol, or has rational roots.
 * What is found is a point to be examined like any other.
 * @param chart of the region.
 * @param start from where the other symbols are sought.
 */
export function stationaryPoints(
  region: Region,
  chart: Chart,
  refutations: readonly RefutingTests[],
  start: Point,
): Point[] {
  return refutations
    .filter(({ maxima, excuses }) => maxima.length === 0 && !excuses)
    .flatMap(({ tests }) => {
      const asked = tests.flatMap(({ formula, sense }): Relation[] =>
        sense === '≠' ? [] : [{ left: formula, sign: sense, right: zero }],
      );
      return asked
        .filter(({ sign }) => sign === '≥')
        .flatMap(({ left }) => extremeWays(numeratorOn(chart, left)))
        .map((way) => new Region(region.all, [...region.relations, ...asked, ...way]))
        .map((where) => findPoint(where, start, ATTEMPTS))
        .filter((point) => point !== undefined);
    });
}

/** Ways in which a polynomial and all its derivatives are 0: equations that each tell a symbol. */
function extremeWays(polynomial: Polynomial): Relation[][] {
  if (!mayTouchZero(polynomial)) return [];
  const derivatives = [...polynomial.symbols].map((symbol) => differentiatedIn(polynomial, symbol));
  return solutionsOf([...derivatives, polynomial], { left: MOST_WAYS });
}

/** Not where a symbol is a line's, on both sides of which the polynomial has different signs. */
function mayTouchZero(polynomial: Polynomial): boolean {
  const { symbols, terms } = polynomial;
  if (symbols.size === 0 || terms.length > MOST_TERMS) return false;
  return [...symbols].every((symbol) => {
    const [rest, , ...higher] = polynomial.coefficientsIn(symbol);
    return higher.length > 0 || rest?.isZero === true;
  });
}

/** How many more ways are followed. */
interface Budget {
  left: number;
}

/** Ways in which polynomials are all 0, each as equations that tell one symbol after another. */
function solutionsOf(equations: readonly Polynomial[], budget: Budget): Relation[][] {
  const asked = equations.filter(({ isZero }) => !isZero);
  if (asked.some(({ constantValue }) => constantValue !== undefined)) return [];
  const [simplest] = asked.toSorted((one, other) => one.terms.length - other.terms.length);
  if (simplest === undefined) return [[]];
  if (simplest.terms.length > MOST_TERMS) return [];
  return new CoprimeFactors([simplest]).factors.flatMap(solvedFor).flatMap((solved) => {
    if (budget.left-- <= 0) return [];
    const rest = asked.map((each) => cleared(each, [solved]));
    return solutionsOf(rest, budget).map((further) => [equationOf(solved), ...further]);
  });
}

function equationOf({ symbol, numerator, denominator }: SolvedSymbol): Relation {
  return {
    left: polynomialFormula(Polynomial.symbol(symbol)),
    sign: '=',
    right: quotient(polynomialFormula(numerator), polynomialFormula(denominator)),
  };
}

/** Where a polynomial is 0: by a symbol that it is linear in, or by its rational roots, if any. */
function solvedFor(polynomial: Polynomial): SolvedSymbol[] {
  const symbols = [...polynomial.symbols];
  for (const symbol of symbols) {
    const [rest, slope, ...higher] = polynomial.coefficientsIn(symbol);
    if (rest && slope && higher.length === 0)
      return [{ symbol, numerator: rest.negated(), denominator: slope }];
  }
  const [symbol] = symbols;
  if (symbol === undefined || symbols.length > 1) return [];
  const coefficients = polynomial
    .coefficientsIn(symbol)
    .map(({ constantValue }) => constantValue ?? Rational.zero);
  return rootsBetween(withSimpleRoots(coefficients), WIDEST.negated(), WIDEST)
    .map(rationalIfAny)
    .filter(({ low, high }) => low.equals(high))
    .map(({ low }) => ({
      ...{ symbol, numerator: Polynomial.constant(low), denominator: Polynomial.one },
    }));
}

/** Roots farther from 0 are not looked for. */
const WIDEST = Rational.of(2 ** 20);
