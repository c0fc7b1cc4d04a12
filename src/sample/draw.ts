import fc from 'fast-check';
import { examplePoint, type Specification } from '../claim/specification.js';
import type { Point } from '../exact/point.js';
import { boundaryPoints } from './boundary.js';
import { pointArbitrary } from './hit-and-run.js';
import type { Region } from './region.js';
import { simplify } from './simplify.js';

/** What is drawn, and how often. */
export interface Drawing {
  /** A draw is `undefined` where there is no point to examine: it is discarded. */
  readonly points: fc.Arbitrary<Point | undefined>;
  /** Points examined first, beside the random ones. */
  readonly always: readonly Point[];
  /** Random draws. */
  readonly runs: number;
  readonly seed: number;
}

/** What became of the draws. */
interface Drawn {
  readonly draws: number;
  readonly discarded: number;
  /** The first point that failed, shrunk. */
  readonly failing: Point | undefined;
}

/**
 * Examines points until one fails. Points met while a failure shrinks are not counted, and an
 * error is thrown on: to fast-check alone it would look like a failing point.
 */
function drawUntilFailure<Found>(
  { points, always, runs, seed }: Drawing,
  examine: (point: Point) => Found,
  fails: (found: Found) => boolean,
  onDraw: (found: Found) => void = () => {},
): Drawn {
  let [draws, discarded, shrinking] = [0, 0, false];
  let thrown: { readonly error: unknown } | undefined;
  const passes = (point: Point | undefined): boolean => {
    if (thrown) return true;
    if (point === undefined) {
      if (!shrinking) discarded++;
      return true;
    }
    try {
      const found = examine(point);
      if (!shrinking) {
        draws++;
        onDraw(found);
      }
      const failed = fails(found);
      shrinking ||= failed;
      return !failed;
    } catch (error) {
      thrown = { error };
      return true;
    }
  };
  const { counterexample } = fc.check(fc.property(points, passes), {
    seed,
    numRuns: always.length + runs,
    examples: always.map((point): [Point] => [point]),
  });
  if (thrown) throw thrown.error;
  return { draws, discarded, failing: counterexample?.[0] };
}

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
  const { failing: found } = drawUntilFailure(
    {
      points: pointArbitrary(region, start),
      always: [start, ...boundaryPoints(region, start)],
      ...{ runs, seed: SEED },
    },
    (point) => mayServe(point) && serves(point),
    (isServing) => isServing,
  );
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
