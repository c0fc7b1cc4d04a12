import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rational } from '../../src/exact/rational.js';
import {
  CELLS,
  type End,
  type Interval,
  intersect,
  isEmpty,
  type Landing,
  land,
  simplestIn,
} from '../../src/sample/interval.js';
import { smallRationals } from '../arbitrary/rational.js';
import { intervals, liesIn, nonEmptyIntervals, probes } from './intervals.js';

const everything: Interval = { lower: undefined, upper: undefined };

const landings: readonly Landing[] = [
  { at: 'lower' },
  { at: 'upper' },
  ...Array.from({ length: CELLS }, (_, cell): Landing => ({ at: 'cell', cell })),
];

function isSingle({ lower, upper }: Interval): boolean {
  return lower !== undefined && upper !== undefined && lower.value.equals(upper.value);
}

describe('the intersection of two intervals', () => {
  it('holds exactly the numbers that lie in both', () => {
    fc.assert(
      fc.property(intervals(), intervals(), (one, other) => {
        const both = intersect(one, other);
        for (const value of probes(one, other))
          expect(liesIn(both, value)).toBe(liesIn(one, value) && liesIn(other, value));
      }),
    );
  });

  it('does not depend on the order, nor on how often an interval is named', () => {
    fc.assert(
      fc.property(intervals(), intervals(), intervals(), (one, other, third) => {
        expect(intersect(one, other)).toEqual(intersect(other, one));
        expect(intersect(intersect(one, other), third)).toEqual(
          intersect(one, intersect(other, third)),
        );
        expect(intersect(one, one)).toEqual(one);
        expect(intersect(one, everything)).toEqual(one);
      }),
    );
  });
});

describe('an interval', () => {
  it('is empty exactly if no number lies in it', () => {
    fc.assert(
      fc.property(intervals(), (interval) => {
        const found = probes(interval).some((value) => liesIn(interval, value));
        expect(isEmpty(interval)).toBe(!found);
      }),
    );
  });

  it('is landed in wherever one aims', () => {
    fc.assert(
      fc.property(nonEmptyIntervals(), fc.constantFrom(...landings), (interval, landing) => {
        expect(liesIn(interval, land(interval, landing))).toBe(true);
      }),
    );
  });

  it('is hit at a closed end by aiming there', () => {
    fc.assert(
      fc.property(nonEmptyIntervals(), fc.constantFrom('lower', 'upper'), (interval, at) => {
        const end = interval[at];
        fc.pre(end?.closed === true);
        expect(land(interval, { at })).toEqual(end?.value);
      }),
    );
  });

  it('is never hit at an open end, only within a thousandth of its width', () => {
    fc.assert(
      fc.property(boundedIntervals(), fc.constantFrom('lower', 'upper'), (interval, at) => {
        const open = { ...interval, [at]: { ...interval[at], closed: false } };
        const distance = land(open, { at }).minus(interval[at].value);
        const width = interval.upper.value.minus(interval.lower.value);
        const nearness = at === 'lower' ? distance : distance.negated();
        expect(nearness.sign).toBe(1);
        expect(nearness.times(Rational.of(1000)).atMost(width)).toBe(true);
      }),
    );
  });

  it('without an upper end is landed in near an open lower end', () => {
    fc.assert(
      fc.property(smallRationals(), (value) => {
        const interval = { lower: { value, closed: false }, upper: undefined };
        expect(near(value, land(interval, { at: 'lower' }))).toBe(true);
        expect(near(value, land(interval, { at: 'upper' }))).toBe(false);
      }),
    );
  });

  it('without a lower end is landed in near an open upper end', () => {
    fc.assert(
      fc.property(smallRationals(), (value) => {
        const interval = { lower: undefined, upper: { value, closed: false } };
        expect(near(value, land(interval, { at: 'upper' }))).toBe(true);
        expect(near(value, land(interval, { at: 'lower' }))).toBe(false);
      }),
    );
  });

  it('has cells that do not overlap', () => {
    fc.assert(
      fc.property(nonEmptyIntervals(), (interval) => {
        fc.pre(!isSingle(interval));
        const values = landings
          .filter(({ at }) => at === 'cell')
          .map((landing) => land(interval, landing));
        const ascending = [...values].sort((one, other) => one.compare(other));
        expect([ascending, [...ascending].reverse()]).toContainEqual(values);
        expect(new Set(values.map(String)).size).toBe(CELLS);
      }),
    );
  });
});

describe('the simplest number in an interval', () => {
  it('lies in it', () => {
    fc.assert(
      fc.property(nonEmptyIntervals(), (interval) => {
        expect(liesIn(interval, simplestIn(interval))).toBe(true);
      }),
    );
  });

  it('is 0 wherever 0 lies in it', () => {
    fc.assert(
      fc.property(nonEmptyIntervals(), (interval) => {
        expect(simplestIn(interval).isZero).toBe(liesIn(interval, Rational.zero));
      }),
    );
  });

  it('is the first that a search finds, where the ends are open', () => {
    fc.assert(
      fc.property(nonEmptyIntervals(), (interval) => {
        fc.pre(!isSingle(interval));
        const inner = { lower: opened(interval.lower), upper: opened(interval.upper) };
        expect(simplestIn(inner)).toEqual(searched(inner));
      }),
    );
  });

  it('is the first that a search finds, where an end is closed', () => {
    fc.assert(
      fc.property(nonEmptyIntervals(), (interval) => {
        expect(simplestIn(interval)).toEqual(searched(interval));
      }),
    );
  });
});

function boundedIntervals() {
  return fc
    .tuple(smallRationals(), smallRationals(), fc.boolean(), fc.boolean())
    .map(([one, other, lowerClosed, upperClosed]) => {
      const [low, high] = one.lessThan(other) ? [one, other] : [other, one];
      const top = low.equals(high) ? high.plus(Rational.one) : high;
      return {
        lower: { value: low, closed: lowerClosed },
        upper: { value: top, closed: upperClosed },
      };
    });
}

function opened(end: End | undefined): End | undefined {
  return end && { ...end, closed: false };
}

/** Within a thousandth of the bound's own scale. */
function near(bound: Rational, value: Rational): boolean {
  const scale = Rational.one.plus(magnitude(bound));
  return magnitude(value.minus(bound)).times(Rational.of(1000)).atMost(scale);
}

function magnitude(value: Rational): Rational {
  return value.sign < 0 ? value.negated() : value;
}

/** Tries the denominators 1, 2, 3, … and for each the numerators 0, 1, -1, 2, -2, … */
function searched(interval: Interval): Rational {
  for (let denominator = 1n; ; denominator++)
    for (let numerator = 0n; numerator <= 7n * denominator; numerator++) {
      const positive = Rational.ratio(numerator, denominator);
      const found = [positive, positive.negated()].find((each) => liesIn(interval, each));
      if (found) return found;
    }
}
