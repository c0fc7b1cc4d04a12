import { entry } from '../exact/entry.js';
import type { Point } from '../exact/point.js';
import { leastCommonMultiple } from '../exact/rational.js';
import { holdsAt, type Relation, standardForm } from '../exact/relation.js';
import { type Chart, chartOf, isOnChart } from './kernel/chart.js';
import type { Region } from './region.js';

/** A chart on which points of a region are drawn, and one to begin with. */
export interface ChartThrough {
  readonly chart: Chart;
  readonly start: Point;
}

/**
 * The chart of a region, from the point on it that has the smallest denominators.
 *
 * An equation such as y (y + x z) = 0, where nothing is negative, holds for y = 0 alone; solved for x it
 * divides by 0 there, and the chart leaves out all there is. Then the chart is one of a face: where what
 * holds of the first point with equality does so everywhere.
 * @param symbols all of the specification, in its order.
 * @param points of the region.
 * @returns `undefined` where neither the region nor a face has a chart with such a point.
 */
export function chartThrough(
  symbols: readonly string[],
  region: Region,
  points: readonly Point[],
): ChartThrough | undefined {
  const whole = chartedBy(symbols, region, region.relations, points);
  if (whole) return whole;
  for (const face of facesAt(region, entry(points, 0))) {
    const charted = chartedBy(symbols, region, [...region.relations, face], points);
    if (charted) return charted;
  }
  return undefined;
}

function chartedBy(
  symbols: readonly string[],
  region: Region,
  relations: readonly Relation[],
  points: readonly Point[],
): ChartThrough | undefined {
  const chart = chartOf(symbols, relations);
  if (chart === undefined) return undefined;
  const denominatorOf = (point: Point): bigint =>
    chart.free.reduce((lcm, name) => leastCommonMultiple(lcm, point.at(name).denominator), 1n);
  const start = points
    .map((point) => ({ point, denominator: denominatorOf(point) }))
    .sort((one, other) => (one.denominator < other.denominator ? -1 : 1))
    .find(({ point }) => isOnChart(chart, point) && region.holdsAt(point))?.point;
  return start && { chart, start };
}

/** Weak relations of a region that hold with equality at a point of it, as equations. */
function facesAt({ relations }: Region, point: Point): Relation[] {
  return relations
    .filter(({ sign }) => sign === '≤' || sign === '≥')
    .map((relation): Relation => ({ ...relation, sign: '=' }))
    .filter((equation) => holdsAt(standardForm(equation), point));
}
