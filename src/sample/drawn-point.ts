import { examplePoint, type Specification } from '../claim/specification.js';
import type { Point } from '../exact/point.js';
import { boundaryPoints } from './boundary.js';
import { drawUntilFailure } from './draw.js';
import { pointArbitrary } from './point-arbitrary.js';
import type { Region } from './region.js';
import { simplify } from './simplify.js';

const SEED = 1;

/**
 * A point of a region that has a property, simplified; `undefined` where none was drawn, and none
 * lies on the boundary as seen from the start.
 */
export function drawnPoint(
  spec: Specification,
  region: Region,
  start: Point,
  runs: number,
  serves: (point: Point) => boolean,
): Point | undefined {
  const { failing: found } = drawUntilFailure(
    {
      points: pointArbitrary(region, start),
      always: [start, ...boundaryPoints(region, start)],
      ...{ runs, seed: SEED },
    },
    serves,
    (isServing) => isServing,
  );
  return found && simplify(region, found, examplePoint(spec), serves);
}
