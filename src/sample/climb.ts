import fc from 'fast-check';
import type { Point } from '../exact/point.js';
import { stepArbitrary } from './hit-and-run.js';
import { type Interval, intersect, isEmpty, type Landing, land } from './interval.js';
import type { Pausing } from './pausing.js';
import type { Region, RegionConstraint } from './region.js';

/** How many changes are tried from the start before the search begins anew. */
const PATIENCE = 200;
const SEED = 3;

/**
 * A point of a region, reached from a given one by changing one symbol after another in exact
 * numbers; `undefined` where the search gave up. Slower than a search on a grid, it gets where that
 * does not: onto what two constraints leave between them, and where a chart divides by zero.
 *
 * Random symbols move, keeping all that holds: to where one more constraint holds, if they can; else,
 * by turns, anywhere, or nearer to where it would hold.
 */
export function* climbed(
  region: Region,
  start: Point,
  attempts: number,
): Pausing<Point | undefined> {
  const brokenAtStart = region.broken(start);
  for (let attempt = 0; attempt < attempts; attempt++) {
    yield;
    const steps = fc.sample(stepArbitrary(region), { seed: SEED + attempt, numRuns: PATIENCE });
    let [point, broken] = [start, brokenAtStart];
    for (const [tried, { symbol, landing }] of steps.entries()) {
      const name = region.symbols[symbol];
      if (name === undefined || landing === 'stay') continue;
      const next = move(region, point, name, landing, broken, tried % 2 === 0);
      if (next === point) continue;
      const brokenNext = region.broken(next, { symbol: name, broken });
      if (brokenNext.length === 0) return next;
      if (brokenNext.length <= broken.length) [point, broken] = [next, brokenNext];
    }
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
