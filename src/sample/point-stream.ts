import { rootsInFormulas } from '../claim/roots-behind.js';
import { examplePoint, type Specification } from '../claim/specification.js';
import { withRoots } from '../claim/with-roots.js';
import type { Point } from '../exact/point.js';
import type { Relation } from '../exact/relation.js';
import { NoPointFound, nowhereText, refuseOther } from './claim-points.js';
import { pointOf } from './kernel/chart.js';
import { RandomStream } from './kernel/random.js';
import { admissibleRegion } from './region.js';
import { type ChartedRegion, chainOf, charted, FINE } from './region-points.js';
import { findPoint } from './witness.js';

/** Points without end, each a step from the one before: no independent draws, but hundreds of thousands a second. */
export interface PointStream extends Iterable<Point> {
  /** The parameters that move, in the order of numerators. Equations determine all others. */
  readonly free: readonly string[];
  /** Of all values of the parameters that move. */
  readonly denominator: number;
  /** Numerators of the points, without end; it is one array whose contents change. */
  readonly numerators: () => Generator<Readonly<Float64Array>, never>;
}

/** How a stream is drawn. */
export interface StreamSettings {
  /** A 32-bit integer; the stream is a function of it. */
  readonly seed: number;
  /**
   * `uniform`, the default: every point of a grid is as likely as any other, in the long run; aimed
   * at ends and near them otherwise.
   */
  readonly choosing?: 'uniform' | 'aimed';
}

/** How often each parameter moves before the first point is told, to forget where the stream began. */
const FORGETTING = 256;

/**
 * A stream of admissible points that satisfy further relations, for volume: numbers on a grid, each
 * exactly in the region. `effectiveSampleSize` tells how many independent draws it is worth.
 * @throws {NoPointFound} where no point was found, or none from which equations can be solved.
 * @throws {RangeError} for what is no list of relations, such as one relation, or a condition.
 * @example
 * ```js
 * import { relation, streamWhere } from 'casus';
 * import paper from './entry.js';
 * const [c] = paper.parameters;
 * const stream = streamWhere(paper, [relation`${c} ≤ 1`], { seed: 1 });
 * const at = stream.free.indexOf('c');
 * let [draws, low] = [0, 0];
 * for (const numerators of stream.numerators()) {
 *   if (2 * numerators[at] < stream.denominator) low++;
 *   if (++draws === 100_000) break;
 * }
 * Math.abs(low / draws - 1 / 2) < 0.02; // true
 * ```
 */
export function streamWhere(
  spec: Specification,
  relations: readonly Relation[],
  { seed, choosing = 'uniform' }: StreamSettings,
): PointStream {
  refuseOther('streamWhere', relations);
  const sides = relations.flatMap(({ left, right }) => [left, right]);
  const speaking = withRoots(spec, rootsInFormulas(sides));
  const region = admissibleRegion(speaking, relations);
  const start = findPoint(region, examplePoint(speaking));
  const found = start && charted(region, start);
  if (found === undefined) throw new NoPointFound(nowhereText('streamWhere', relations));
  return streamIn(found, { seed, choosing });
}

/** A stream of points of a region, as `streamWhere` describes it. */
export function streamIn(
  of: ChartedRegion,
  { seed, choosing }: Required<StreamSettings>,
): PointStream {
  const { chart } = of;
  const chain = chainOf(of, choosing, FINE);
  const { denominator } = chain;
  const numerators = function* (): Generator<Float64Array, never> {
    const random = new RandomStream(seed);
    const point = Float64Array.from(chain.start);
    chain.move(point, random, choosing === 'uniform' ? FORGETTING * chart.free.length : 0);
    for (;;) {
      chain.move(point, random, 1);
      yield point;
    }
  };
  return {
    ...{ free: chart.free, denominator, numerators },
    *[Symbol.iterator]() {
      for (const each of numerators()) yield pointOf(chart, each, denominator);
    },
  };
}
