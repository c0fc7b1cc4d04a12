import { describe, expect, it } from 'vitest';
import beerQuicheGame, {
  beerPooling,
  quichePooling,
  separationAgainstTaste,
  separationByTaste,
} from '../../catalog/cho-kreps-1987/beer-quiche.js';
import { claimAtPoint } from '../../src/claim/proposition/equilibrium.js';
import { Point } from '../../src/exact/point.js';
import { negativeControls } from '../mutation/negative-controls.js';
import { perturbBelief } from '../mutation/perturb-belief.js';
import { admissible } from './points.js';
import { findingAt, posteriorAt, violationsAt } from './violations.js';

/*
 * After the breakfast that nobody orders, B expects μ from a duel and 1 − μ from refraining: the
 * duel is best iff μ ≥ 1/2, and refraining would gain 1 − 2μ otherwise. After the breakfast that
 * both types order he expects w and 1 − w: refraining is best iff w ≤ 1/2, and the duel would gain
 * 2w − 1 otherwise. Facing a duel after the other breakfast, a type gets 1 at most, and in the pool
 * 2 at least.
 */

const inside = { w: '1/10', mu: 1 };
const onTheThreshold = { w: '1/10', mu: '1/2' };
const onTheOtherThreshold = { w: '1/2', mu: '3/4' };
const trusting = { w: '1/10', mu: '1/4' };
const mostTrusting = { w: '1/10', mu: 0 };
const manyWimps = { w: '3/5', mu: 1 };

describe.each([
  { pooling: beerPooling, breakfast: 'beer', other: 'quiche' },
  { pooling: quichePooling, breakfast: 'quiche', other: 'beer' },
])('pooling on $breakfast', ({ pooling, breakfast, other }) => {
  it('is an equilibrium exactly if B takes whoever deviates for a wimp', () => {
    expect(violationsAt(pooling, inside)).toEqual([]);
    expect(violationsAt(pooling, onTheThreshold)).toEqual([]);
    expect(violationsAt(pooling, trusting)).toEqual([
      `B at "${other}", off the path: refrain gains 1/2`,
    ]);
    expect(violationsAt(pooling, mostTrusting)).toEqual([
      `B at "${other}", off the path: refrain gains 1`,
    ]);
  });

  it('needs a prior that does not make B duel', () => {
    expect(violationsAt(pooling, onTheOtherThreshold)).toEqual([]);
    expect(violationsAt(pooling, manyWimps)).toEqual([`B at "${breakfast}": duel gains 1/5`]);
  });

  it('leaves the prior as the posterior', () => {
    expect(posteriorAt(pooling, 'answer', breakfast, inside)).toEqual({
      wimpish: '1/10',
      surly: '9/10',
    });
  });

  it('is judged by the posterior where its author believes something else, and refused', () => {
    const label = `B choosing answer at "${breakfast}" is certain of "wimpish"`;
    const misled =
      perturbBelief(pooling).find((mutant) => mutant.label === label)?.claim ?? pooling;
    expect(violationsAt(misled, inside)).toEqual([]);
    const { belief, contradicted, origin } = findingAt(misled, 'answer', breakfast, inside);
    expect(origin).toBe('Bayes');
    expect(belief.map(String)).toEqual(['1/10', '9/10']);
    expect(contradicted?.map(String)).toEqual(['1', '0']);
    expect(claimAtPoint(misled, Point.of(inside)).judgment.equilibrium).toBe(false);
  });

  negativeControls(pooling, {
    points: admissible(beerQuicheGame, [
      inside,
      onTheThreshold,
      onTheOtherThreshold,
      trusting,
      mostTrusting,
      manyWimps,
    ]),
  });
});

describe('separation', () => {
  it('fails by taste, since the wimp gains 1 by passing for surly', () => {
    for (const at of [inside, trusting, manyWimps])
      expect(violationsAt(separationByTaste, at)).toEqual(['A at "wimpish": beer gains 1']);
  });

  it('fails against taste, since the wimp gains all 3 by her own breakfast', () => {
    for (const at of [inside, trusting, manyWimps])
      expect(violationsAt(separationAgainstTaste, at)).toEqual(['A at "wimpish": quiche gains 3']);
  });

  it('tells B the type', () => {
    expect(posteriorAt(separationByTaste, 'answer', 'quiche', inside)).toEqual({
      wimpish: '1',
      surly: '0',
    });
  });
});
