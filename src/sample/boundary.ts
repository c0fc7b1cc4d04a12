import type { Point } from '../exact/point.js';
import { Rational } from '../exact/rational.js';
import { simplestBetween } from '../exact/simplest.js';
import { land } from './interval.js';
import type { Region, RegionConstraint } from './region.js';

/**
 * The points where things break first: each parameter as low and as high as the others allow, and
 * each weak constraint with equality, all else as it was. ε = 0, a type with probability 0, and a
 * condition that holds with nothing to spare are among them.
 */
export function boundaryPoints(region: Region, start: Point): Point[] {
  const ends = region.symbols.flatMap((name) =>
    (['lower', 'upper'] as const).map((at) => {
      const next = region.moved(start, name, land(region.slice(start, name), { at }));
      return next && region.complete(next);
    }),
  );
  const equalities = region.constraints.flatMap((constraint) =>
    constraint.form.sense === '≥' ? edgePoints(region, constraint, start) : [],
  );
  const found = new Map(
    [...ends, ...equalities]
      .filter((point) => point !== undefined)
      .map((point) => [JSON.stringify(point), point]),
  );
  return [...found.values()];
}

/** Two parameters at once as low as the others allow: ε = 0 and γ_A = 0 together, for instance. */
export function cornerPoints(region: Region, start: Point): Point[] {
  const lowest = (point: Point, name: string): Point =>
    point.with(name, land(region.slice(point, name), { at: 'lower' }));
  return region.symbols.flatMap((one, index) =>
    region.symbols.slice(index + 1).flatMap((other) => {
      const corner = lowest(lowest(start, one), other);
      return region.contains(corner) ? [region.complete(corner)] : [];
    }),
  );
}

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
  const { symbols } = region;
  for (const name of [...symbols.slice(firstSymbol), ...symbols.slice(0, firstSymbol)]) {
    const next = toEdgeAlong(region, edge, point, name, side);
    if (next) return next;
  }
  return undefined;
}

/**
 * The points at which a constraint holds with equality, one symbol moved and all other constraints
 * kept: one for each symbol that gets there.
 */
export function edgePoints(region: Region, edge: RegionConstraint, point: Point): Point[] {
  return region.symbols
    .map((name) => toEdgeAlong(region, edge, point, name, 'onto'))
    .filter((found) => found !== undefined);
}

function toEdgeAlong(
  region: Region,
  edge: RegionConstraint,
  point: Point,
  name: string,
  side: Side,
): Point | undefined {
  if (!edge.symbols.has(name)) return undefined;
  const { lower, upper } = region.along(point, name, edge);
  const end = lower ?? upper;
  if (end === undefined) return undefined;
  const here = point.at(name);
  const value = side === 'onto' || here.equals(end.value) ? end.value : nearly(end.value, here);
  const next = region.moved(point, name, value);
  return next && region.complete(next);
}

function nearly(end: Rational, here: Rational): Rational {
  const near = end.plus(here.minus(end).times(NEAR));
  return end.lessThan(near) ? simplestBetween(end, near) : simplestBetween(near, end);
}
