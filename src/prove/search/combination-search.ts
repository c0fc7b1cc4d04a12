import type { Summand } from './combination.js';
import { combinationProgram, summandsOf } from './combination-program.js';
import type { CoordinateSystem } from './coordinate-system.js';
import { exactVertex } from './exact-vertex.js';
import { floatingVertex } from './floating-vertex.js';
import { pairwiseProducts, singleFactors } from './hypothesis-product.js';
import type { SearchBounds } from './search-bounds.js';
import type { Simplified } from './simplified-question.js';

/**
 * A sum of products of hypotheses that contradicts itself, in coordinates.
 *
 * In coordinates that are not negative, a sum of products with nonnegative weights that has no
 * positive coefficient is a contradiction once something in it is positive. Which weights do that
 * is a linear program; its solution is made exact before anyone sees it.
 */
export async function findCombination(
  simple: Simplified,
  system: CoordinateSystem,
  bounds: SearchBounds,
): Promise<Summand[] | undefined> {
  const singles = singleFactors(simple, system);
  const denied = singles.find(({ factors }) => factors[0] === simple.denied);
  const goals = denied ? [denied] : singles;
  const products = bounds.factors === 1 ? singles : [...singles, ...pairwiseProducts(singles)];
  const found = combinationProgram(goals, products, system, bounds);
  if (found.summands.length === 0) return undefined;
  const vertex = await floatingVertex(found.program);
  const weights = vertex && exactVertex(found.program, vertex);
  return weights && summandsOf(found, weights);
}
