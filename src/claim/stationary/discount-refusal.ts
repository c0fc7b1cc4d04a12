import { exceeds } from '../../exact/division.js';
import { type Formula, formulaText } from '../../exact/formula.js';
import { functionOf } from '../../exact/formula-value.js';
import { Polynomial } from '../../exact/polynomial.js';
import { type StandardForm, standardForm } from '../../exact/relation.js';
import type { Claim } from '../claim.js';
import type { Restriction } from '../parameter.js';
import { continuationOf } from './continuation-game.js';

/**
 * Discount factors that admissible parameters may put below 0 or at 1 and above: sums of what is paid
 * for ever need not exist there, and the equations that define values then mean nothing.
 */
export function discountProblems(
  claims: readonly Claim[],
  restrictions: readonly Restriction[],
): string[] {
  const bounds = restrictions.map(({ relation }) => standardForm(relation));
  const problems = claims.flatMap(({ id, game }) =>
    Object.values(continuationOf(game)?.stationary.discount ?? {})
      .filter((factor) => !isBounded(factor, bounds))
      .map(
        (factor) =>
          `the claim ${id} discounts by ${formulaText(factor)}, which restrictions must bound as it stands: add restriction('…', relation\`… ≥ 0\`, source) and restriction('…', relation\`… < 1\`, source) of a parameter`,
      ),
  );
  return [...new Set(problems)];
}

function isBounded(factor: Formula, bounds: readonly StandardForm[]): boolean {
  const { polynomial } = functionOf(factor);
  if (polynomial === undefined) return false;
  // What is a number was looked at where the game was declared.
  if (polynomial.constantValue !== undefined) return true;
  const below = Polynomial.one.minus(polynomial);
  const says = (bounded: Polynomial, strict: boolean): boolean =>
    bounds.some(
      (bound) =>
        bound.kind === 'polynomial' &&
        (strict ? bound.sense === '>' : bound.sense !== '=') &&
        exceeds(bounded, bound.polynomial),
    );
  return says(polynomial, false) && says(below, true);
}
