import type { ClaimedEquilibrium } from '../../claim/claimed-equilibrium.js';

/** Where a claimed equilibrium stands, as part of the JSON document of `casus solve`; null is undecided. */
export function claimedEquilibriumJson(found: ClaimedEquilibrium) {
  return {
    id: found.claim.id,
    found: found.kind,
    outcome: 'inClass' in found ? found.inClass + 1 : null,
    equilibrium: found.kind === 'nonexistent' ? false : (found.equilibrium ?? null),
    withStatedBeliefs: found.kind === 'nonexistent' ? false : (found.withStatedBeliefs ?? null),
  };
}
