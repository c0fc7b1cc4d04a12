import { entry } from '../../exact/entry.js';
import type { Point } from '../../exact/point.js';
import { leastCommonMultiple } from '../../exact/rational.js';
import type { Chart } from './chart.js';
import type { Grid } from './move.js';

/** A point of a chart as numerators of its free symbols on a grid. */
export interface GridPoint {
  readonly grid: Grid;
  readonly numerators: readonly number[];
}

/** Numerators stay below this, so that what is linear in them is whole in doubles. */
const MOST = 2 ** 48;

/**
 * The grid through a point whose denominator is the least common one of the point's free symbols,
 * halved so many times as is asked, or as often as numerators stay below 2^48.
 * @param box how far from 0 each free symbol may be, as whole numbers; the point is inside.
 * @returns `undefined` where numerators would be larger, or the point lies outside the box.
 */
export function gridThrough(
  { free }: Chart,
  point: Point,
  halvings: number,
  box: (symbol: string) => number,
): GridPoint | undefined {
  const values = free.map((symbol) => point.at(symbol));
  const common = values.reduce((lcm, value) => leastCommonMultiple(lcm, value.denominator), 1n);
  const sides = free.map(box);
  const widest = sides.reduce((most, side) => Math.max(most, side), 1);
  let denominator = Number(common);
  if (denominator * widest >= MOST) return undefined;
  for (let k = 0; k < halvings && denominator * 2 * widest < MOST; k++) denominator *= 2;
  const bounds = sides.map((side) => side * denominator);
  const numerators = values.map((value) =>
    Number((value.numerator * BigInt(denominator)) / value.denominator),
  );
  const inside = numerators.every(
    (numerator, index) => Math.abs(numerator) <= entry(bounds, index),
  );
  return inside ? { grid: { denominator, bounds }, numerators } : undefined;
}
