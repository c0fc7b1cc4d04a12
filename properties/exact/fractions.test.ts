import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  eachTimes,
  fractionsOf,
  less,
  mixed,
  nth,
  rationalsOf,
  together,
} from '../../src/exact/fractions.js';
import { Rational } from '../../src/exact/rational.js';
import { commonMultiple, whole } from '../../src/exact/whole.js';
import { rationals } from '../arbitrary/rational.js';

const lists = fc.array(rationals(), { minLength: 1, maxLength: 4 });

/** Weights, and as many lists of one length. */
const weighed = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .chain(([rows, length]) =>
    fc.tuple(
      fc.array(rationals(), { minLength: rows, maxLength: rows }),
      fc.array(fc.array(rationals(), { minLength: length, maxLength: length }), {
        minLength: rows,
        maxLength: rows,
      }),
    ),
  );

describe('numbers over one denominator', () => {
  it('are the rationals that they were made of, one by one and together', () => {
    fc.assert(
      fc.property(lists, lists, (one, other) => {
        const [left, right] = [fractionsOf(one), fractionsOf(other)];
        expect(left.under > 0).toBe(true);
        expect(rationalsOf(left)).toEqual(one);
        expect(one.map((_, index) => rationalsOf(nth(left, index)))).toEqual(
          one.map((each) => [each]),
        );
        expect(rationalsOf(together([left, right]))).toEqual([...one, ...other]);
      }),
    );
  });

  it('are multiplied, subtracted and mixed as rationals are', () => {
    fc.assert(
      fc.property(weighed, rationals(), ([weights, rows], factor) => {
        const times = eachTimes(fractionsOf(weights), fractionsOf([factor]));
        expect(rationalsOf(times)).toEqual(weights.map((each) => each.times(factor)));
        const found = mixed(fractionsOf(weights), rows.map(fractionsOf));
        const expected = rows[0]?.map((_, column) =>
          Rational.sum(
            rows.map((row, index) =>
              (row[column] ?? Rational.zero).times(weights[index] ?? Rational.zero),
            ),
          ),
        );
        expect(rationalsOf(found)).toEqual(expected);
        expect(less(nth(fractionsOf(weights), 0), nth(found, 0))).toEqual(
          weights[0]?.minus(expected?.[0] ?? Rational.zero),
        );
      }),
    );
  });
});

describe('a common multiple', () => {
  it('is divided by both, however large they are', () => {
    const positive = fc.oneof(
      fc.bigInt({ min: 1n, max: 60n }),
      fc.bigInt({ min: 2n ** 53n - 3n, max: 2n ** 54n }),
      fc.bigInt({ min: 2n ** 256n - 3n, max: 2n ** 300n }),
    );
    fc.assert(
      fc.property(positive, positive, fc.boolean(), (a, b, nested) => {
        const other = nested ? a * b : b;
        const found = BigInt(commonMultiple(whole(a), whole(other)));
        expect([found > 0n, found % a, found % other]).toEqual([true, 0n, 0n]);
        expect(found <= a * other).toBe(true);
        if (nested) expect(found).toBe(other);
      }),
    );
  });
});
