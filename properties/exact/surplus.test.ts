import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { surplusOver } from '../../src/exact/division.js';
import { Polynomial } from '../../src/exact/polynomial.js';
import { polynomials } from '../arbitrary/polynomial.js';
import { nonzeroRationals, rationals } from '../arbitrary/rational.js';

describe('the surplus of a polynomial over a bound', () => {
  it('is the number by which it exceeds a positive multiple of the bound', () => {
    fc.assert(
      fc.property(polynomials(), nonzeroRationals(), rationals(), (bound, factor, number) => {
        fc.pre(bound.degree > 0);
        const own = bound.scaled(factor).plus(Polynomial.constant(number));
        expect(surplusOver(own, bound)).toEqual(factor.sign > 0 ? number : undefined);
      }),
    );
  });

  it('is none where more than a number is left', () => {
    fc.assert(
      fc.property(polynomials(), (bound) => {
        fc.pre(bound.degree > 0);
        const more = bound.plus(Polynomial.symbol('more'));
        expect(surplusOver(more, bound)).toBeUndefined();
        expect(surplusOver(bound, more)).toBeUndefined();
      }),
    );
  });
});
