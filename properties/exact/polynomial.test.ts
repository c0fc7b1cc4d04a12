import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Polynomial } from '../../src/exact/polynomial.js';
import { Rational } from '../../src/exact/rational.js';
import { RationalFunction } from '../../src/exact/rational-function.js';
import { nonzeroPolynomials, polynomials, SYMBOLS } from '../arbitrary/polynomial.js';
import { rationals } from '../arbitrary/rational.js';

const three = fc.tuple(polynomials(), polynomials(), polynomials());

describe('polynomials are a commutative ring', () => {
  it('sums and products depend neither on order nor on grouping', () => {
    fc.assert(
      fc.property(three, ([a, b, c]) => {
        expect(a.plus(b)).toEqual(b.plus(a));
        expect(a.times(b)).toEqual(b.times(a));
        expect(a.plus(b).plus(c)).toEqual(a.plus(b.plus(c)));
        expect(a.times(b).times(c)).toEqual(a.times(b.times(c)));
      }),
    );
  });

  it('products distribute over sums', () => {
    fc.assert(
      fc.property(three, ([a, b, c]) => {
        expect(a.times(b.plus(c))).toEqual(a.times(b).plus(a.times(c)));
      }),
    );
  });

  it('zero and one are neutral, and subtraction undoes addition', () => {
    fc.assert(
      fc.property(polynomials(), polynomials(), (a, b) => {
        expect(a.plus(Polynomial.zero)).toEqual(a);
        expect(a.times(Polynomial.one)).toEqual(a);
        expect(a.plus(b).minus(b)).toEqual(a);
        expect(a.plus(a.negated()).isZero).toBe(true);
      }),
    );
  });

  it('scaling is multiplication by a constant', () => {
    fc.assert(
      fc.property(polynomials(), rationals(), (a, factor) => {
        expect(a.scaled(factor)).toEqual(a.times(Polynomial.constant(factor)));
      }),
    );
  });

  it('a power is a repeated product', () => {
    fc.assert(
      fc.property(polynomials(), fc.nat(3), (a, exponent) => {
        const factors = Array.from({ length: exponent }, () => a);
        const product = factors.reduce((partial, factor) => partial.times(factor), Polynomial.one);
        expect(a.power(exponent)).toEqual(product);
      }),
    );
  });

  it.each([-1, 1.5])('a power to %d is refused', (exponent) => {
    expect(() => Polynomial.symbol('x').power(exponent)).toThrow();
    expect(() => RationalFunction.of(Polynomial.symbol('x')).power(exponent)).toThrow();
  });

  it('degrees of nonzero polynomials add up in products, and no product is zero', () => {
    fc.assert(
      fc.property(nonzeroPolynomials(), nonzeroPolynomials(), (a, b) => {
        expect(a.times(b).isZero).toBe(false);
        expect(a.times(b).degree).toBe(a.degree + b.degree);
      }),
    );
  });

  it('symbols whatever their names are told apart, or their names refused', () => {
    const [a, b] = [Polynomial.symbol('a'), Polynomial.symbol('b')];
    expect(attempt(() => Polynomial.symbol('a b').equals(a.times(b)))).not.toBe(true);
    expect(attempt(() => Polynomial.symbol('').constantValue)).not.toEqual(Rational.one);
  });

  it('a polynomial is a constant exactly if no symbol occurs in it', () => {
    fc.assert(
      fc.property(polynomials(), rationals(), (a, value) => {
        expect(a.constantValue === undefined).toBe(a.symbols.size > 0);
        expect(SYMBOLS).toEqual(expect.arrayContaining([...a.symbols]));
        expect(Polynomial.constant(value).constantValue).toEqual(value);
      }),
    );
    expect(Polynomial.zero.constantValue).toEqual(Rational.zero);
  });
});

function attempt<Result>(computation: () => Result): Result | 'refused' {
  try {
    return computation();
  } catch {
    return 'refused';
  }
}
