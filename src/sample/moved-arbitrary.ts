import fc from 'fast-check';
import type { Point } from '../exact/point.js';
import { intersect, isEmpty, land } from './interval.js';
import { pathArbitrary } from './point-arbitrary.js';
import type { Region, RegionConstraint } from './region.js';

/**
 * Points moved to some place by a single symbol, none of them thrown away: of the points that random
 * steps come to, the last one that can be moved there.
 * @param start a point of the region where the steps begin.
 * @param moved moves a point there by one symbol, which are tried in turn from a given one on.
 * @param near what is drawn where no point can be moved there: a point that is there.
 */
export function movedArbitrary(
  region: Region,
  start: Point,
  moved: (point: Point, firstSymbol: number) => Point | undefined,
  near: Point,
): fc.Arbitrary<Point> {
  const first = fc.nat(Math.max(0, region.symbols.length - 1));
  return fc.tuple(pathArbitrary(region, start), first).map(([path, symbol]) => {
    for (const point of path.toReversed()) {
      const there = moved(point, symbol);
      if (there) return there;
    }
    return near;
  });
}

/**
 * Moves one symbol of a point to just before a constraint ceases to hold, wherever the point is:
 * as near as 1/1000 of what the symbol may move within.
 * @returns `undefined` where no single symbol can get there.
 */
export function toJustWithin(
  region: Region,
  edge: RegionConstraint,
  point: Point,
  firstSymbol: number,
): Point | undefined {
  const { symbols } = region;
  for (const name of [...symbols.slice(firstSymbol), ...symbols.slice(0, firstSymbol)]) {
    const along = region.along(point, name, edge);
    const at = along.lower ? 'lower' : 'upper';
    const end = along[at];
    if (end === undefined) continue;
    const room = intersect(region.slice(point, name), along);
    if (room[at]?.value.equals(end.value) !== true) continue;
    const within = { ...room, [at]: { ...end, closed: false } };
    if (isEmpty(within)) continue;
    const next = region.moved(point, name, land(within, { at }));
    if (next) return region.complete(next);
  }
  return undefined;
}
