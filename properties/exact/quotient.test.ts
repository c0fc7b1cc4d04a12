import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Quotient } from '../../src/exact/quotient.js';
import { Rational } from '../../src/exact/rational.js';
import { rationals } from '../arbitrary/rational.js';

/** Whole numbers on both sides of 2^53, where doubles stop being exact. */
const atTheEdge = fc
  .tuple(fc.bigInt(-3n, 3n), fc.constantFrom(2n ** 53n, 2n ** 52n, 3n ** 17n, 10n ** 20n))
  .chain(([offset, base]) =>
    fc.bigInt(1n, 5n).map((under) => Rational.ratio(base + offset, under)),
  );

const numbers = fc.oneof(rationals(), atTheEdge);

describe('a quotient', () => {
  it('is the rational that it was made of', () => {
    fc.assert(
      fc.property(numbers, (value) => {
        expect(`${Quotient.of(value)}`).toBe(`${value}`);
      }),
    );
  });

  it('adds, subtracts, multiplies, divides and compares as rationals do', () => {
    fc.assert(
      fc.property(numbers, numbers, (one, other) => {
        const [a, b] = [Quotient.of(one), Quotient.of(other)];
        expect(`${a.plus(b)}`).toBe(`${one.plus(other)}`);
        expect(`${a.minus(b)}`).toBe(`${one.minus(other)}`);
        expect(`${a.times(b)}`).toBe(`${one.times(other)}`);
        if (!other.isZero) expect(`${a.over(b)}`).toBe(`${one.over(other)}`);
        expect(a.compare(b)).toBe(one.compare(other));
        expect([a.sign, a.isZero, a.lessThan(b)]).toEqual([
          one.sign,
          one.isZero,
          one.lessThan(other),
        ]);
      }),
    );
  });

  it('adds numbers of hundreds of digits, whose common divisors are not looked for', () => {
    const powers = fc.tuple(fc.integer({ min: 150, max: 400 }), fc.integer({ min: 150, max: 400 }));
    fc.assert(
      fc.property(powers, fc.constantFrom(2n, 3n), fc.constantFrom(2n, 5n), ([a, b], c, d) => {
        const [one, other] = [
          Rational.ratio(7n, c ** BigInt(a)),
          Rational.ratio(-4n, d ** BigInt(b)),
        ];
        expect(`${Quotient.of(one).plus(Quotient.of(other))}`).toBe(`${one.plus(other)}`);
      }),
    );
  });

  it('stays exact through long sums of products', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(numbers, numbers), { maxLength: 12 }), (terms) => {
        const rational = Rational.sum(terms.map(([a, b]) => a.times(b)));
        const quotient = terms.reduce(
          (total, [a, b]) => total.plus(Quotient.of(a).times(Quotient.of(b))),
          Quotient.zero,
        );
        expect(`${quotient}`).toBe(`${rational}`);
        expect(quotient.isZero).toBe(rational.isZero);
      }),
    );
  });
});
