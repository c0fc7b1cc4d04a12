import { Quotient } from '../../exact/quotient.js';
import type { Arithmetic } from '../expected-payoff.js';

/** A value that is unknown where it rests on a blank information set. */
export type Value = Quotient | undefined;

/** Where nothing times something unknown is nothing, and a sum is unknown where a term is. */
export const VALUES: Arithmetic<Value> = {
  zero: Quotient.zero,
  one: Quotient.one,
  plus: sumOf,
  times: weighed,
  isZero: (value) => value?.isZero === true,
};

/** A probability times a value, where nothing times something unknown is nothing. */
export function weighed(probability: Value, value: Value): Value {
  if (probability?.isZero || value?.isZero) return Quotient.zero;
  return probability && value ? probability.times(value) : undefined;
}

/** A sum, which is unknown where one of its terms is. */
export function sumOf(one: Value, other: Value): Value {
  return one && other ? one.plus(other) : undefined;
}

/** A difference, which is unknown where one of its terms is. */
export function difference(one: Value, other: Value): Value {
  return one && other ? one.minus(other) : undefined;
}
