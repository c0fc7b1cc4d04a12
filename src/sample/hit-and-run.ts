import fc from 'fast-check';
import type { Point } from '../exact/point.js';
import { CELLS, intersect, isEmpty, type Landing, land } from './interval.js';
import type { Region, RegionConstraint } from './region.js';

/** A change of one symbol, within what the others allow. */
export interface Step {
  readonly symbol: number;
  /** `stay` makes the step nothing: failing draws shrink toward it. */
  readonly landing: Landing | 'stay';
}

/** Takes a step inside a region. A step that some nonlinear constraint forbids is not taken. */
function take(region: Region, point: Point, { symbol, landing }: Step): Point {
  const name = region.symbols[symbol];
  if (landing === 'stay' || name === undefined) return point;
  const interval = region.slice(point, name);
  if (isEmpty(interval)) return point;
  return region.moved(point, name, land(interval, landing)) ?? point;
}

/**
 * Random steps in a region: mostly into a cell, now and then onto an end; they shrink to none.
 * @param ends how often onto each end, where ten go into a cell.
 */
export function stepArbitrary(region: Region, ends = 1): fc.Arbitrary<Step> {
  return fc.record({
    symbol: fc.nat(Math.max(0, region.symbols.length - 1)),
    landing: fc.oneof(
      { withCrossShrink: true },
      { weight: 1, arbitrary: fc.constant('stay' as const) },
      { weight: 10, arbitrary: fc.nat(CELLS - 1).map((cell) => ({ at: 'cell' as const, cell })) },
      { weight: ends, arbitrary: fc.constant({ at: 'lower' as const }) },
      { weight: ends, arbitrary: fc.constant({ at: 'upper' as const }) },
    ),
  });
}

/** How often each symbol moves, on average, between the start and the point drawn. */
const SWEEPS = 2;

/**
 * Points of a region, none of them thrown away: random steps from a point that is in it.
 * Failing points shrink toward the start, so that a counterexample differs from it in little.
 */
export function pointArbitrary(region: Region, start: Point, sweeps = SWEEPS): fc.Arbitrary<Point> {
  return stepsArbitrary(region, sweeps).map((steps) =>
    region.complete(steps.reduce((point, step) => take(region, point, step), start)),
  );
}

/** Every point that random steps from a point of a region come to; the last one is drawn as above. */
function pathArbitrary(region: Region, start: Point): fc.Arbitrary<readonly Point[]> {
  return stepsArbitrary(region, SWEEPS).map((steps) => {
    const path = [start];
    let point = start;
    for (const step of steps) {
      point = take(region, point, step);
      path.push(point);
    }
    return path;
  });
}

function stepsArbitrary(region: Region, sweeps: number): fc.Arbitrary<Step[]> {
  const length = sweeps * region.symbols.length;
  return fc.array(stepArbitrary(region), { minLength: length, maxLength: length });
}

/** Of the points met, one in so many is kept: the next differs in a single symbol. */
const STRIDE = 3;

/** Ends are met so often that several symbols are at an end at once: ε = 0, γ_A = 0 and q_m = 1. */
const ENDS = 4;

/**
 * The start, and points met on a random walk in a region. They are no independent draws, but cost
 * a few steps each, where a draw costs dozens.
 */
export function randomWalk(region: Region, start: Point, points: number, seed: number): Point[] {
  const met = [region.complete(start)];
  let point = start;
  const steps = fc.sample(stepArbitrary(region, ENDS), { seed, numRuns: STRIDE * points });
  for (const [index, step] of steps.entries()) {
    point = take(region, point, step);
    if (index % STRIDE === STRIDE - 1) met.push(region.complete(point));
  }
  return met;
}

/**
 * Points moved to some place by a single symbol, none of them thrown away: of the points that random
 * steps come to, the last one that can be moved there.
 * @param start a point of the region where the steps begin.
 * @param moved moves a point there by one symbol, which are tried in turn from a given one on.
 * @param near what is drawn where no point can be moved there: a point that is there.
 */
export function movedArbitrary(
  region: Region,
  start: Point,
  moved: (point: Point, firstSymbol: number) => Point | undefined,
  near: Point,
): fc.Arbitrary<Point> {
  const first = fc.nat(Math.max(0, region.symbols.length - 1));
  return fc.tuple(pathArbitrary(region, start), first).map(([path, symbol]) => {
    for (const point of path.toReversed()) {
      const there = moved(point, symbol);
      if (there) return there;
    }
    return near;
  });
}

/**
 * Moves one symbol of a point to just before a constraint ceases to hold, wherever the point is:
 * as near as 1/1000 of what the symbol may move within.
 * @returns `undefined` where no single symbol can get there.
 */
export function toJustWithin(
  region: Region,
  edge: RegionConstraint,
  point: Point,
  firstSymbol: number,
): Point | undefined {
  const { symbols } = region;
  for (const name of [...symbols.slice(firstSymbol), ...symbols.slice(0, firstSymbol)]) {
    const along = region.along(point, name, edge);
    const at = along.lower ? 'lower' : 'upper';
    const end = along[at];
    if (end === undefined) continue;
    const room = intersect(region.slice(point, name), along);
    if (room[at]?.value.equals(end.value) !== true) continue;
    const within = { ...room, [at]: { ...end, closed: false } };
    if (isEmpty(within)) continue;
    const next = region.moved(point, name, land(within, { at }));
    if (next) return region.complete(next);
  }
  return undefined;
}
