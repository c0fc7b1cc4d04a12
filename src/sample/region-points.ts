import fc from 'fast-check';
import { Point } from '../exact/point.js';
import { Rational } from '../exact/rational.js';
import { simpler } from '../exact/simplest.js';
import { onCoarseGrid } from './coarse-grid.js';
import { pointArbitrary } from './hit-and-run.js';
import { type Chart, chartOf, completedOn, isOnChart, pointOf } from './kernel/chart.js';
import type { Choosing } from './kernel/draw-task.js';
import { gridThrough } from './kernel/grid.js';
import { RandomStream } from './kernel/random.js';
import { RegionChain } from './kernel/region-chain.js';
import { Region } from './region.js';
import { simplerValues } from './simplify.js';

/*
 * Points of a region as an arbitrary of fast-check, and as a stream. They are drawn on a grid, by the
 * chart of the region: equations hold exactly, and no draw is thrown away.
 */

/** A region with a chart, and one of its points that lies on a grid of the chart. */
export interface ChartedRegion {
  readonly region: Region;
  readonly chart: Chart;
  readonly start: Point;
}

/** `undefined` where equations divide by zero at the point, or no grid is found near it. */
export function charted(region: Region, start: Point): ChartedRegion | undefined {
  const chart = chartOf(region.all, region.relations);
  if (chart === undefined || !isOnChart(chart, start)) return undefined;
  const coarse = onCoarseGrid(chart.free, start, (point, name, value) => {
    const next = onChart(chart, point.with(name, value));
    return next && region.holdsAt(next) ? next : undefined;
  });
  const found = { region, chart, start: coarse };
  return gridOf(found, 0) ? found : undefined;
}

/** No value is farther from 0, unless that of the start is. */
const WIDEST = 16;

function gridOf({ chart, start }: ChartedRegion, halvings: number) {
  return gridThrough(chart, start, halvings, (symbol) => {
    let side = WIDEST;
    while (Rational.of(side).lessThan(start.at(symbol).magnitude)) side *= 2;
    return side;
  });
}

/** A chain on a grid that is finer than the start asks for by so many halvings, or by fewer. */
export function chainOf(of: ChartedRegion, choosing: Choosing, halvings: number): RegionChain {
  const through = gridOf(of, halvings);
  if (through) return new RegionChain(of.chart, through, choosing);
  throw new RangeError(`${of.start} lies on no grid: ask \`charted\` for the region first`);
}

/** So fine are grids: few halvings make ties, and simple fractions; many make near ties. */
export const FINE = 10;
const COARSE_HALVINGS = 2;
const AIMED = [COARSE_HALVINGS, 6];

/** How often each symbol moves on average from the start to the point drawn. */
const SWEEPS = { aimed: 8, uniform: 64 };

/**
 * Points of a region, none of them thrown away. They are aimed where properties break, at and near the
 * ends of what constraints leave to a symbol; without fast-check's bias, they are uniform on a grid.
 * They shrink symbol by symbol to the values of a wanted point, or to the simplest that serve.
 *
 * Where a region has no chart at the start, or the start lies on no grid, points are drawn in exact
 * numbers, which keeps to the symbols that linear constraints bound.
 * @param start a point of the region.
 */
export function regionPoints(region: Region, start: Point, wanted = start): fc.Arbitrary<Point> {
  const found = charted(region, start);
  return found ? new ChartedPoints(found, wanted) : pointArbitrary(region, start);
}

/** Moves from one drawn point to the next, where points need not be independent. */
const STRIDE = 6;

/**
 * Draws so many points of a region, by a seed, aimed as those above: one follows the other by a few
 * steps, which is faster where equations are solved by long quotients.
 * @param start a point of the region.
 */
export function pointsAlong(
  region: Region,
  start: Point,
): (seed: number, count: number) => Point[] {
  const found = charted(region, start);
  if (found === undefined)
    return (seed, numRuns) => fc.sample(pointArbitrary(region, start), { seed, numRuns });
  let known: RegionChain | undefined;
  return (seed, count) => {
    known ??= chainOf(found, 'aimed', COARSE_HALVINGS);
    const chain = known;
    const stream = new RandomStream(seed);
    const point = Float64Array.from(chain.start);
    return Array.from({ length: count }, () => {
      chain.move(point, stream, STRIDE);
      return pointOf(found.chart, point, chain.denominator);
    });
  };
}

class ChartedPoints extends fc.Arbitrary<Point> {
  readonly #of: ChartedRegion;
  readonly #wanted: Point;
  readonly #chains = new Map<string, RegionChain>();

  constructor(of: ChartedRegion, wanted: Point) {
    super();
    this.#of = of;
    this.#wanted = wanted;
  }

  override generate(random: fc.Random, biasFactor: number | undefined): fc.Value<Point> {
    const choosing = biasFactor === undefined ? 'uniform' : 'aimed';
    const halvings =
      choosing === 'uniform' ? FINE : (AIMED[random.nextInt(0, AIMED.length - 1)] ?? FINE);
    const chain = this.#chain(choosing, halvings);
    const stream = new RandomStream(random.nextInt(-(2 ** 31), 2 ** 31 - 1));
    const { chart } = this.#of;
    const point = Float64Array.from(chain.start);
    chain.move(point, stream, SWEEPS[choosing] * chart.free.length);
    return new fc.Value(pointOf(chart, point, chain.denominator), undefined);
  }

  override canShrinkWithoutContext(value: unknown): value is Point {
    return value instanceof Point && this.#of.region.holdsAt(value);
  }

  override shrink(point: Point): fc.Stream<fc.Value<Point>> {
    const candidates = simplerPoints(this.#of.region, point, this.#wanted, this.#of.chart);
    return fc.stream(candidates).map((each) => new fc.Value(each, undefined));
  }

  /** Compiled once it is drawn from. */
  #chain(choosing: Choosing, halvings: number): RegionChain {
    const key = `${choosing} ${halvings}`;
    const chain = this.#chains.get(key) ?? chainOf(this.#of, choosing, halvings);
    this.#chains.set(key, chain);
    return chain;
  }
}

/**
 * Simpler points of a region, one symbol changed and what equations determine with it: to its value at
 * a wanted point, or else to simpler fractions, ever nearer to what it is. No symbol leaves its wanted
 * value, and none gets a less simple one: to go on from one to the next comes to an end.
 * @param chart of the region, where it has one: it tells what nonlinear equations determine.
 * @param free the symbols that may change.
 */
export function* simplerPoints(
  region: Region,
  point: Point,
  wanted: Point,
  chart?: Chart,
  free: readonly string[] = chart?.free ?? region.symbols,
): Generator<Point> {
  const familiar = region.complete(wanted);
  const bounds = chart ? withoutEquations(region, chart) : region;
  for (const name of free)
    for (const value of simplerValues(bounds, point, familiar, name)) {
      const here = point.at(name);
      if (value.equals(here)) break;
      if (!value.equals(familiar.at(name)) && !simpler(value, here)) continue;
      const moved = point.with(name, value);
      const next = chart ? onChart(chart, moved) : region.complete(moved);
      if (next && region.holdsAt(next)) yield next;
    }
}

const boundsKnown = new WeakMap<Chart, Region>();

/** What bounds the symbols of a chart beside its equations, which move others with them. */
function withoutEquations(region: Region, chart: Chart): Region {
  const found =
    boundsKnown.get(chart) ??
    new Region(
      region.all,
      region.relations.filter(({ sign }) => sign !== '='),
    );
  boundsKnown.set(chart, found);
  return found;
}

/** `undefined` where what a symbol is divides by zero. */
function onChart(chart: Chart, point: Point): Point | undefined {
  try {
    return completedOn(chart, point);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
