import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dividedBy } from '../../src/exact/division.js';
import { Polynomial } from '../../src/exact/polynomial.js';
import { nonzeroPolynomials, polynomials } from '../arbitrary/polynomial.js';
import { nonzeroRationals } from '../arbitrary/rational.js';

const pairs = fc.tuple(polynomials(), nonzeroPolynomials());

describe('the quotient of polynomials', () => {
  it('undoes a product', () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        expect(dividedBy(a.times(b), b)).toEqual(a);
      }),
    );
  });

  it('times the divisor is the dividend, whenever there is one', () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const quotient = dividedBy(a, b);
        if (quotient) expect(quotient.times(b)).toEqual(a);
      }),
    );
  });

  it('does not exist where something of a lower degree is left over', () => {
    fc.assert(
      fc.property(pairs, nonzeroRationals(), ([a, b], rest) => {
        fc.pre(b.degree > 0);
        expect(dividedBy(a.times(b).plus(Polynomial.constant(rest)), b)).toBeUndefined();
      }),
    );
  });

  it('by a number is a multiple, and by 0 there is none', () => {
    fc.assert(
      fc.property(polynomials(), nonzeroRationals(), (a, factor) => {
        expect(dividedBy(a.scaled(factor), Polynomial.constant(factor))).toEqual(a);
        expect(dividedBy(a, Polynomial.zero)).toBeUndefined();
      }),
    );
  });
});
