import type { Hypothesis } from '../../derive/question.js';
import { entry } from '../../exact/entry.js';
import { Polynomial } from '../../exact/polynomial.js';
import { completed } from '../certificate/completion.js';
import type { Certificate, MultipliedEquation, WeighedProduct } from '../certificate/proof.js';
import { combinationProgram, summandsOf } from './combination-program.js';
import type { CoordinateMonomial } from './coordinate-monomials.js';
import type { CoordinateSystem } from './coordinate-system.js';
import { exactVertex } from './exact-vertex.js';
import type { HypothesisProduct, Summand } from './hypothesis-product.js';
import { pairwiseProducts, singleFactors } from './hypothesis-product.js';
import { floatingVertex } from './linear-program.js';
import type { SearchBounds } from './search-bounds.js';
import type { Simplified } from './simplification.js';

/**
 * A sum of products of hypotheses that contradicts itself, in coordinates.
 *
 * In coordinates that are not negative, a sum of products with nonnegative weights that has no
 * positive coefficient is a contradiction once something in it is positive. Which weights do that
 * is a linear program; its solution is made exact before anyone sees it.
 * @param squares products of squares that may be used beside the hypotheses.
 */
export async function findCombination(
  simple: Simplified,
  system: CoordinateSystem,
  bounds: SearchBounds,
  squares: readonly HypothesisProduct[] = [],
): Promise<Summand[] | undefined> {
  const singles = singleFactors(simple, system);
  const given = [...singles, ...squares];
  const denied = given.find(({ factors }) => factors[0] === simple.denied);
  const goals = denied ? [denied] : singles;
  const products = bounds.factors === 1 ? given : [...given, ...pairwiseProducts(singles)];
  const found = combinationProgram(goals, products, system, bounds);
  if (found.summands.length === 0) return undefined;
  const vertex = await floatingVertex(found.program);
  const weights = vertex && exactVertex(found.program, vertex);
  return weights && summandsOf(found, weights);
}

/**
 * What a search found in coordinates, told in the hypotheses themselves.
 * @returns `undefined` where the sum is not zero after all.
 */
export function certificateFrom(
  hypotheses: readonly Hypothesis[],
  system: CoordinateSystem,
  summands: readonly Summand[],
): Certificate | undefined {
  const { coordinates, monomials } = system;
  const products: WeighedProduct[] = [];
  const multiples: MultipliedEquation[] = [];
  for (const { factors, squares, monomial, scale, weight } of summands) {
    const coefficient = weight.times(scale);
    const [only] = factors;
    if (only !== undefined && entry(hypotheses, only).sense === '=') {
      const multiplier = meaningOf(monomial, system).scaled(coefficient);
      multiples.push({ hypothesis: only, multiplier });
      continue;
    }
    const all = [...factors];
    for (const [coordinate, exponent] of monomials.powersIn(monomial)) {
      const { hypothesis } = entry(coordinates, coordinate);
      if (hypothesis === undefined) return undefined;
      for (let k = 0; k < exponent; k++) all.push(hypothesis);
    }
    products.push({ coefficient, factors: all, ...(squares && { squares }) });
  }
  return completed(hypotheses, { products, multiples });
}

/** A monomial in coordinates as a polynomial in symbols. */
function meaningOf(
  monomial: CoordinateMonomial,
  { coordinates, monomials }: CoordinateSystem,
): Polynomial {
  let product = Polynomial.one;
  for (const [coordinate, exponent] of monomials.powersIn(monomial))
    product = product.times(entry(coordinates, coordinate).meaning.power(exponent));
  return product;
}
