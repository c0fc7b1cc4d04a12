import type { Claim } from '../../src/claim/claim.js';
import { conditionLists, type Mutant } from './mutant.js';

/** Wherever a condition stands, the claim without it there. */
export function dropCondition(claim: Claim): Mutant[] {
  return conditionLists(claim).flatMap(({ place, conditions, replacedBy }) =>
    conditions.map((dropped) => ({
      label: `${place} without ${dropped.id}`,
      claim: replacedBy(conditions.filter((condition) => condition !== dropped)),
    })),
  );
}
