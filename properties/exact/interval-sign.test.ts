import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rational } from '../../src/exact/rational.js';
import { evaluated, intervalSign } from '../../src/exact/univariate.js';

const number = fc.integer({ min: -6, max: 6 }).map(Rational.of);
const polynomials = fc.array(number, { maxLength: 5 });
const ends = fc.tuple(fc.nat(9), fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }));

describe('the sign of a polynomial on an interval', () => {
  it('is its sign at every number in between', () => {
    const seen = new Map<number | undefined, number>();
    fc.assert(
      fc.property(polynomials, ends, (polynomial, [low, width]) => {
        const from = Rational.of(low);
        const to = width === undefined ? undefined : from.plus(Rational.of(width));
        const sign = intervalSign(polynomial, from, to);
        seen.set(sign, (seen.get(sign) ?? 0) + 1);
        for (const part of ['1/97', '1/3', '1/2', '2/3', '96/97'].map(Rational.of)) {
          const inside = from.plus(Rational.of(width ?? 1000).times(part));
          if (sign !== undefined) expect(evaluated(polynomial, inside).sign).toBe(sign);
        }
      }),
      { numRuns: 500 },
    );
    expect([...seen.keys()].sort()).toEqual([-1, 0, 1, undefined]);
  });

  it('is seen on a narrow interval around a number at which it is not 0', () => {
    // 2 − (s − 1)², between its roots and far beyond the greater one.
    const polynomial = [1, 2, -1].map(Rational.of);
    expect(intervalSign(polynomial, Rational.zero, undefined)).toBeUndefined();
    expect(intervalSign(polynomial, Rational.of('9/10'), Rational.of('11/10'))).toBe(1);
    expect(intervalSign(polynomial, Rational.of(3), undefined)).toBe(-1);
  });

  it('is that of the open interval: the ends may be roots', () => {
    const polynomial = [0, 1, -1].map(Rational.of);
    expect(intervalSign(polynomial, Rational.zero, Rational.one)).toBe(1);
  });
});
