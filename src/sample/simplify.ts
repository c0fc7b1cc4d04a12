import type { Point } from '../exact/point.js';
import type { Rational } from '../exact/rational.js';
import { simpler, simplestBetween } from '../exact/simplest.js';
import { CELLS, isEmpty, land, simplestIn } from './interval.js';
import type { Region } from './region.js';

/** How often the property is asked about, which may take the walk of a game. */
const QUESTIONS = 1500;

/** How many candidates there are, most of which no property is asked about. */
const CANDIDATES = 20 * QUESTIONS;

/**
 * A simpler point of the same region that still has a property: one that differs from a familiar
 * point in as few values as can be found, and those the simplest fractions that serve.
 *
 * Values go back to the familiar ones by themselves and in pairs; then all but a few do while
 * another symbol moves to make up for them; then what is left becomes simpler. This is repeated
 * until nothing changes: each step leaves fewer values that differ, or as many and one simpler.
 * @param wanted a point whose values need no explanation; where equations dictate others, those do.
 * @param serves the property to keep; by default, being in the region is enough.
 * @param mayServe what costs less and holds wherever a point serves: it is asked first.
 */
export function simplify(
  region: Region,
  point: Point,
  wanted: Point,
  serves: (point: Point) => boolean = () => true,
  mayServe: (point: Point) => boolean = () => true,
): Point {
  const familiar = region.complete(wanted);
  let [candidates, left] = [CANDIDATES, QUESTIONS];
  const fits = (candidate: Point): boolean =>
    candidates-- > 0 &&
    mayServe(candidate) &&
    region.contains(candidate) &&
    left-- > 0 &&
    serves(candidate);
  if (fits(familiar)) return familiar;
  return improved(region.complete(point), fits, function* (simplest) {
    for (const step of [withFewerChanges, withSimplerValue, withOthersMoved])
      for (const candidate of step(region, simplest, familiar)) {
        if (candidates <= 0 || left <= 0) return;
        yield candidate;
      }
  });
}

/**
 * A simpler point of the same region, at little cost: values go back to the familiar ones singly and
 * in pairs, and what is left becomes as simple as the others allow, symbol by symbol.
 */
export function tidied(region: Region, point: Point, wanted: Point): Point {
  const familiar = region.complete(wanted);
  let simplest = improved(
    region.complete(point),
    (each) => region.contains(each),
    (each) => withFewerChanges(region, each, familiar),
  );
  for (const name of region.symbols)
    for (const value of simplerValues(region, simplest, familiar, name)) {
      if (value.equals(simplest.at(name))) break;
      const next = region.moved(simplest, name, value);
      if (next === undefined) continue;
      simplest = next;
      break;
    }
  return region.complete(simplest);
}

/** Goes on to the first candidate that fits, for as long as there is one. */
function improved(
  point: Point,
  fits: (candidate: Point) => boolean,
  candidates: (from: Point) => Iterable<Point>,
): Point {
  let best = point;
  for (let next: Point | undefined = best; next !== undefined; ) {
    best = next;
    next = firstOf(candidates(best), fits);
  }
  return best;
}

function firstOf(points: Iterable<Point>, fits: (point: Point) => boolean): Point | undefined {
  for (const point of points) if (fits(point)) return point;
  return undefined;
}

/** The symbols whose values differ from the familiar ones, those that equations determine included. */
function changedIn(point: Point, familiar: Point): string[] {
  return [...familiar.values.keys()].filter((name) => !point.at(name).equals(familiar.at(name)));
}

/** One or two values back to the familiar ones, and nothing else that differs instead. */
function* withFewerChanges(region: Region, point: Point, familiar: Point): Generator<Point> {
  const changed = changedIn(point, familiar);
  const free = changed.filter((name) => region.symbols.includes(name));
  const sets = [...subsets(free, 1), ...subsets(free, 2)];
  for (const back of sets) {
    const next = region.complete(withValues(point, familiar, back));
    if (changedIn(next, familiar).length < changed.length) yield next;
  }
}

/**
 * All values familiar but a few, the fewest first, and one other symbol moved as these allow; then
 * all but one, which has another value, and one moved.
 */
function* withOthersMoved(region: Region, point: Point, familiar: Point): Generator<Point> {
  const changed = changedIn(point, familiar);
  const free = changed.filter((name) => region.symbols.includes(name));
  const oneMoved = function* (base: Point, kept: readonly string[]): Generator<Point> {
    for (const name of region.symbols.filter((each) => !kept.includes(each)))
      for (const value of landings(region, base, name)) {
        const next = region.complete(base.with(name, value));
        if (changedIn(next, familiar).length < changed.length) yield next;
      }
  };
  for (let size = 0; size < changed.length - 1; size++)
    for (const kept of subsets(free, size))
      yield* oneMoved(withValues(familiar, point, kept), kept);
  for (const name of changed.length > 2 ? free : [])
    for (const value of landings(region, familiar, name))
      yield* oneMoved(familiar.with(name, value), [name]);
}

/** One value simpler than it is, which differs as it did. */
function* withSimplerValue(region: Region, point: Point, familiar: Point): Generator<Point> {
  const changed = changedIn(point, familiar);
  for (const name of region.symbols)
    for (const value of simplerValues(region, point, familiar, name)) {
      if (value.equals(point.at(name))) break;
      const next = region.complete(point.with(name, value));
      if (changedIn(next, familiar).length <= changed.length) yield next;
    }
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

/** How many values between the familiar and the present one are tried. */
const APPROACHES = 12;

/** Values all over what is left to a symbol, its ends among them. */
function landings(region: Region, point: Point, name: string): Rational[] {
  const interval = region.slice(point, name);
  if (isEmpty(interval)) return [];
  const cells = Array.from({ length: CELLS / EACH }, (_, k) => ({
    at: 'cell' as const,
    cell: k * EACH + EACH / 2,
  }));
  return [
    simplestIn(interval),
    ...([{ at: 'lower' }, { at: 'upper' }, ...cells] as const).map((at) => land(interval, at)),
  ];
}

/** Of the cells of an interval, one in so many is landed in. */
const EACH = 4;

function withValues(point: Point, from: Point, names: readonly string[]): Point {
  return names.reduce((next, name) => next.with(name, from.at(name)), point);
}

/** The sets of so many of some names. */
function subsets(names: readonly string[], size: number): string[][] {
  if (size === 0) return [[]];
  return names.flatMap((name, index) =>
    subsets(names.slice(index + 1), size - 1).map((rest) => [name, ...rest]),
  );
}
