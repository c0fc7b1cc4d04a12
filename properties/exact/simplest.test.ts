import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rational } from '../../src/exact/rational.js';
import { simplestBetween } from '../../src/exact/simplest.js';
import { rationals, smallRationals } from '../arbitrary/rational.js';

/** Tries the denominators 1, 2, 3, … and for each the numerators 0, 1, -1, 2, -2, … */
function searched(lower: Rational, upper: Rational): Rational {
  const inside = (each: Rational): boolean => lower.lessThan(each) && each.lessThan(upper);
  for (let denominator = 1n; ; denominator++)
    for (let numerator = 0n; numerator <= 7n * denominator; numerator++) {
      const positive = Rational.ratio(numerator, denominator);
      const found = [positive, positive.negated()].find(inside);
      if (found) return found;
    }
}

const bounds = (numbers: fc.Arbitrary<Rational>): fc.Arbitrary<[Rational, Rational]> =>
  fc.tuple(numbers, numbers).map(([a, b]) => {
    if (a.lessThan(b)) return [a, b];
    return b.lessThan(a) ? [b, a] : [a, a.plus(Rational.one)];
  });

describe('the simplest number between two bounds', () => {
  it('is the first that a search by denominator, then by magnitude, finds', () => {
    fc.assert(
      fc.property(bounds(smallRationals()), ([lower, upper]) => {
        expect(simplestBetween(lower, upper)).toEqual(searched(lower, upper));
      }),
    );
  });

  it('lies strictly between them', () => {
    fc.assert(
      fc.property(bounds(rationals()), ([lower, upper]) => {
        const simplest = simplestBetween(lower, upper);
        expect(lower.lessThan(simplest) && simplest.lessThan(upper)).toBe(true);
      }),
    );
  });

  it('changes sign with the bounds', () => {
    fc.assert(
      fc.property(bounds(rationals()), ([lower, upper]) => {
        expect(simplestBetween(upper.negated(), lower.negated())).toEqual(
          simplestBetween(lower, upper).negated(),
        );
      }),
    );
  });

  it('is found at once between neighbors with a hundred digits', () => {
    const near = Rational.ratio(1n, 10n ** 100n);
    expect(simplestBetween(Rational.zero, near)).toEqual(Rational.ratio(1n, 10n ** 100n + 1n));
  });

  it('does not exist where the bounds leave no room', () => {
    expect(() => simplestBetween(Rational.one, Rational.one)).toThrow(
      'no number lies between 1 and 1',
    );
    expect(() => simplestBetween(Rational.one, Rational.zero)).toThrow(RangeError);
  });
});
