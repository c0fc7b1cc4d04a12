import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import collusion from '../../spec/index.js';
import { claimAtPoint, confirmedAtPoint } from '../../src/claim/proposition/equilibrium.js';
import { Point } from '../../src/exact/point.js';
import { Rational } from '../../src/exact/rational.js';
import { type Claim, everywhere, relation } from '../../src/index.js';
import { surveyEquilibrium } from '../../src/sample/proposition/equilibrium.js';
import { surveyEverywhere } from '../../src/sample/proposition/statement.js';
import { simplify } from '../../src/sample/simplify.js';
import { market, q, source } from '../claim/entry.js';
import { differences, example } from './regions.js';
import { region } from './symbols.js';

const asStated = collusion.claims.filter(({ id }) => id === 'communication-as-stated');
const held = collusion.claims.filter(({ id }) => id === 'non-communication');

describe('a counterexample to a claim of the paper', () => {
  it.each(asStated)('differs from the example in two values at most: $id', async (claim: Claim) => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 8 }), async (seed) => {
        const { result } = await surveyEquilibrium(collusion, claim, { runs: 10_000, seed });
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

describe('a counterexample by numbers', () => {
  // At q = 0 there is no such number: simpler than a large one, and beside the point.
  const large = {
    id: 'large',
    source,
    says: 'It is small.',
    asserts: [relation`1 / ${q} < 12`],
  };

  it('is not made simpler into one where there are none', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1000 }), async (seed) => {
        const { result } = await surveyEverywhere(market, everywhere(large), { runs: 5, seed });
        if (result.kind !== 'refuted') expect.fail(`it ${result.kind}`);
        const { counterexample } = result;
        if (counterexample.kind !== 'everywhere') expect.fail('it is of another kind');
        const [left] = counterexample.comparisons.map((each) => each.left);
        expect(left && Rational.of(12).atMost(left)).toBe(true);
      }),
      { numRuns: 5 },
    );
  });
});

describe('what a survivor is warned of', () => {
  it.each(held)('does not come and go with the seed: $id', async (claim: Claim) => {
    const warnings = await Promise.all(
      [1, 2].map(
        async (seed) => (await surveyEquilibrium(collusion, claim, { runs: 2, seed })).warnings,
      ),
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
