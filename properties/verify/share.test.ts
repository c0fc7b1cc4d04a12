import { describe, expect, it } from 'vitest';
import { BATCHES, shareOf } from '../../src/verify/sampling/share.js';

/** Chains of a thousand draws, at so many of which something holds. */
const chains = (holding: readonly number[]) =>
  holding.map((each) => ({ draws: 1000, holding: each }));

const alternating = Array.from({ length: BATCHES }, (_, index) => (index % 2 === 0 ? 400 : 600));

describe('a share', () => {
  it('is that of all draws, with the interval of the batches by their deviation', () => {
    // The deviation of the batches is √(32 · 0.01 / 31), their mean's that over √32: 1/√3100.
    const found = shareOf(chains(alternating));
    expect(found).toMatchObject({ draws: 32_000, holding: 16_000, share: 0.5 });
    expect(found?.interval?.to).toBeCloseTo(0.5 + 2.0395134464 / Math.sqrt(3100), 9);
    expect(found?.interval?.from).toBeCloseTo(0.5 - 2.0395134464 / Math.sqrt(3100), 9);
  });

  it('has no interval where hardly a batch meets it, or misses it, or batches are unequal', () => {
    const rare = chains(alternating.map((_, index) => (index < 15 ? 1 : 0)));
    expect(shareOf(rare)).toMatchObject({ holding: 15, interval: undefined });
    const frequent = rare.map(({ draws, holding }) => ({ draws, holding: draws - holding }));
    expect(shareOf(frequent)?.interval).toBeUndefined();
    expect(shareOf(chains(alternating.slice(1)))?.interval).toBeUndefined();
    expect(shareOf([])).toBeUndefined();
  });
});
