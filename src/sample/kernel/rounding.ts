import { entry } from '../../exact/entry.js';
import type { Operation } from './steps.js';

/** What is known of a step, whatever the point, when doubles compute it. */
export interface StepBound {
  /** No less than the magnitude of the step's whole number. */
  readonly magnitude: number;
  /** No less than the distance between that number and the double computed for it. */
  readonly error: number;
}

/** Between 0 and this, every whole number is a double. */
const EXACT = 2 ** 53;
const EXACT_WHOLE = 2n ** 53n;

/** A double next to a real number x is off by at most |x|·2^−53 (IEEE 754, to nearest). */
const UNIT = 2 ** -53;

/**
 * Bounds are themselves computed in doubles, all of them positive: this makes up for it. A bound is
 * the result of at most eight roundings, each of which lowers it by a share of at most 2^−53.
 */
const UPWARD = 1 + 2 ** -49;

/**
 * How far doubles can be off at each step of a program.
 *
 * For a step z = x ∘ y, doubles compute z' = (x' ∘ y')(1 + δ) with |δ| ≤ 2^−53, from x' and y' that
 * are off by at most e and f. A sum x' + y' is off by at most e + f before it is rounded, a product
 * x'y' by at most |x|f + |y|e + ef; rounding adds 2^−53 of the magnitude of what is rounded, which
 * is that of z and this error. The larger of two numbers is off by no more than the worse of them,
 * and is not rounded. Nothing underflows, since all numbers are whole; where magnitudes
 * overflow, the bound is infinite. Where nothing was rounded before, and z is below 2^53, z' is a whole
 * number that doubles hold: the error is 0.
 *
 * @param numerators bounds of the magnitude of each symbol's numerator.
 * @param denominator the common denominator.
 */
export function stepBounds(
  operations: readonly Operation[],
  numerators: readonly number[],
  denominator: number,
): StepBound[] {
  const bounds: StepBound[] = [];
  for (const operation of operations)
    bounds.push(boundOf(operation, bounds, numerators, denominator));
  return bounds;
}

function boundOf(
  operation: Operation,
  bounds: readonly StepBound[],
  numerators: readonly number[],
  denominator: number,
): StepBound {
  switch (operation.kind) {
    case 'whole': {
      const { value } = operation;
      const magnitude = Math.abs(Number(value));
      // Of the number itself, not of its double: 2^53 + 1 is rounded to 2^53.
      const isExact = -EXACT_WHOLE <= value && value <= EXACT_WHOLE;
      return isExact ? { magnitude, error: 0 } : rounded(magnitude * UPWARD, 0);
    }
    case 'numerator':
      return { magnitude: entry(numerators, operation.symbol), error: 0 };
    case 'denominator':
      return { magnitude: denominator, error: 0 };
    case 'sum':
    case 'difference': {
      const [x, y] = [entry(bounds, operation.left), entry(bounds, operation.right)];
      return rounded((x.magnitude + y.magnitude) * UPWARD, x.error + y.error);
    }
    case 'product': {
      const [x, y] = [entry(bounds, operation.left), entry(bounds, operation.right)];
      const error = x.magnitude * y.error + y.magnitude * x.error + x.error * y.error;
      return rounded(x.magnitude * y.magnitude * UPWARD, error);
    }
    case 'maximum': {
      const [x, y] = [entry(bounds, operation.left), entry(bounds, operation.right)];
      return {
        magnitude: Math.max(x.magnitude, y.magnitude),
        error: Math.max(x.error, y.error),
      };
    }
  }
}

function rounded(magnitude: number, error: number): StepBound {
  if (error === 0 && magnitude <= EXACT) return { magnitude, error };
  const total = (error + (magnitude + error) * UNIT) * UPWARD;
  return Number.isFinite(total) ? { magnitude, error: total } : UNKNOWN;
}

const UNKNOWN: StepBound = { magnitude: Number.POSITIVE_INFINITY, error: Number.POSITIVE_INFINITY };
