import { describe, expect, it } from 'vitest';
import collusion from '../../spec/index.js';
import { type Claim, isConcerned } from '../../src/claim/claim.js';
import { claimAtPoint } from '../../src/claim/proposition/equilibrium.js';
import { examplePoint } from '../../src/claim/specification.js';
import { symbolicClaim } from '../../src/derive/symbolic-claim.js';
import type { Point } from '../../src/exact/point.js';
import { payingScreen } from '../../src/sample/paying-screen.js';
import { admissibleRegion } from '../../src/sample/region.js';
import { pointsAlong } from '../../src/sample/region-points.js';
import { statedClaims } from './regions.js';

const SEED = 5;
const DRAWS = 60;

/** Points inside the conditions of a claim and anywhere, at which its strategies exist. */
function drawn(claim: Claim): Point[] {
  const inside = claim.conditions.map(({ relation }) => relation);
  return [inside, []]
    .flatMap((relations) =>
      pointsAlong(admissibleRegion(collusion, relations), examplePoint(collusion))(SEED, DRAWS),
    )
    .filter((point) => claimAtPoint(claim, point).exists);
}

describe('whether a deviation pays at a point', () => {
  it.each(statedClaims)('is told of $id as the walk tells it', (claim) => {
    const pays = payingScreen(collusion, symbolicClaim(collusion, claim));
    const walked = (point: Point): boolean =>
      claimAtPoint(claim, point).judgment.violations.some(({ set }) => isConcerned(claim, set));
    const points = drawn(claim);
    expect(points.filter((point) => pays(point) !== walked(point))).toEqual([]);
    expect(new Set(points.map(walked)).size).toBe(2);
  });
});
