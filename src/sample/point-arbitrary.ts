import fc from 'fast-check';
import type { Point } from '../exact/point.js';
import type { Region } from './region.js';
import { type Step, stepArbitrary, take } from './step.js';

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
export function pathArbitrary(region: Region, start: Point): fc.Arbitrary<readonly Point[]> {
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
