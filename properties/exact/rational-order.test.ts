import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rational } from '../../src/exact/rational.js';
import { rationals } from '../arbitrary/rational.js';

const two = fc.tuple(rationals(), rationals());

describe('rational numbers are ordered', () => {
  it('one is below another exactly if it is so after multiplying out the denominators', () => {
    fc.assert(
      fc.property(two, ([a, b]) => {
        const [left, right] = [a.numerator * b.denominator, b.numerator * a.denominator];
        expect(a.lessThan(b)).toBe(left < right);
        expect(a.atMost(b)).toBe(left <= right);
        expect(a.equals(b)).toBe(left === right);
        expect(a.compare(b)).toBe(left < right ? -1 : left > right ? 1 : 0);
      }),
    );
  });

  it('the sign is that of the numerator, and of the comparison with zero', () => {
    fc.assert(
      fc.property(rationals(), (a) => {
        expect(a.sign).toBe(a.compare(Rational.zero));
        expect(a.sign).toBe(a.numerator > 0n ? 1 : a.numerator < 0n ? -1 : 0);
        expect(a.isZero).toBe(a.sign === 0);
      }),
    );
  });

  it('order survives addition, and is reversed by a change of sign', () => {
    fc.assert(
      fc.property(fc.tuple(rationals(), rationals(), rationals()), ([a, b, c]) => {
        expect(a.plus(c).compare(b.plus(c))).toBe(a.compare(b));
        expect(b.negated().compare(a.negated())).toBe(a.compare(b));
      }),
    );
  });

  it('numbers that doubles cannot tell apart are told apart', () => {
    const justAbove = Rational.one.plus(Rational.ratio(1n, 10n ** 20n));
    expect(Rational.one.lessThan(justAbove)).toBe(true);
    expect(Rational.one.equals(justAbove)).toBe(false);
    expect(justAbove.approximate()).toBe(1);
  });
});

describe('operators are refused on rational numbers', () => {
  const [third, half] = [Rational.of('1/3'), Rational.half];
  it.each([
    ['<', () => third < half],
    ['<=', () => third <= half],
    ['>', () => third > half],
    ['>=', () => third >= half],
    ['unary +', () => Number(third)],
    ['+', () => ['', third].reduce((sum, next) => (sum as string) + (next as string))],
  ])('%s throws', (_, use) => {
    expect(use).toThrow(
      'an operator was used on the rational 1/3; ' +
        'use plus, minus, times, over, compare or equals',
    );
  });
});
