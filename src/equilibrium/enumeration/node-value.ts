import { sum, type Whole } from '../../exact/whole.js';
import { ARRIVAL } from './arrival.js';
import { UNSETTLED } from './partial-profile.js';

/** The value of a draw: the sum over what it may lead to, probabilities being part of the worth of leaves. */
export function drawValue(
  node: number,
  end: Int32Array,
  arrival: Uint8Array,
  values: readonly Whole[],
): Whole {
  let result: Whole = 0;
  for (let child = node + 1; child < (end[node] ?? 0); child = end[child] ?? 0)
    if (arrival[child] !== ARRIVAL.excluded) result = sum(result, values[child] ?? 0);
  return result;
}

/** The value of a decision: that of the settled action, else the least or the most of all. */
export function decisionValue(
  node: number,
  end: Int32Array,
  settled: number,
  values: readonly Whole[],
  atMost: boolean,
): Whole {
  let child = node + 1;
  for (let action = 0; action < settled; action++) child = end[child] ?? child;
  let result = values[child] ?? 0;
  if (settled !== UNSETTLED) return result;
  for (child = end[child] ?? 0; child < (end[node] ?? 0); child = end[child] ?? 0) {
    const value = values[child] ?? 0;
    if (atMost ? value > result : value < result) result = value;
  }
  return result;
}
