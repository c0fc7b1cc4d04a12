import { examplePoint, type Specification } from '../claim/specification.js';
import type { Point } from '../exact/point.js';
import { boundaryPoints } from './boundary.js';
import type { Region } from './region.js';
import { pointsAlong } from './region-points.js';
import { simplify } from './simplify.js';

const SEED = 1;

/**
 * A point of a region that has a property, simplified; `undefined` where none was drawn, and none
 * lies on the boundary as seen from the start.
 * @param mayServe what costs less and holds wherever a point serves: it is asked first.
 */
export function drawnPoint(
  spec: Specification,
  region: Region,
  start: Point,
  runs: number,
  serves: (point: Point) => boolean,
  mayServe: (point: Point) => boolean = () => true,
): Point | undefined {
  const examined = (point: Point): boolean => mayServe(point) && serves(point);
  const found =
    [start, ...boundaryPoints(region, start)].find(examined) ??
    pointsAlong(region, start)(SEED, runs).find(examined);
  return found && simplify(region, found, examplePoint(spec), serves, mayServe);
}

/** How draws are asked for. */
export interface AskedDraws {
  /** A 32-bit integer. */
  readonly seed?: number;
  readonly runs?: number;
}

/**
 * What the environment asks of draws: CASUS_SEED chooses a seed, CASUS_RUNS a number of draws.
 * @throws {RangeError} naming the variable that is no usable whole number.
 */
export function drawsAskedFor(
  environment: Readonly<Record<string, string | undefined>>,
): AskedDraws {
  const seed = wholeNumber(environment, 'CASUS_SEED', -(2 ** 31), 2 ** 31 - 1);
  const runs = wholeNumber(environment, 'CASUS_RUNS', 1, 1_000_000_000);
  return { ...(seed === undefined ? {} : { seed }), ...(runs === undefined ? {} : { runs }) };
}

function wholeNumber(
  environment: Readonly<Record<string, string | undefined>>,
  name: string,
  least: number,
  most: number,
): number | undefined {
  const text = environment[name];
  if (text === undefined || text === '') return undefined;
  const value = /^-?\d+$/u.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new RangeError(
    `${name} must be a whole number from ${least} to ${most}, found ${JSON.stringify(text)}`,
  );
}
