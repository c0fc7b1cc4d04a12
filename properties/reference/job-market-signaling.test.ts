import { describe, expect, it } from 'vitest';
import jobMarketGame, {
  poolingSchooled,
  poolingUnschooled,
  reverseSeparating,
  separating,
} from '../../catalog/spence-1973/job-market-signaling.js';
import { negativeControls } from '../mutation/negative-controls.js';
import { admissible } from './points.js';
import { posteriorAt, violationsAt } from './violations.js';

/*
 * Separating: the low type gets 1 without schooling and 2 − k_low y with it, the high type 2 − k_high
 * y with it and 1 without. In the paper k_low = 1 and k_high = 1/2, hence 1 ≤ y ≤ 2.
 *
 * Pooling: who pays 1, 1 + λ or 2 and believes in high productivity with probability m loses
 * m, m(1 − λ)² + (1 − m)λ² = m + λ² − 2λm, or 1 − m. At m = λ the middle wage is best. Paying 1 is
 * at least as good as paying 1 + λ iff 2m ≤ λ, and then, as λ < 1, better than paying 2.
 */

const spence = { lambda: '1/2', mu: 0, k_low: 1, k_high: '1/2' };

describe('separation', () => {
  it("holds exactly for Spence's one to two years", () => {
    for (const y of [1, '3/2', 2]) expect(violationsAt(separating, { ...spence, y })).toEqual([]);
    expect(violationsAt(separating, { ...spence, y: '3/4' })).toEqual([
      'worker at "low": degree gains 1/4',
    ]);
    expect(violationsAt(separating, { ...spence, y: '5/2' })).toEqual([
      'worker at "high": none gains 1/4',
    ]);
  });

  it('needs single crossing: with dearer schooling for the high type no length separates', () => {
    for (const y of ['1/2', '3/4', 1, '5/4', '3/2', 2, 3])
      expect(violationsAt(separating, { ...spence, k_low: '1/2', k_high: 1, y })).not.toEqual([]);
    expect(violationsAt(separating, { ...spence, k_low: '1/2', k_high: 1, y: '3/2' })).toEqual([
      'worker at "low": degree gains 1/4',
      'worker at "high": none gains 1/2',
    ]);
  });

  it('cannot be the other way round: the low type saves her schooling and gains a wage', () => {
    expect(violationsAt(reverseSeparating, { ...spence, y: '3/2' })).toEqual([
      'worker at "low": none gains 5/2',
    ]);
  });

  it('tells the employer the productivity', () => {
    expect(posteriorAt(separating, 'wage', 'degree', { ...spence, y: 1 })).toEqual({
      low: '0',
      high: '1',
    });
  });

  negativeControls(separating, {
    points: admissible(jobMarketGame, [
      { ...spence, y: 1 },
      { ...spence, y: '3/2' },
      { ...spence, y: 2 },
      { ...spence, y: '3/4' },
      { ...spence, y: '5/2' },
    ]),
  });
});

describe('pooling without schooling', () => {
  const y = '3/2';

  it('rests on a belief of half the prior at most', () => {
    for (const mu of [0, '1/8', '1/4'])
      expect(violationsAt(poolingUnschooled, { ...spence, y, mu })).toEqual([]);
    // Loses 1/2 by paying 1, and 1/2 + 1/4 − 1/2 by paying 3/2.
    expect(violationsAt(poolingUnschooled, { ...spence, y, mu: '1/2' })).toEqual([
      'employer at "degree", off the path: mean gains 1/4',
    ]);
    // Loses 1 by paying 1, and nothing by paying 2.
    expect(violationsAt(poolingUnschooled, { ...spence, y, mu: 1 })).toEqual([
      'employer at "degree", off the path: two gains 1',
    ]);
  });

  negativeControls(poolingUnschooled, {
    points: admissible(jobMarketGame, [
      { ...spence, y, mu: 0 },
      { ...spence, y, mu: '1/8' },
      { ...spence, y, mu: '1/4' },
      { ...spence, y, mu: '1/2' },
      { ...spence, y, mu: 1 },
    ]),
  });
});

describe('pooling with schooling', () => {
  it("holds for Spence's length up to the share of the productive", () => {
    for (const y of ['1/4', '1/2'])
      expect(violationsAt(poolingSchooled, { ...spence, y })).toEqual([]);
    expect(violationsAt(poolingSchooled, { ...spence, y: '3/4' })).toEqual([
      'worker at "low": none gains 1/4',
    ]);
    expect(violationsAt(poolingSchooled, { ...spence, y: 2 })).toEqual([
      'worker at "low": none gains 3/2',
      'worker at "high": none gains 1/2',
    ]);
  });

  it('leaves the prior as the posterior', () => {
    expect(
      posteriorAt(poolingSchooled, 'wage', 'degree', { ...spence, lambda: '2/7', y: 1 }),
    ).toEqual({
      low: '5/7',
      high: '2/7',
    });
  });

  negativeControls(poolingSchooled, {
    points: admissible(jobMarketGame, [
      { ...spence, y: '1/4' },
      { ...spence, y: '1/2' },
      { ...spence, y: '3/4' },
      { ...spence, y: 1 },
      { ...spence, y: 2 },
      { ...spence, y: '1/4', mu: '1/8' },
      { ...spence, y: '1/4', mu: '1/4' },
      { ...spence, y: '1/4', mu: '1/2' },
    ]),
  });
});
