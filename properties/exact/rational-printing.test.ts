import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rational } from '../../src/exact/rational.js';
import { rationals } from '../arbitrary/rational.js';

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}

describe('a rational number prints', () => {
  it('in lowest terms, with a positive denominator that 1 hides', () => {
    fc.assert(
      fc.property(rationals(), (a) => {
        const [, numerator, denominator] = /^(-?\d+)(?:\/(\d+))?$/u.exec(`${a}`) ?? [];
        const [n, d] = [BigInt(numerator ?? 'none'), BigInt(denominator ?? 1)];
        expect(denominator).not.toBe('1');
        expect(greatestCommonDivisor(n < 0n ? -n : n, d)).toBe(1n);
        expect(Rational.ratio(n, d)).toEqual(a);
      }),
    );
  });

  it('equal numbers alike, and different numbers differently', () => {
    fc.assert(
      fc.property(rationals(), rationals(), fc.bigInt(1n, 99n), (a, b, k) => {
        expect(`${Rational.ratio(a.numerator * k, a.denominator * k)}`).toBe(`${a}`);
        expect(`${a}` === `${b}`).toBe(a.equals(b));
      }),
    );
  });

  it('as a JSON string that reads back as the same number', () => {
    fc.assert(
      fc.property(rationals(), (a) => {
        const read: unknown = JSON.parse(JSON.stringify({ a }));
        expect(read).toEqual({ a: `${a}` });
        expect(Rational.of(a.toJSON())).toEqual(a);
      }),
    );
  });

  it('as a LaTeX fraction with the sign in front', () => {
    fc.assert(
      fc.property(rationals(), (a) => {
        const text = a.toLatex().replace(/^(-?)\\frac\{(\d+)\}\{(\d+)\}$/u, '$1$2/$3');
        expect(text).toBe(`${a}`);
      }),
    );
    expect(Rational.of('-3/40').toLatex()).toBe('-\\frac{3}{40}');
  });

  it('approximately as the nearest double, however long its numerator and denominator', () => {
    expect(Rational.of('-3/40').approximate()).toBe(-0.075);
    const huge = 10n ** 400n;
    expect(Rational.ratio(huge, 3n * huge + 1n).approximate()).toBe(1 / 3);
  });
});
