import type { Point } from '../exact/point.js';
import { toEdge } from './edge.js';
import { land } from './interval.js';
import type { Region } from './region.js';

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
    constraint.form.sense === '≥'
      ? region.symbols.map((_, first) => toEdge(region, constraint, start, first, 'onto'))
      : [],
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
