import type { Point } from '../exact/point.js';
import { isEmpty, type Landing, land } from './interval.js';
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
