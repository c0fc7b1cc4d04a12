import fc from 'fast-check';
import collusion from '../../spec/index.js';
import type { Claim } from '../../src/claim/claim.js';
import { examplePoint, type Specification } from '../../src/claim/specification.js';
import { type Derivation, derivation } from '../../src/derive/derivation.js';
import type { Point } from '../../src/exact/point.js';
import { boundaryPoints } from '../../src/sample/boundary.js';
import { pointArbitrary } from '../../src/sample/point-arbitrary.js';
import { admissibleRegion } from '../../src/sample/region.js';
import { findPoint } from '../../src/sample/witness.js';
import { market } from '../claim/entry.js';
import { chainStoreGame } from '../reference/chain-store.js';
import { jobMarketGame } from '../reference/job-market-signaling.js';
import { matchingPenniesGame } from '../reference/matching-pennies.js';
import { secondThoughtsGame } from '../reference/second-thoughts.js';
import { threeEntrantsGame } from '../reference/three-entrants.js';

/** A claim with its incentive constraints. */
export interface Derived {
  readonly spec: Specification;
  readonly claim: Claim;
  readonly id: string;
  readonly found: Derivation;
}

/** The constraints of every claim of a specification. */
function derivedFrom(spec: Specification): Derived[] {
  return spec.claims.map((claim) => ({
    spec,
    claim,
    id: claim.id,
    found: derivation(spec, claim),
  }));
}

/** The paper's claims. */
export const paper: readonly Derived[] = derivedFrom(collusion);

/** The paper's, and those of other games: some with an author who moves twice or mixes. */
export const everywhere: readonly Derived[] = [
  ...paper,
  ...[market, jobMarketGame, matchingPenniesGame, secondThoughtsGame, chainStoreGame].flatMap(
    derivedFrom,
  ),
  ...derivedFrom(threeEntrantsGame),
];

/** Admissible parameters at which a claim's strategies exist, the edges among them. */
export function pointsFor({ spec, claim }: Pick<Derived, 'spec' | 'claim'>): fc.Arbitrary<Point> {
  const existence = claim.where.map(({ relation }) => relation);
  const region = admissibleRegion(spec, existence);
  const start = findPoint(region, examplePoint(spec));
  if (start === undefined) throw new Error(`no parameters at which ${claim.id} exists`);
  const edges = boundaryPoints(region, start);
  return fc.oneof(
    { weight: 3, arbitrary: pointArbitrary(region, start) },
    { weight: 1, arbitrary: fc.constantFrom(start, ...edges) },
  );
}
