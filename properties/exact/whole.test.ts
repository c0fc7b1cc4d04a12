import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastCommonMultiple } from '../../src/exact/rational.js';
import { product, sum, whole } from '../../src/exact/whole.js';

/** Small, near 2^53, and far beyond. */
const integers = fc.oneof(
  fc.bigInt({ min: -100n, max: 100n }),
  fc.bigInt({ min: 2n ** 53n - 3n, max: 2n ** 53n + 3n }),
  fc.bigInt({ min: -(2n ** 53n) - 3n, max: -(2n ** 53n) + 3n }),
  fc.bigInt({ min: -(2n ** 120n), max: 2n ** 120n }),
  fc.bigInt({ min: -(2n ** 27n), max: 2n ** 27n }),
);

describe('whole numbers', () => {
  it('add, multiply and compare as bigints do, on either side of 2^53', () => {
    fc.assert(
      fc.property(integers, integers, (a, b) => {
        expect(BigInt(sum(whole(a), whole(b)))).toBe(a + b);
        expect(BigInt(product(whole(a), whole(b)))).toBe(a * b);
        expect(whole(a) < whole(b)).toBe(a < b);
      }),
    );
  });

  it('are doubles exactly where doubles are exact, and never −0', () => {
    fc.assert(
      fc.property(integers, integers, (a, b) => {
        for (const [found, exact] of [
          [whole(a), a],
          [sum(whole(a), whole(b)), a + b],
          [product(whole(a), whole(b)), a * b],
        ] as const) {
          const small = exact < 2n ** 53n && exact > -(2n ** 53n);
          expect(typeof found).toBe(small ? 'number' : 'bigint');
          expect(Object.is(found, -0)).toBe(false);
        }
      }),
    );
  });

  it('have a least common multiple that both divide, and no smaller one', () => {
    const positive = fc.bigInt({ min: 1n, max: 60n });
    fc.assert(
      fc.property(positive, positive, (a, b) => {
        const found = leastCommonMultiple(a, b);
        const multiples = Array.from({ length: Number(b) }, (_, index) => a * BigInt(index + 1));
        expect(found).toBe(multiples.find((each) => each % b === 0n));
      }),
    );
  });
});
