import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rational } from '../../src/exact/rational.js';
import { nonzeroRationals, rationals } from '../arbitrary/rational.js';

const two = fc.tuple(rationals(), rationals());
const three = fc.tuple(rationals(), rationals(), rationals());

/** Small, about 2^27 and 2^53, where doubles cease to be exact, and far beyond; none is 0. */
const wholes = fc
  .oneof(
    ...[0n, 2n ** 27n, 2n ** 53n, 2n ** 200n].map((near) =>
      fc.bigInt({ min: near - 40n, max: near + 40n }),
    ),
  )
  .filter((each) => each !== 0n);
const quotients = fc.tuple(wholes, fc.boolean(), wholes).map(([over, minus, under]) => ({
  over: minus ? -over : over,
  under: under < 0n ? -under : under,
}));

function divisor(one: bigint, other: bigint): bigint {
  return other === 0n ? one : divisor(other, one % other);
}

describe('rational numbers of any size', () => {
  it('are what cross-multiplied bigints say, in lowest terms with a positive denominator', () => {
    fc.assert(
      fc.property(quotients, quotients, ({ over: a, under: b }, { over: c, under: d }) => {
        const [one, other] = [Rational.ratio(a, b), Rational.ratio(c, d)];
        for (const [found, over, under] of [
          [one.plus(other), a * d + c * b, b * d],
          [one.minus(other), a * d - c * b, b * d],
          [one.times(other), a * c, b * d],
          [one.over(other), a * d, b * c],
          [one.negated(), -a, b],
        ] as const) {
          const { numerator, denominator } = found;
          expect(numerator * under).toBe(denominator * over);
          expect(denominator > 0n).toBe(true);
          const common = divisor(numerator, denominator);
          expect(common === 1n || common === -1n).toBe(true);
          expect(found.equals(Rational.ratio(over, under))).toBe(true);
          expect(Rational.of(`${found}`).equals(found)).toBe(true);
        }
        const difference = a * d - c * b;
        expect(one.compare(other)).toBe(difference === 0n ? 0 : difference < 0n ? -1 : 1);
        expect(one.equals(other)).toBe(difference === 0n);
      }),
    );
  });
});

describe('a quotient whose parts have much in common', () => {
  it('is the same number before it is brought to lowest terms as after', () => {
    const common = fc.bigInt({ min: 2n ** 60n, max: 2n ** 90n });
    const both = fc.tuple(rationals(), common, fc.boolean());
    fc.assert(
      fc.property(both, both, ([one, by, minus], [other, also]) => {
        const times = minus ? -by : by;
        const given = () => Rational.ratio(one.numerator * times, one.denominator * times);
        const another = Rational.ratio(other.numerator * also, other.denominator * also);
        expect(given().equals(one)).toBe(true);
        expect(one.equals(given())).toBe(true);
        expect([given().sign, given().isZero]).toEqual([one.sign, one.isZero]);
        expect(given().compare(another)).toBe(one.compare(other));
        expect(given().equals(another)).toBe(one.equals(other));
        expect(`${given().negated()}`).toBe(`${one.negated()}`);
        expect(`${given().magnitude}`).toBe(`${one.magnitude}`);
        expect(`${given().plus(another)}`).toBe(`${one.plus(other)}`);
        expect(`${given().minus(another)}`).toBe(`${one.minus(other)}`);
        expect(`${given().times(another)}`).toBe(`${one.times(other)}`);
        if (!other.isZero) expect(`${given().over(another)}`).toBe(`${one.over(other)}`);
        const { numerator, denominator, wholeNumerator, wholeDenominator } = given();
        expect([numerator, denominator]).toEqual([one.numerator, one.denominator]);
        expect([wholeNumerator, wholeDenominator]).toEqual([
          one.wholeNumerator,
          one.wholeDenominator,
        ]);
        const { low, high } = given().enclosure;
        expect(low <= one.approximate() && one.approximate() <= high).toBe(true);
        expect(given().approximate()).toBe(one.approximate());
      }),
    );
  });
});

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
