import { entry } from '../exact/entry.js';
import type { Point } from '../exact/point.js';
import { Rational, simplestBetween } from '../exact/rational.js';
import type { Region, RegionConstraint } from './region.js';

/** On which side of a constraint's edge to land: on it, or as near as 1/1000 of the way back. */
export type Side = 'onto' | 'just short of';

const NEAR = Rational.ratio(1n, 1000n);

/**
 * Moves one symbol of a point until a constraint holds with equality, or nearly so, while all
 * other constraints of the region go on holding. Symbols are tried in turn from a given one on.
 * @returns `undefined` where no single symbol can get there.
 */
export function toEdge(
  region: Region,
  edge: RegionConstraint,
  point: Point,
  firstSymbol: number,
  side: Side,
): Point | undefined {
  for (let k = 0; k < region.symbols.length; k++) {
    const name = entry(region.symbols, (firstSymbol + k) % region.symbols.length);
    const { lower, upper } = region.along(point, name, edge);
    const end = lower ?? upper;
    if (end === undefined) continue;
    const here = point.at(name);
    const value = side === 'onto' || here.equals(end.value) ? end.value : nearly(end.value, here);
    const next = region.moved(point, name, value);
    if (next) return region.complete(next);
  }
  return undefined;
}

function nearly(end: Rational, here: Rational): Rational {
  const near = end.plus(here.minus(end).times(NEAR));
  return end.lessThan(near) ? simplestBetween(end, near) : simplestBetween(near, end);
}
