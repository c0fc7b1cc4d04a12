import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import collusion from '../../spec/index.js';
import { examplePoint } from '../../src/claim/specification.js';
import { Expansion } from '../../src/derive/expansion.js';
import { KnownSigns } from '../../src/derive/known-signs.js';
import { plainSign } from '../../src/exact/plain-sign.js';
import { Polynomial } from '../../src/exact/polynomial.js';
import { Rational } from '../../src/exact/rational.js';
import { admissibleRegion } from '../../src/sample/region.js';
import { pointsAlong } from '../../src/sample/region-points.js';

const expansion = new Expansion(collusion);
const example = examplePoint(collusion);
const points = [example, ...pointsAlong(admissibleRegion(collusion), example)(1, 3)];
const nowhereAllowed = example.with('epsilon', Rational.of(-1));

const one = Polynomial.one;
const [low, middle, noise] = ['q_l', 'q_m', 'epsilon'].map((name) => Polynomial.symbol(name)) as [
  Polynomial,
  Polynomial,
  Polynomial,
];
const monomials = [one, low, middle, noise, low.times(noise), low.times(middle)];

const polynomials = fc
  .array(fc.integer({ min: -2, max: 2 }), {
    minLength: monomials.length,
    maxLength: monomials.length,
  })
  .map((coefficients) =>
    monomials
      .map((monomial, place) => monomial.scaled(Rational.of(coefficients[place] ?? 0)))
      .reduce((sum, term) => sum.plus(term)),
  );

describe('what restrictions say of signs', () => {
  it('is the same with points whose values tell what need not be looked for', () => {
    const plain = new KnownSigns(collusion.restrictions, expansion);
    const told = new KnownSigns(collusion.restrictions, expansion, [nowhereAllowed, ...points]);
    const seen = new Set<string>();
    fc.assert(
      fc.property(polynomials, (polynomial) => {
        const known = plain.ofPolynomial(polynomial, []);
        expect(told.ofPolynomial(polynomial, [])).toEqual(known);
        const isNegative = known?.sign === -1 && known.strict;
        const isAtMostZero = polynomial.isZero || known?.sign === -1;
        for (const signs of [plain, told]) {
          expect(signs.isNegative(polynomial)).toBe(isNegative);
          expect(signs.isAtMostZero(polynomial)).toBe(isAtMostZero);
        }
        seen.add(`${known?.sign} ${known?.strict}`);
      }),
      {
        numRuns: 300,
        examples: [
          [low.negated()],
          [noise],
          [one.negated()],
          [low.minus(one.scaled(Rational.of(2)))],
        ],
      },
    );
    expect([...seen].sort()).toEqual([
      '-1 false',
      '-1 true',
      '1 false',
      '1 true',
      'undefined undefined',
    ]);
  });

  it('is not looked for where a value contradicts it', () => {
    const bounds = [{ polynomial: low, sense: '≥' as const, by: 'not negative' }];
    expect(plainSign(low, bounds)?.sign).toBe(1);
    expect(plainSign(low, bounds, [Rational.zero, Rational.one])?.sign).toBe(1);
    // There is no such value: what bears one out is the bound alone.
    expect(plainSign(low, bounds, [Rational.of(-1)])).toBe(undefined);
    expect(plainSign(low.negated(), bounds, [Rational.one])).toBe(undefined);
  });
});
