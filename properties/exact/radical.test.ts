import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Radical } from '../../src/exact/radical.js';
import { NotRational, Rational } from '../../src/exact/rational.js';

const positive = fc
  .tuple(fc.bigInt(1n, 40n), fc.bigInt(1n, 40n))
  .map(([numerator, denominator]) => Rational.ratio(numerator, denominator));
const radicals = fc
  .tuple(positive, fc.bigInt(1n, 6n))
  .map(([radicand, index]) => Radical.of(radicand, index));

describe('a root of a positive rational', () => {
  it('has the least index that serves', () => {
    expect(String(Radical.of(Rational.of('8/27'), 3n))).toBe('2/3');
    expect(String(Radical.of(Rational.of('4/9'), 6n))).toBe('(2/3)^(1/3)');
    expect(String(Radical.of(Rational.half, 2n))).toBe('(1/2)^(1/2)');
    expect(Radical.of(Rational.half, 2n).rational).toBeUndefined();
  });

  it('gives its radicand back when raised to its index', () => {
    fc.assert(
      fc.property(positive, fc.bigInt(1n, 6n), (radicand, index) => {
        const power = Radical.of(radicand, index).power(Rational.of(index));
        expect(power.rational?.equals(radicand)).toBe(true);
      }),
    );
  });

  it('multiplies and divides as numbers do', () => {
    fc.assert(
      fc.property(radicals, radicals, radicals, (a, b, c) => {
        expect(a.times(b).equals(b.times(a))).toBe(true);
        expect(
          a
            .times(b)
            .times(c)
            .equals(a.times(b.times(c))),
        ).toBe(true);
        expect(a.times(b).over(b).equals(a)).toBe(true);
        expect(a.times(b).compare(c.times(b))).toBe(a.compare(c));
      }),
    );
  });

  it('orders roots that doubles cannot tell apart', () => {
    const near = Rational.ratio(10n ** 40n + 1n, 10n ** 40n);
    expect(Radical.of(near, 7n).compare(Radical.one)).toBe(1);
    expect(Radical.of(near, 7n).compare(Radical.of(near, 6n))).toBe(-1);
  });

  it('refuses what is not positive', () => {
    expect(() => Radical.of(Rational.zero)).toThrow(NotRational);
    expect(() => Radical.of(Rational.of(-2), 3n)).toThrow('found -2 and 3');
    expect(() => Radical.of(Rational.one, 0n)).toThrow(NotRational);
  });
});
