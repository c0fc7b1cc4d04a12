import fc from 'fast-check';
import type { Point } from '../exact/point.js';
import type { Region } from './region.js';
import { stepArbitrary, take } from './step.js';

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
