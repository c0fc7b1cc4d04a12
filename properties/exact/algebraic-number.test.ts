import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimals, rootNear, signAtRoot } from '../../src/exact/algebraic-number.js';
import { Rational } from '../../src/exact/rational.js';
import { multiplied, type Univariate } from '../../src/exact/univariate.js';

const polynomial = (...coefficients: (number | string)[]): Univariate =>
  coefficients.map(Rational.of);
const squareRootOf2 = polynomial(-2, 0, 1);
const root = rootNear(squareRootOf2, Rational.of('1.414213562')) ?? expect.fail('no root');

const coefficients = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 5 });

describe('a root', () => {
  it('is found near an approximation, and nowhere else', () => {
    expect(decimals(root)).toBe('1.41421');
    expect(rootNear(squareRootOf2, Rational.of('1.5'))).toBeUndefined();
    expect(rootNear(polynomial(1, 0, 1), Rational.zero)).toBeUndefined();
    expect(rootNear(polynomial(3), Rational.zero)).toBeUndefined();
  });

  it('is the same, however often it is one', () => {
    const twice = multiplied(squareRootOf2, squareRootOf2);
    const found = rootNear(twice, Rational.of('-1.414213562')) ?? expect.fail('no root');
    expect(decimals(found)).toBe('-1.41421');
  });

  it('makes every multiple of its polynomial 0, and nothing that differs by little', () => {
    fc.assert(
      fc.property(coefficients, (drawn) => {
        const multiple = multiplied(squareRootOf2, polynomial(...drawn));
        expect(signAtRoot(multiple, root)).toBe(0);
        const [first = Rational.zero, ...rest] = multiple;
        const little = Rational.ratio(1n, 10n ** 14n);
        expect(signAtRoot([first.plus(little), ...rest], root)).toBe(1);
        expect(signAtRoot([first.minus(little), ...rest], root)).toBe(-1);
      }),
      { numRuns: 40 },
    );
  });

  it('gives polynomials the signs that they have in Q(√2)', () => {
    fc.assert(
      fc.property(coefficients, (drawn) => {
        // With x² = 2 a polynomial is a + b √2, whose sign is that of its larger part.
        let [a, b] = [0, 0];
        drawn.forEach((each, power) => {
          if (power % 2 === 0) a += each * 2 ** (power / 2);
          else b += each * 2 ** ((power - 1) / 2);
        });
        const larger = a * a > 2 * b * b ? a : b;
        expect(signAtRoot(polynomial(...drawn), root)).toBe(Math.sign(larger) + 0);
      }),
      { numRuns: 300 },
    );
  });
});
