import type { Point } from '../exact/point.js';
import type { Rational } from '../exact/rational.js';
import { simplestBetween } from '../exact/simplest.js';
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
 * @param familiar a point whose values need no explanation.
 * @param serves the property to keep; by default, being in the region is enough.
 */
export function simplify(
  region: Region,
  point: Point,
  familiar: Point,
  serves: (point: Point) => boolean = () => true,
): Point {
  let simplest = point;
  for (let round = 0; round < ROUNDS; round++) {
    const before = simplest;
    for (const name of region.symbols) {
      for (const value of candidates(region, simplest, familiar, name)) {
        if (value.equals(simplest.at(name))) break;
        const next = region.complete(simplest.with(name, value));
        if (region.contains(next) && serves(next)) {
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
function* candidates(
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
    yield bound;
  }
}
