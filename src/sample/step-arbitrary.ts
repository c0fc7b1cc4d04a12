import fc from 'fast-check';
import { CELLS } from './interval.js';
import type { Region } from './region.js';
import type { Step } from './step.js';

/**
 * Random steps in a region: mostly into a cell, now and then onto an end; they shrink to none.
 * @param ends how often onto each end, where ten go into a cell.
 */
export function stepArbitrary(region: Region, ends = 1): fc.Arbitrary<Step> {
  return fc.record({
    symbol: fc.nat(Math.max(0, region.symbols.length - 1)),
    landing: fc.oneof(
      { withCrossShrink: true },
      { weight: 1, arbitrary: fc.constant('stay' as const) },
      { weight: 10, arbitrary: fc.nat(CELLS - 1).map((cell) => ({ at: 'cell' as const, cell })) },
      { weight: ends, arbitrary: fc.constant({ at: 'lower' as const }) },
      { weight: ends, arbitrary: fc.constant({ at: 'upper' as const }) },
    ),
  });
}
