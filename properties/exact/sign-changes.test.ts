import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rational } from '../../src/exact/rational.js';
import { nonnegativePoint, type Univariate, valueAt } from '../../src/exact/sign-changes.js';

const polynomial = (...coefficients: (number | string)[]): Univariate =>
  coefficients.map(Rational.of);
const drawn = fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 1, maxLength: 4 });

describe('a positive number at which no polynomial is negative', () => {
  it('is found at a rational touching point', () => {
    expect(nonnegativePoint([polynomial('-4/9', '4/3', -1)])).toMatchObject({
      kind: 'at',
      value: Rational.of('2/3'),
    });
  });

  it('is told to be irrational where two polynomials force it to be a root of 2', () => {
    const found = nonnegativePoint([polynomial(2, 0, -1), polynomial(-2, 0, 1)]);
    expect(found.kind).toBe('irrational');
    if (found.kind === 'irrational') {
      expect(found.low.times(found.low).lessThan(Rational.of(2))).toBe(true);
      expect(Rational.of(2).lessThan(found.high.times(found.high))).toBe(true);
    }
  });

  it('may not exist', () => {
    expect(nonnegativePoint([polynomial(-1, 0, -1)])).toEqual({ kind: 'nowhere' });
    expect(nonnegativePoint([polynomial(-1, 1), polynomial('1/2', -1)])).toEqual({
      kind: 'nowhere',
    });
    expect(nonnegativePoint([polynomial(0, -1)])).toEqual({ kind: 'nowhere' });
    expect(nonnegativePoint([polynomial(0)]).kind).toBe('at');
  });

  it('satisfies the conditions, and where there is none a fine grid shows none', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(fc.array(drawn, { minLength: 1, maxLength: 3 }), (system) => {
        const polynomials = system.map((each) => polynomial(...each));
        const found = nonnegativePoint(polynomials);
        kinds.add(found.kind);
        const fine = (at: Rational): boolean =>
          polynomials.every((each) => valueAt(each, at).sign >= 0);
        if (found.kind === 'at') {
          expect(found.value.sign).toBe(1);
          expect(fine(found.value)).toBe(true);
        } else
          for (let k = 1n; k <= 120n; k += 1n) expect(fine(Rational.ratio(k, 24n))).toBe(false);
      }),
      { numRuns: 300 },
    );
    expect(kinds.has('at') && kinds.has('nowhere')).toBe(true);
  });
});
