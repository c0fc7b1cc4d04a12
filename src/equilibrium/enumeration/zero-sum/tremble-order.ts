import type { OrderedSpace } from '../../../exact/linear-system.js';
import { Rational } from '../../../exact/rational.js';

/**
 * A polynomial of a tremble ε that tends to 0: its coefficients, the constant first. What it lacks
 * at the end is 0.
 */
export type Trembling = readonly Rational[];

/** Polynomials of ε, ordered as they are for every ε that is positive and small enough. */
export const TREMBLING: OrderedSpace<Trembling> = {
  zero: [],
  plus: (one, other) =>
    Array.from({ length: Math.max(one.length, other.length) }, (_, degree) =>
      coefficient(one, degree).plus(coefficient(other, degree)),
    ),
  scaled: (vector, by) => vector.map((each) => each.times(by)),
  compare: (one, other) => {
    for (let degree = 0; degree < Math.max(one.length, other.length); degree++) {
      const order = coefficient(one, degree).compare(coefficient(other, degree));
      if (order !== 0) return order;
    }
    return 0;
  },
};

/** What stands before a power of ε. */
export function coefficient(polynomial: Trembling, degree: number): Rational {
  return polynomial[degree] ?? Rational.zero;
}

/** ε to a power, times a number. */
export function tremble(degree: number, times: Rational): Trembling {
  return [...new Array<Rational>(degree).fill(Rational.zero), times];
}

/** −1, 0 or 1, as it is for every ε that is positive and small enough. */
export function tremblingSign(polynomial: Trembling): -1 | 0 | 1 {
  return polynomial.find(({ isZero }) => !isZero)?.sign ?? 0;
}

/** The power of ε that it behaves like, as ε tends to 0; `undefined` of 0. */
export function leadingDegree(polynomial: Trembling): number | undefined {
  const degree = polynomial.findIndex(({ isZero }) => !isZero);
  return degree < 0 ? undefined : degree;
}
