import { entry } from '../../exact/entry.js';

/**
 * How many independent draws tell as much of a mean as the draws of a chain do: their number times
 * the variance of one draw over what the variance of batch means, times the batch size, comes to
 * (batch means: Geyer 1992, "Practical Markov chain Monte Carlo", Statistical Science 7:4).
 *
 * Batches are as long as there are many of them, which is consistent for chains that mix (Flegal and
 * Jones 2010, Annals of Statistics 38:2). It is an estimate: a chain that has not yet left a corner
 * looks better than it is.
 * @param values what was drawn, in its order.
 * @returns at most the number of values; that number, where all are equal.
 * @throws {RangeError} for fewer than four values, of which nothing can be said.
 * @example
 * ```js
 * import { effectiveSampleSize } from 'casus';
 * // A hundred draws that stay where they are for ten draws at a time.
 * const values = Array.from({ length: 100 }, (_, draw) => Math.floor(draw / 10) % 2);
 * effectiveSampleSize(values) < 15; // true
 * ```
 */
export function effectiveSampleSize(values: ArrayLike<number>): number {
  const count = values.length;
  if (count < 4) throw new RangeError(`expected four values or more, found ${count}`);
  const length = Math.floor(Math.sqrt(count));
  const batches = Math.floor(count / length);
  const means = Array.from({ length: batches }, (_, batch) =>
    meanOf(Array.from({ length }, (__, k) => entry(values, batch * length + k))),
  );
  const variance = varianceOf(Array.from(values));
  if (variance === 0) return count;
  const longRun = length * varianceOf(means);
  return longRun <= variance ? count : (count * variance) / longRun;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function varianceOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}
