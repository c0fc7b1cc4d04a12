import fc from 'fast-check';
import type { Point } from '../exact/point.js';
import { stepArbitrary } from './hit-and-run.js';
import { type Interval, intersect, isEmpty, type Landing, land, simplestIn } from './interval.js';
import type { Region, RegionConstraint } from './region.js';
import { tidied } from './simplify.js';

/** How many changes are tried from the start before the search begins anew, and how often. */
const PATIENCE = 200;
const ATTEMPTS = 60;
const SEED = 3;

/**
 * A point of a region, reached from a given one by changing one symbol after another; `undefined`
 * where the search gave up, which proves nothing.
 *
 * First every single change is tried, so that the point found differs from the start in one symbol
 * where that is possible. Then random symbols move, keeping all that holds: to where one more
 * constraint holds, if they can; else, by turns, anywhere, or nearer to where it would hold.
 * Without the aimless turns the search climbs into corners.
 */
export function findPoint(region: Region, start: Point, attempts = ATTEMPTS): Point | undefined {
  const direct = mendBySingleChange(region, start);
  if (direct) return direct;
  const brokenAtStart = region.broken(start);
  for (let attempt = 0; attempt < attempts; attempt++) {
    const steps = fc.sample(stepArbitrary(region), { seed: SEED + attempt, numRuns: PATIENCE });
    let [point, broken] = [start, brokenAtStart];
    for (const [tried, { symbol, landing }] of steps.entries()) {
      const name = region.symbols[symbol];
      if (name === undefined || landing === 'stay') continue;
      const next = move(region, point, name, landing, broken, tried % 2 === 0);
      if (next === point) continue;
      const brokenNext = region.broken(next, { symbol: name, broken });
      if (brokenNext.length === 0) return tidied(region, next, start);
      if (brokenNext.length <= broken.length) [point, broken] = [next, brokenNext];
    }
  }
  return undefined;
}

function mendBySingleChange(region: Region, point: Point): Point | undefined {
  if (region.contains(point)) return region.complete(point);
  for (const name of region.symbols) {
    const interval = region.slice(point, name);
    if (isEmpty(interval)) continue;
    const next = point.with(name, simplestIn(interval));
    if (region.contains(next)) return region.complete(next);
  }
  return undefined;
}

function move(
  region: Region,
  point: Point,
  name: string,
  landing: Landing,
  broken: readonly RegionConstraint[],
  directed: boolean,
): Point {
  const kept = region.constraints.filter((constraint) => !broken.includes(constraint));
  const room = region.slice(point, name, kept);
  const [first] = broken;
  if (first === undefined) return point;
  const wanted = region.along(point, name, first);
  const mending = intersect(room, wanted);
  const target = !isEmpty(mending)
    ? mending
    : directed && (wanted.lower || wanted.upper)
      ? intersect(room, onward(point, name, wanted))
      : room;
  return isEmpty(target) ? point : point.with(name, land(target, landing));
}

/** All values on that side of the present one where the wanted values lie. */
function onward(point: Point, name: string, wanted: Interval): Interval {
  const here = { value: point.at(name), closed: true };
  return wanted.lower ? { lower: here, upper: undefined } : { lower: undefined, upper: here };
}
