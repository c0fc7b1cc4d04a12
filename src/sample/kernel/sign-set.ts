import { entry } from '../../exact/entry.js';
import { holdsForSign, type PolynomialSense } from '../../exact/sign-condition.js';
import type { Operation } from './program.js';

/** Signs as a set: the sum of 1 for negative, 2 for zero, 4 for positive. */
export type Signs = number;

export const NEGATIVE: Signs = 1;
export const ZERO: Signs = 2;
export const POSITIVE: Signs = 4;
export const ANY_SIGN: Signs = 7;

/** That the sign of a program's step is one of some. */
export interface StepTest {
  readonly step: number;
  readonly signs: Signs;
}

/** The sign of a whole number. */
export function signsOf(value: bigint): Signs {
  return value > 0n ? POSITIVE : value < 0n ? NEGATIVE : ZERO;
}

/** The signs with which something compares with 0 as said. */
export function signsFor(sense: PolynomialSense): Signs {
  return (
    (holdsForSign(-1, sense) ? NEGATIVE : 0) |
    (holdsForSign(0, sense) ? ZERO : 0) |
    (holdsForSign(1, sense) ? POSITIVE : 0)
  );
}

/** The signs of opposites. */
export function mirrored(signs: Signs): Signs {
  return (signs & NEGATIVE ? POSITIVE : 0) | (signs & ZERO) | (signs & POSITIVE ? NEGATIVE : 0);
}

/** What is known of the signs of steps, by step; two that exclude each other leave no sign. */
export function signsByStep(tests: Iterable<StepTest>): Map<number, Signs> {
  const known = new Map<number, Signs>();
  for (const { step, signs } of tests) known.set(step, (known.get(step) ?? ANY_SIGN) & signs);
  return known;
}

/**
 * The signs that steps can have, given some: by the rules of signs, from what each is computed
 * from. Where what is given cannot be, some step has no sign.
 */
export function possibleSigns(
  operations: readonly Operation[],
  given: ReadonlyMap<number, Signs>,
): Signs[] {
  const signs: Signs[] = [];
  operations.forEach((operation, step) => {
    signs.push(signsFrom(operation, signs) & (given.get(step) ?? ANY_SIGN));
  });
  return signs;
}

function signsFrom(operation: Operation, signs: readonly Signs[]): Signs {
  switch (operation.kind) {
    case 'whole':
      return signsOf(operation.value);
    case 'numerator':
      return ANY_SIGN;
    case 'denominator':
      return POSITIVE;
    case 'sum':
      return combined(entry(signs, operation.left), entry(signs, operation.right), SUMS);
    case 'difference':
      return combined(entry(signs, operation.left), mirrored(entry(signs, operation.right)), SUMS);
    case 'product': {
      const [left, right] = [entry(signs, operation.left), entry(signs, operation.right)];
      if (operation.left === operation.right) return (left & ZERO) | (left & ~ZERO ? POSITIVE : 0);
      return combined(left, right, PRODUCTS);
    }
    case 'maximum':
      return combined(entry(signs, operation.left), entry(signs, operation.right), MAXIMA);
  }
}

const EACH_SIGN: readonly Signs[] = [NEGATIVE, ZERO, POSITIVE];

/** All that signs of two sets may come to. */
function combined(left: Signs, right: Signs, table: readonly Signs[]): Signs {
  return entry(table, left * 8 + right);
}

function tableOf(combine: (one: Signs, other: Signs) => Signs): Signs[] {
  return Array.from({ length: 64 }, (_, place) => {
    let all = 0;
    for (const one of EACH_SIGN)
      for (const other of EACH_SIGN)
        if ((place >> 3) & one && place & other) all |= combine(one, other);
    return all;
  });
}

const SUMS = tableOf((one, other) => {
  if (one === other || other === ZERO) return one;
  return one === ZERO ? other : ANY_SIGN;
});

const PRODUCTS = tableOf((one, other) => {
  if (one === ZERO || other === ZERO) return ZERO;
  return one === other ? POSITIVE : NEGATIVE;
});

const MAXIMA = tableOf(Math.max);
