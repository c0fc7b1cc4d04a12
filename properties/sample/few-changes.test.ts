import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import collusion from '../../spec/index.js';
import { claimAtPoint, confirmedAtPoint } from '../../src/claim/proposition/equilibrium.js';
import { Point } from '../../src/exact/point.js';
import { Rational } from '../../src/exact/rational.js';
import type { Claim } from '../../src/index.js';
import { surveyEquilibrium } from '../../src/sample/proposition/equilibrium.js';
import { simplify } from '../../src/sample/simplify.js';
import { differences, example } from './regions.js';
import { region } from './symbols.js';

const asStated = collusion.claims.filter(({ id }) => id === 'communication-as-stated');
const held = collusion.claims.filter(({ id }) => id === 'non-communication');

describe('a counterexample to a claim of the paper', () => {
  it.each(asStated)('differs from the example in two values at most: $id', (claim: Claim) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), (seed) => {
        const { result } = surveyEquilibrium(collusion, claim, { runs: 20, seed });
        if (result.kind !== 'refuted') expect.fail(`it ${result.kind}`);
        const { point } = result.counterexample;
        expect(differences(point, example).length).toBeLessThanOrEqual(2);
        expect(confirmedAtPoint(claim, point).refutes).toBe(true);
        expect(claimAtPoint(claim, point).refutes).toBe(true);
      }),
      { numRuns: 2 },
    );
  });
});

describe('what a survivor is warned of', () => {
  it.each(held)('does not come and go with the seed: $id', (claim: Claim) => {
    const warnings = [1, 2].map(
      (seed) => surveyEquilibrium(collusion, claim, { runs: 2, seed }).warnings,
    );
    expect(warnings).toEqual([[], []]);
  });
});

describe('values that go back together while another makes up for them', () => {
  it('leave one that differs', () => {
    const large = (point: Point): boolean =>
      Rational.of(3).atMost(point.at('x').plus(point.at('y')).plus(point.at('z')));
    const familiar = Point.of({ x: 0, y: 0, z: 0 });
    fc.assert(
      fc.property(fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3)), ([x, y, z]) => {
        const point = Point.of({ x: x + 1, y: y + 1, z: z + 1 });
        const simple = simplify(region(), point, familiar, large);
        const differing = [...familiar.values.keys()].filter((name) => !simple.at(name).isZero);
        expect(differing).toHaveLength(1);
        expect(large(simple)).toBe(true);
      }),
    );
  });
});
