import type { Point } from '../exact/point.js';
import { leastCommonMultiple, Rational } from '../exact/rational.js';

/** A least common denominator up to this is left as it is. */
const COARSE = 2n ** 16n;

/** Of the coarsest grid that is tried: it holds halves, thirds, quarters and fifths. */
const COARSEST = 60n;
const HALVINGS = [0, 4, 8, 12, 16, 20, 24];

/** The point with another value for a symbol; `undefined` where that leads out of a region. */
export type Moved = (point: Point, name: string, value: Rational) => Point | undefined;

/**
 * A point of a region near one of its points, whose free symbols have a small common denominator:
 * fractions that are simple one by one may have a very large one, and all numbers are the larger for it.
 * @param free the symbols that move.
 * @returns the point itself, where none is found by rounding one symbol after another.
 */
export function onCoarseGrid(free: readonly string[], point: Point, moved: Moved): Point {
  const common = free.reduce(
    (lcm, name) => leastCommonMultiple(lcm, point.at(name).denominator),
    1n,
  );
  if (common <= COARSE) return point;
  for (const halvings of HALVINGS) {
    const rounded = roundedTo(free, point, moved, COARSEST * 2n ** BigInt(halvings));
    if (rounded) return rounded;
  }
  return point;
}

/** Each symbol in turn at a neighbor on the grid, the nearer one if the region allows it. */
function roundedTo(
  free: readonly string[],
  start: Point,
  moved: Moved,
  denominator: bigint,
): Point | undefined {
  let point: Point | undefined = start;
  for (const name of free) {
    const from: Point | undefined = point;
    if (from === undefined) return undefined;
    point = neighbors(from.at(name), denominator)
      .map((value) => moved(from, name, value))
      .find((next) => next !== undefined);
  }
  return point;
}

function neighbors(value: Rational, denominator: bigint): Rational[] {
  const scaled = value.times(Rational.of(denominator));
  const part = ((scaled.numerator % scaled.denominator) + scaled.denominator) % scaled.denominator;
  const below = (scaled.numerator - part) / scaled.denominator;
  const found = [below, below + 1n].map((each) => Rational.ratio(each, denominator));
  return 2n * part > scaled.denominator ? found.reverse() : found;
}
