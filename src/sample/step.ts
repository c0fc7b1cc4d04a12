import fc from 'fast-check';
import type { Point } from '../exact/point.js';
import { CELLS, isEmpty, type Landing, land } from './interval.js';
import type { Region } from './region.js';

/** A change of one symbol, within what the others allow. */
export interface Step {
  readonly symbol: number;
  /** `stay` makes the step nothing: failing draws shrink toward it. */
  readonly landing: Landing | 'stay';
}

/** Takes a step inside a region. A step that some nonlinear constraint forbids is not taken. */
export function take(region: Region, point: Point, { symbol, landing }: Step): Point {
  const name = region.symbols[symbol];
  if (landing === 'stay' || name === undefined) return point;
  const interval = region.slice(point, name);
  if (isEmpty(interval)) return point;
  return region.moved(point, name, land(interval, landing)) ?? point;
}

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
