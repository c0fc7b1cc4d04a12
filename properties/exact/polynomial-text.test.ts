import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePolynomial } from '../../src/exact/polynomial.js';
import { polynomials } from '../arbitrary/polynomial.js';

describe('a polynomial', () => {
  it('is read as it was printed', () => {
    fc.assert(
      fc.property(polynomials(), (polynomial) => {
        expect(parsePolynomial(`${polynomial}`)).toEqual(polynomial);
      }),
    );
  });

  it.each([
    '',
    '-',
    '+',
    'x +',
    '2x',
    'x y',
    'x**2',
    '^2',
    'x^',
    'x^-1',
    '1/0',
    '1/x',
    '(x)',
    '0.5',
  ])('is not "%s"', (text) => {
    expect(() => parsePolynomial(text)).toThrow();
  });
});
