import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NotRational, Rational } from '../../src/exact/rational.js';

describe('a rational number is read exactly', () => {
  it('from a quotient of integers', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt({ min: 1n }), (numerator, denominator) => {
        const read = Rational.of(`${numerator}/${denominator}`);
        expect(read.numerator * denominator).toBe(numerator * read.denominator);
      }),
    );
  });

  it('from a decimal, digit by digit', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.stringMatching(/^\d{1,30}$/u), (whole, digits) => {
        const shifted = BigInt(`${whole === 0n ? '' : whole}${digits}`);
        const expected = Rational.ratio(shifted, 10n ** BigInt(digits.length));
        expect(Rational.of(`${whole}.${digits}`)).toEqual(expected);
      }),
    );
  });

  it('from an integer, a bigint, or another rational', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (integer) => {
        expect(Rational.of(integer)).toEqual(Rational.of(BigInt(integer)));
        expect(Rational.of(Rational.of(integer)).numerator).toBe(BigInt(integer));
      }),
    );
  });

  it('from what Gambit prints: a point at either end, an exponent', () => {
    for (const written of ['.5', '5e-1', '+50.E-2', '0.05e1'])
      expect(Rational.of(written)).toEqual(Rational.half);
    expect(Rational.of('-2.e3')).toEqual(Rational.of(-2000));
  });

  it('with a sign, leading zeros and blanks around it', () => {
    expect(Rational.of(' +06/8 ')).toEqual(Rational.of('3/4'));
    expect(Rational.of('-0.50')).toEqual(Rational.half.negated());
  });
});

describe('what is no exact rational is refused', () => {
  it.each([0.5, 1e-300, 0.1 + 0.2, 2 ** 53, 1e21, Number.NaN, Number.POSITIVE_INFINITY])(
    'the double %d',
    (double) => {
      expect(() => Rational.of(double)).toThrow(NotRational);
      expect(() => Rational.of(double)).toThrow(
        `expected a whole number or a string such as "3/40", found the double ${double}; ` +
          'write fractions as strings',
      );
    },
  );

  it.each([
    '1e',
    'e3',
    '1e3.5',
    '1e999999',
    '1/0',
    '1/00',
    '1/-2',
    '-',
    '.',
    '1/2/3',
    '1 /2',
    "0.'3'",
    '0x10',
    '',
    'κ',
  ])('the text "%s"', (text) => {
    expect(() => Rational.of(text)).toThrow(NotRational);
    expect(() => Rational.of(text)).toThrow(
      `expected a rational number such as "3/40", "-1.25" or "7", found "${text}"`,
    );
  });

  it('a number too long to compute with, at once and without quoting it', () => {
    expect(() => Rational.of('1'.repeat(100_000))).toThrow(
      'expected a rational number of at most 10000 characters, found 100000',
    );
    expect(() => Rational.of(`${'x'.repeat(5000)}`)).toThrow(/x{200}… \(5000 characters\)"$/u);
  });
});
