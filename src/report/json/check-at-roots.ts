import { comparisonText } from '../../claim/comparison.js';
import { rootJson } from '../../exact/algebraic-number.js';
import type { FoundAtRoot } from '../../verify/check-at-roots.js';
import { standsAtRoot } from '../../verify/check-at-roots.js';
import { propositionAtPointJson } from './check.js';

/** What a proposition says at every root at some parameters. */
export function checkAtRootsJson(id: string, all: readonly FoundAtRoot[]) {
  return {
    claim: id,
    roots: all.map((each) => {
      const stands = standsAtRoot(each) ?? null;
      if (each.kind === 'rational')
        return { stands, parameters: each.found.point, found: propositionAtPointJson(each.found) };
      const { at, givenHolds, comparisons, equilibria } = each.found;
      return {
        stands,
        parameters: { ...at.rest.toJSON(), [at.symbol]: rootJson(at) },
        found: {
          givenHolds,
          comparisons: comparisons.map(({ comparison, holds }) => ({
            compares: comparisonText(comparison),
            holds,
          })),
          equilibria: equilibria.map(({ claim, equilibrium }) => ({
            claim: claim.id,
            equilibrium: equilibrium ?? null,
          })),
        },
      };
    }),
  };
}
