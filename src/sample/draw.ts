import fc from 'fast-check';
import type { Point } from '../exact/point.js';

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
export interface Drawn {
  readonly draws: number;
  readonly discarded: number;
  /** The first point that failed, shrunk. */
  readonly failing: Point | undefined;
}

/**
 * Examines points until one fails. Points met while a failure shrinks are not counted, and an
 * error is thrown on: to fast-check alone it would look like a failing point.
 */
export function drawUntilFailure<Found>(
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
