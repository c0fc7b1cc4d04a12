import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { Rational } from '../../src/exact/rational.js';
import { nonzeroRationals, rationals } from '../arbitrary/rational.js';

const two = fc.tuple(rationals(), rationals());
const three = fc.tuple(rationals(), rationals(), rationals());

describe('rational numbers are a field', () => {
  it('sums and products do not depend on the order', () => {
    fc.assert(
      fc.property(two, ([a, b]) => {
        expect(a.plus(b)).toEqual(b.plus(a));
        expect(a.times(b)).toEqual(b.times(a));
      }),
    );
  });

  it('sums and products do not depend on the grouping', () => {
    fc.assert(
      fc.property(three, ([a, b, c]) => {
        expect(a.plus(b).plus(c)).toEqual(a.plus(b.plus(c)));
        expect(a.times(b).times(c)).toEqual(a.times(b.times(c)));
        expect(Rational.sum([a, b, c])).toEqual(a.plus(b).plus(c));
      }),
    );
  });

  it('products distribute over sums', () => {
    fc.assert(
      fc.property(three, ([a, b, c]) => {
        expect(a.times(b.plus(c))).toEqual(a.times(b).plus(a.times(c)));
      }),
    );
  });

  it('zero and one are neutral, and zero is the empty sum', () => {
    fc.assert(
      fc.property(rationals(), (a) => {
        expect(a.plus(Rational.zero)).toEqual(a);
        expect(a.times(Rational.one)).toEqual(a);
        expect(a.times(Rational.zero)).toEqual(Rational.zero);
      }),
    );
    expect(Rational.sum([])).toEqual(Rational.zero);
    expect(Rational.half.plus(Rational.half)).toEqual(Rational.one);
  });

  it('subtraction undoes addition, and division undoes multiplication', () => {
    fc.assert(
      fc.property(rationals(), nonzeroRationals(), (a, b) => {
        expect(a.plus(b).minus(b)).toEqual(a);
        expect(a.plus(a.negated()).isZero).toBe(true);
        expect(a.times(b).over(b)).toEqual(a);
      }),
    );
  });

  it('a power is a repeated product', () => {
    fc.assert(
      fc.property(rationals(), fc.nat(5), (a, exponent) => {
        const factors = Array.from({ length: exponent }, () => a);
        const product = factors.reduce((partial, factor) => partial.times(factor), Rational.one);
        expect(a.power(exponent)).toEqual(product);
      }),
    );
  });

  it('nothing is divided by zero', () => {
    expect(() => Rational.of('3/4').over(Rational.zero)).toThrow('3/4 / 0 is not a number');
    expect(() => Rational.ratio(3n, 0n)).toThrow('3/0 is not a number');
  });
});

describe('rational numbers are those of fraction.js', () => {
  /** Small, near 2^53 where doubles end, and far beyond. */
  const integers = fc.oneof(
    fc.bigInt({ min: -60n, max: 60n }),
    fc.bigInt({ min: -(2n ** 27n), max: 2n ** 27n }),
    fc.bigInt({ min: 2n ** 53n - 3n, max: 2n ** 53n + 3n }),
    fc.bigInt({ min: -(2n ** 53n) - 3n, max: -(2n ** 53n) + 3n }),
    fc.bigInt({ min: -(2n ** 140n), max: 2n ** 140n }),
  );
  const quotients = fc.tuple(
    integers,
    integers.filter((each) => each !== 0n),
  );

  it('whether doubles hold their parts or not', () => {
    fc.assert(
      fc.property(quotients, quotients, ([a, b], [c, d]) => {
        const [one, other] = [Rational.ratio(a, b), Rational.ratio(c, d)];
        const [first, second] = [new Fraction(a, b), new Fraction(c, d)];
        const same = (found: Rational, expected: Fraction): void => {
          expect([found.numerator, found.denominator]).toEqual([
            expected.s * expected.n,
            expected.d,
          ]);
          expect(`${found}`).toBe(expected.toFraction());
          expect(Rational.of(`${found}`)).toEqual(found);
        };
        same(one, first);
        same(one.plus(other), first.add(second));
        same(one.minus(other), first.sub(second));
        same(one.times(other), first.mul(second));
        same(one.negated(), first.neg());
        if (c !== 0n) same(one.over(other), first.div(second));
        expect(one.compare(other)).toBe(Math.sign(first.compare(second)));
        expect(one.equals(other)).toBe(first.equals(second));
        expect(one.sign).toBe(Math.sign(first.compare(0)));
      }),
    );
  });

  it('when they are read from decimals', () => {
    const digits = fc.stringMatching(/^[0-9]{1,20}$/u);
    fc.assert(
      fc.property(fc.constantFrom('', '-', '+'), digits, digits, (sign, whole, decimals) => {
        const text = `${sign}${whole}.${decimals}`;
        expect(`${Rational.of(text)}`).toBe(new Fraction(text).toFraction());
      }),
    );
  });
});
