import { holdsForSign, type PolynomialSense } from '../../exact/sign-condition.js';

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

/** The sign of a number, of any kind. */
export function signsOf(value: bigint | number): Signs {
  return value > 0 ? POSITIVE : value < 0 ? NEGATIVE : ZERO;
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
