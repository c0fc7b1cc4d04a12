import { entry } from './entry.js';
import { Rational } from './rational.js';
import { commonMultiple, opposed, product, sum, type Whole, wholeQuotient } from './whole.js';

/**
 * Numbers over one denominator, which is positive; never brought to lowest terms.
 *
 * For sums of products: what is added has one denominator already, and no divisor is sought. A
 * single number is a list of one.
 */
export interface Fractions {
  readonly over: readonly Whole[];
  readonly under: Whole;
}

export const ONE: Fractions = { over: [1], under: 1 };

/** Numbers over a common denominator. */
export function fractionsOf(values: readonly Rational[]): Fractions {
  return together(
    values.map((value) => ({ over: [value.wholeNumerator], under: value.wholeDenominator })),
  );
}

/** All numbers of several lists, over a denominator that all have in common. */
export function together(parts: readonly Fractions[]): Fractions {
  let under: Whole = 1;
  for (const part of parts) under = commonMultiple(under, part.under);
  const over: Whole[] = [];
  for (const part of parts) {
    const factor = part.under === under ? 1 : wholeQuotient(under, part.under);
    for (const each of part.over) over.push(factor === 1 ? each : product(each, factor));
  }
  return { over, under };
}

/** One of several numbers. */
export function nth({ over, under }: Fractions, index: number): Fractions {
  return { over: [entry(over, index)], under };
}

/** Numbers, each times a single one. */
export function eachTimes({ over, under }: Fractions, by: Fractions): Fractions {
  const factor = entry(by.over, 0);
  return { over: over.map((each) => product(each, factor)), under: product(under, by.under) };
}

/** Lists added number by number, each list times its weight. */
export function mixed(weights: Fractions, lists: readonly Fractions[]): Fractions {
  let under: Whole = 1;
  lists.forEach((list, index) => {
    if (weights.over[index] !== 0) under = commonMultiple(under, list.under);
  });
  const over: Whole[] = lists[0]?.over.map(() => 0) ?? [0];
  lists.forEach((list, index) => {
    const weight = entry(weights.over, index);
    if (weight === 0) return;
    const factor =
      list.under === under ? weight : product(weight, wholeQuotient(under, list.under));
    for (let k = 0; k < over.length; k++)
      over[k] = sum(entry(over, k), product(factor, entry(list.over, k)));
  });
  return { over, under: product(weights.under, under) };
}

const DIFFERENCE: Fractions = { over: [1, opposed(1)], under: 1 };

/** A single number less another. */
export function less(one: Fractions, other: Fractions): Rational {
  const { over, under } = mixed(DIFFERENCE, [one, other]);
  return Rational.ofWhole(entry(over, 0), under);
}

/** The numbers one by one. */
export function rationalsOf({ over, under }: Fractions): Rational[] {
  return over.map((each) => Rational.ofWhole(each, under));
}
