import type { Point } from '../exact/point.js';
import type { Rational } from '../exact/rational.js';
import { simpler, simplestBetween } from '../exact/rational.js';
import { isEmpty, simplestIn } from './interval.js';
import type { Region } from './region.js';

/** How many times all symbols are gone through. */
const ROUNDS = 3;

/** How many values between the familiar and the present one are tried. */
const APPROACHES = 12;

/**
 * A simpler point of the same region that still has a property.
 *
 * Symbol by symbol: back to its familiar value if that serves, else to the simplest fraction that
 * the others allow.
 * @param wanted a point whose values need no explanation; where equations dictate others, those do.
 * @param serves the property to keep; by default, being in the region is enough.
 */
export function simplify(
  region: Region,
  point: Point,
  wanted: Point,
  serves: (point: Point) => boolean = () => true,
): Point {
  const familiar = region.complete(wanted);
  const fits = (candidate: Point): boolean => region.contains(candidate) && serves(candidate);
  if (fits(familiar)) return familiar;
  let simplest = backInPairs(region, point, familiar, fits);
  for (let round = 0; round < ROUNDS; round++) {
    const before = simplest;
    for (const name of region.symbols) {
      for (const value of simplerValues(region, simplest, familiar, name)) {
        if (value.equals(simplest.at(name))) break;
        const next = region.complete(simplest.with(name, value));
        if (fits(next)) {
          simplest = next;
          break;
        }
      }
    }
    if (simplest === before) break;
  }
  return region.complete(simplest);
}

/** Familiar first, then simple, then ever nearer to the present value, each the simplest there is. */
export function* simplerValues(
  region: Region,
  point: Point,
  familiar: Point,
  name: string,
): Generator<Rational> {
  const here = point.at(name);
  let bound = familiar.at(name);
  yield bound;
  const interval = region.slice(point, name);
  if (!isEmpty(interval)) yield simplestIn(interval);
  for (let k = 0; k < APPROACHES && !bound.equals(here); k++) {
    bound = here.lessThan(bound) ? simplestBetween(here, bound) : simplestBetween(bound, here);
    if (!simpler(bound, here)) return;
    yield bound;
  }
}

/** Takes two changed symbols back at once, where neither goes back alone. */
function backInPairs(
  region: Region,
  point: Point,
  familiar: Point,
  fits: (point: Point) => boolean,
): Point {
  let simplest = point;
  for (const one of region.symbols)
    for (const other of region.symbols) {
      const unchanged =
        simplest.at(one).equals(familiar.at(one)) || simplest.at(other).equals(familiar.at(other));
      if (one >= other || unchanged) continue;
      const next = region.complete(
        simplest.with(one, familiar.at(one)).with(other, familiar.at(other)),
      );
      if (fits(next)) simplest = next;
    }
  return simplest;
}
