import { entry } from '../../exact/entry.js';
import type { Whole } from '../../exact/whole.js';
import { stepsFor } from './code.js';
import { NEGATIVE, POSITIVE, type Signs, signsOf, ZERO } from './sign-set.js';
import type { Operation } from './steps.js';

/** The sign of one step at a point, exactly. */
export type ExactSign = (step: number, point: ArrayLike<Whole>) => Signs;

/** Signs of a program's steps at points over one denominator; `exactSignsOver` says how. */
export function exactSigns(operations: readonly Operation[], denominator: bigint): ExactSign {
  const signs = exactSignsOver(operations);
  return (step, point) => signs(step, point, denominator);
}

/**
 * Signs of a program's steps at points of any denominators: for the few steps that a bound known
 * beforehand leaves open, at most of them 0.
 *
 * The sign of a product is that of its factors, which are often 0 because a symbol is. All else is
 * computed step by step: in doubles while they stay below 2^53, which shows that none was rounded, for
 * a whole number that is rounded to less than 2^53 was a double; else in whole numbers of any size.
 * Nothing is compiled: what is asked of a step in a lifetime would seldom pay for it.
 */
export function exactSignsOver(
  operations: readonly Operation[],
): (step: number, point: ArrayLike<Whole>, denominator: Whole) => Signs {
  const order: (Int32Array | undefined)[] = [];
  const small = new Float64Array(operations.length);
  const large: bigint[] = [];
  const signOf = (step: number, point: ArrayLike<Whole>, denominator: Whole): Signs => {
    const operation = entry(operations, step);
    if (operation.kind === 'numerator') return signsOf(entry(point, operation.symbol));
    if (operation.kind === 'product') {
      const one = signOf(operation.left, point, denominator);
      if (one === ZERO) return ZERO;
      const other = signOf(operation.right, point, denominator);
      if (other === ZERO) return ZERO;
      return one === other ? POSITIVE : NEGATIVE;
    }
    const steps = order[step] ?? stepsFor(operations, [step]);
    order[step] = steps;
    if (computeSmall(operations, steps, point, Number(denominator), small))
      return signsOf(entry(small, step));
    computeLarge(operations, steps, point, BigInt(denominator), large);
    return signsOf(entry(large, step));
  };
  return signOf;
}

const ROUNDED = 2 ** 53;

/** @returns whether all values are exact: otherwise some of them are not set. */
function computeSmall(
  operations: readonly Operation[],
  steps: Int32Array,
  point: ArrayLike<Whole>,
  denominator: number,
  values: Float64Array,
): boolean {
  for (const step of steps) {
    const operation = entry(operations, step);
    const value = smallValue(operation, point, denominator, values);
    if (!(Math.abs(value) < ROUNDED)) return false;
    values[step] = value;
  }
  return true;
}

function smallValue(
  operation: Operation,
  point: ArrayLike<Whole>,
  denominator: number,
  values: Float64Array,
): number {
  switch (operation.kind) {
    case 'whole':
      return Number(operation.value);
    case 'numerator':
      return Number(entry(point, operation.symbol));
    case 'denominator':
      return denominator;
    case 'sum':
      return entry(values, operation.left) + entry(values, operation.right);
    case 'difference':
      return entry(values, operation.left) - entry(values, operation.right);
    case 'product':
      return entry(values, operation.left) * entry(values, operation.right);
    case 'maximum':
      return Math.max(entry(values, operation.left), entry(values, operation.right));
  }
}

/** Computes steps in whole numbers of any size, in the order in which they are given. */
export function computeLarge(
  operations: readonly Operation[],
  steps: Int32Array,
  point: ArrayLike<Whole>,
  denominator: bigint,
  values: bigint[],
): void {
  for (const step of steps)
    values[step] = largeValue(entry(operations, step), point, denominator, values);
}

function largeValue(
  operation: Operation,
  point: ArrayLike<Whole>,
  denominator: bigint,
  values: readonly bigint[],
): bigint {
  switch (operation.kind) {
    case 'whole':
      return operation.value;
    case 'numerator':
      return BigInt(entry(point, operation.symbol));
    case 'denominator':
      return denominator;
    case 'sum':
      return entry(values, operation.left) + entry(values, operation.right);
    case 'difference':
      return entry(values, operation.left) - entry(values, operation.right);
    case 'product':
      return entry(values, operation.left) * entry(values, operation.right);
    case 'maximum': {
      const [one, other] = [entry(values, operation.left), entry(values, operation.right)];
      if (one < other) return other;
      return one;
    }
  }
}
