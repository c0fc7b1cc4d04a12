import type { Point } from '../exact/point.js';
import { climbed } from './climb.js';
import { isEmpty, simplestIn } from './interval.js';
import { type Chart, chartOf, pointOf, quotientsOf } from './kernel/chart.js';
import { type GridPoint, gridThrough } from './kernel/grid.js';
import { stepTest } from './kernel/kernel.js';
import { ProgramBuilder } from './kernel/program.js';
import { seekNumerators } from './kernel/search.js';
import { type Pausing, toItsEnd } from './pausing.js';
import type { Region } from './region.js';
import { tidied } from './simplify.js';

/** How often the search begins anew: on a grid, where that costs little, and in exact numbers. */
const ATTEMPTS = 200;
const EXACT_ATTEMPTS = 3;

/**
 * A point of a region, reached from a given one by changing one symbol after another; `undefined`
 * where the search gave up, which proves nothing.
 *
 * First every single change is tried, so that the point found differs from the start in one symbol
 * where that is possible. Then random symbols move on a grid through the start, and if that leads
 * nowhere, in exact numbers. What is found is made simpler, and is in the region by exact numbers.
 */
export function findPoint(region: Region, start: Point, attempts = ATTEMPTS): Point | undefined {
  return toItsEnd(seekIn(region, start, attempts));
}

/** The same search, with a pause before each attempt. */
export function* seekIn(
  region: Region,
  start: Point,
  attempts = ATTEMPTS,
  exactAttempts = EXACT_ATTEMPTS,
): Pausing<Point | undefined> {
  const direct = mendedBeside(region, start);
  if (direct) return direct;
  const found =
    (yield* foundOnGrid(region, start, attempts)) ?? (yield* climbed(region, start, exactAttempts));
  return found && tidied(region, found, start);
}

function* foundOnGrid(region: Region, start: Point, attempts: number): Pausing<Point | undefined> {
  const chart = chartOf(region.all, region.relations);
  const on = chart && gridAround(chart, start);
  if (!chart || !on) return undefined;
  const builder = new ProgramBuilder(chart.free, quotientsOf(chart));
  const tests = chart.constraints.map((constraint) => stepTest(constraint, builder));
  const found = yield* seekNumerators(builder.operations, tests, on, attempts);
  if (found === undefined) return undefined;
  const point = pointOf(chart, found, on.grid.denominator);
  return region.contains(point) ? point : undefined;
}

/** No value is farther from 0; or else none is farther than twice the start's. */
const WIDEST = 2 ** 12;
const HALVINGS = 12;

/** A grid through a point, or where its denominators are large, as near to it as 2^−24. */
function gridAround(chart: Chart, start: Point): GridPoint | undefined {
  const values = chart.free.map((symbol) => start.at(symbol));
  const most = values.reduce(
    (best, value) => Math.max(best, Math.abs(Number(value.numerator / value.denominator)) + 1),
    1,
  );
  const side = Math.max(WIDEST, 2 ** Math.ceil(Math.log2(2 * most)));
  const through = gridThrough(chart, start, HALVINGS, () => side);
  if (through) return through;
  const denominator = 2 ** 24;
  if (side > 2 ** 24) return undefined;
  const bounds = chart.free.map(() => side * denominator);
  const numerators = values.map((value) =>
    Number((value.numerator * BigInt(denominator)) / value.denominator),
  );
  return { grid: { denominator, bounds }, numerators };
}

/** A point of a region that differs from a given one in a single symbol, as simply as can be. */
export function mendedBeside(region: Region, point: Point): Point | undefined {
  if (region.contains(point)) return region.complete(point);
  for (const name of region.symbols) {
    const interval = region.slice(point, name);
    if (isEmpty(interval)) continue;
    const next = point.with(name, simplestIn(interval));
    if (region.contains(next)) return region.complete(next);
  }
  return undefined;
}
