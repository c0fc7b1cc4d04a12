import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rational } from '../../src/exact/rational.js';
import { signPatterns } from '../../src/exact/sign-changes.js';
import { evaluated, type Univariate } from '../../src/exact/univariate.js';

const polynomial = (...coefficients: (number | string)[]): Univariate =>
  coefficients.map(Rational.of);
const drawn = fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 1, maxLength: 4 });

const fine = (polynomials: readonly Univariate[]): (Rational | undefined)[] =>
  [...signPatterns(polynomials)]
    .filter(({ signs }) => signs.every((sign) => sign >= 0))
    .map(({ at }) => at);

describe('a positive number at which no polynomial is negative', () => {
  it('is found at a rational touching point', () => {
    expect(fine([polynomial('-4/9', '4/3', -1)]).map(String)).toContain('2/3');
  });

  it('is told to be irrational where two polynomials force it to be a root of 2', () => {
    expect(fine([polynomial(2, 0, -1), polynomial(-2, 0, 1)])).toEqual([undefined]);
  });

  it('may not exist', () => {
    expect(fine([polynomial(-1, 0, -1)])).toEqual([]);
    expect(fine([polynomial(-1, 1), polynomial('1/2', -1)])).toEqual([]);
    expect(fine([polynomial(0, -1)])).toEqual([]);
    expect(fine([polynomial(0)])).not.toEqual([]);
  });
});

describe('the patterns of signs of polynomials', () => {
  it('are those at the numbers given, and all that a fine grid shows', () => {
    const sizes = new Set<number>();
    fc.assert(
      fc.property(fc.array(drawn, { minLength: 1, maxLength: 3 }), (system) => {
        const polynomials = system.map((each) => polynomial(...each));
        const signsAt = (at: Rational): string =>
          polynomials.map((each) => evaluated(each, at).sign).join(' ');
        const patterns = [...signPatterns(polynomials)];
        sizes.add(patterns.length);
        for (const { at, signs } of patterns) if (at) expect(signs.join(' ')).toBe(signsAt(at));
        const known = new Set(patterns.map(({ signs }) => signs.join(' ')));
        for (let k = 1n; k <= 120n; k += 1n)
          expect(known.has(signsAt(Rational.ratio(k, 24n)))).toBe(true);
      }),
      { numRuns: 300 },
    );
    expect(sizes.size).toBeGreaterThan(3);
  });
});
