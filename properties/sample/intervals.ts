import fc from 'fast-check';
import { Rational } from '../../src/exact/rational.js';
import type { End, Interval } from '../../src/sample/interval.js';
import { smallRationals } from '../arbitrary/rational.js';

/** Ends far enough inside `smallRationals` for a search through simple numbers to reach them. */
function ends(): fc.Arbitrary<End | undefined> {
  return fc.option(fc.record({ value: smallRationals(), closed: fc.boolean() }), {
    nil: undefined,
    freq: 4,
  });
}

/** Any two ends: the lower one may lie above the upper one. */
export function intervals(): fc.Arbitrary<Interval> {
  return fc.record({ lower: ends(), upper: ends() });
}

/** Intervals in which some number lies; a single number now and then. */
export function nonEmptyIntervals(): fc.Arbitrary<Interval> {
  return intervals().map(({ lower, upper }) => {
    if (!lower || !upper) return { lower, upper };
    const order = lower.value.compare(upper.value);
    if (order > 0) return { lower: upper, upper: lower };
    return order < 0
      ? { lower, upper }
      : { lower: { ...lower, closed: true }, upper: { ...upper, closed: true } };
  });
}

export function liesIn({ lower, upper }: Interval, value: Rational): boolean {
  const above = !lower || (lower.closed ? lower.value.atMost(value) : lower.value.lessThan(value));
  const below = !upper || (upper.closed ? value.atMost(upper.value) : value.lessThan(upper.value));
  return above && below;
}

/** Numbers that tell intervals apart: the ends, their middles, and what lies beyond them all. */
export function probes(...given: readonly Interval[]): Rational[] {
  const values = given
    .flatMap(({ lower, upper }) => [lower, upper])
    .flatMap((end) => (end ? [end.value] : []));
  const middles = values.flatMap((one) =>
    values.map((other) => one.plus(other).times(Rational.half)),
  );
  return [...values, ...middles, Rational.of(100), Rational.of(-100)];
}
