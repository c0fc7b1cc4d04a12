import { Rational } from './rational.js';

/**
 * An arithmetic in which formulas have values: numbers, or numbers with their slopes. Each value
 * stands for a number, and some for more than that.
 */
export interface Field<Value> {
  readonly zero: Value;
  readonly one: Value;
  of(number: Rational): Value;
  plus(one: Value, other: Value): Value;
  minus(one: Value, other: Value): Value;
  times(one: Value, other: Value): Value;
  /** `undefined` where the other one stands for the number 0. */
  over(one: Value, other: Value): Value | undefined;
  /** Whether a value is 0 in all that it stands for. */
  isZero(value: Value): boolean;
  /** The sign of the number that a value stands for. */
  sign(value: Value): -1 | 0 | 1;
  /** A value that stands for the same number and for nothing more. */
  plain(value: Value): Value;
}

export const RATIONAL_FIELD: Field<Rational> = {
  zero: Rational.zero,
  one: Rational.one,
  of: (number) => number,
  plus: (one, other) => one.plus(other),
  minus: (one, other) => one.minus(other),
  times: (one, other) => one.times(other),
  over: (one, other) => (other.isZero ? undefined : one.over(other)),
  isZero: (value) => value.isZero,
  sign: (value) => value.sign,
  plain: (value) => value,
};

/** What an expression is at a point, and how fast it grows there with one symbol. */
export interface Dual<Value> {
  readonly value: Value;
  readonly slope: Value;
}

/**
 * Dual numbers: the rules by which sums, products and quotients are differentiated, so that what is
 * computed with them has its derivative beside it, exactly. Over dual numbers of another symbol they
 * have mixed derivatives.
 */
export function dualNumbers<Value>(base: Field<Value>): Field<Dual<Value>> {
  const constant = (value: Value): Dual<Value> => ({ value, slope: base.zero });
  return {
    zero: constant(base.zero),
    one: constant(base.one),
    of: (number) => constant(base.of(number)),
    plus: (f, g) => ({ value: base.plus(f.value, g.value), slope: base.plus(f.slope, g.slope) }),
    minus: (f, g) => ({
      value: base.minus(f.value, g.value),
      slope: base.minus(f.slope, g.slope),
    }),
    times: (f, g) => ({
      value: base.times(f.value, g.value),
      slope: base.plus(base.times(f.slope, g.value), base.times(f.value, g.slope)),
    }),
    over: (f, g) => {
      const value = base.over(f.value, g.value);
      if (value === undefined) return undefined;
      const slope = base.over(base.minus(f.slope, base.times(value, g.slope)), g.value);
      return slope === undefined ? undefined : { value, slope };
    },
    isZero: ({ value, slope }) => base.isZero(value) && base.isZero(slope),
    sign: ({ value }) => base.sign(value),
    plain: ({ value }) => constant(base.plain(value)),
  };
}
