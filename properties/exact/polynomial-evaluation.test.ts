import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MissingValue, Point } from '../../src/exact/point.js';
import { Polynomial } from '../../src/exact/polynomial.js';
import { Rational } from '../../src/exact/rational.js';
import { points, polynomials, SYMBOLS } from '../arbitrary/polynomial.js';
import { rationals } from '../arbitrary/rational.js';

const symbols = fc.constantFrom(...SYMBOLS);

describe('the value of a polynomial at a point', () => {
  it('is the sum of its terms, each the product of its factors', () => {
    fc.assert(
      fc.property(polynomials(), points(), (a, point) => {
        const terms = a.terms.map(({ coefficient, monomial }) =>
          monomial.reduce((product, symbol) => product.times(point.at(symbol)), coefficient),
        );
        expect(a.evaluate(point)).toEqual(Rational.sum(terms));
      }),
    );
  });

  it('of a sum is the sum of the values, of a product the product', () => {
    fc.assert(
      fc.property(polynomials(), polynomials(), points(), (a, b, point) => {
        const [left, right] = [a.evaluate(point), b.evaluate(point)];
        expect(a.plus(b).evaluate(point)).toEqual(left.plus(right));
        expect(a.minus(b).evaluate(point)).toEqual(left.minus(right));
        expect(a.times(b).evaluate(point)).toEqual(left.times(right));
      }),
    );
  });

  it('of a quotient is the quotient of the values, and none where the divisor is 0', () => {
    fc.assert(
      fc.property(polynomials(), polynomials(), points(), (a, b, point) => {
        const below = b.evaluate(point);
        const quotient = below.isZero ? undefined : a.evaluate(point).over(below);
        expect(a.quotientAt(b, point)).toEqual(quotient);
        expect(a.quotientAt(b.minus(Polynomial.constant(below)), point)).toBeUndefined();
      }),
    );
  });

  it('of a constant is the constant, of a symbol what the point gives it', () => {
    fc.assert(
      fc.property(rationals(), symbols, points(), (value, symbol, point) => {
        expect(Polynomial.constant(value).evaluate(point)).toEqual(value);
        expect(Polynomial.symbol(symbol).evaluate(point)).toEqual(point.at(symbol));
      }),
    );
  });

  it('has the sign that the sign alone is said to have, zero included', () => {
    fc.assert(
      fc.property(polynomials(), points(), (a, point) => {
        expect(a.signAt(point)).toBe(a.evaluate(point).sign);
        const vanishing = a.minus(Polynomial.constant(a.evaluate(point)));
        expect(vanishing.signAt(point)).toBe(0);
      }),
    );
  });

  it('is the same after putting in a polynomial for a symbol, or its value for the symbol', () => {
    fc.assert(
      fc.property(polynomials(), polynomials(), symbols, points(), (a, b, symbol, point) => {
        const put = a.substitute(symbol, b).evaluate(point);
        expect(put).toEqual(a.evaluate(point.with(symbol, b.evaluate(point))));
      }),
    );
  });

  it('needs a value for each symbol that occurs, and for no other', () => {
    const a = Polynomial.symbol('x').times(Polynomial.symbol('y'));
    expect(a.minus(a).plus(Polynomial.one).evaluate(Point.of({}))).toEqual(Rational.one);
    expect(() => a.evaluate(Point.of({ x: 0 }))).toThrow(MissingValue);
    expect(() => a.signAt(Point.of({ x: 0 }))).toThrow('the point gives no value to y');
  });
});

describe('the coefficients of the powers of a symbol', () => {
  it('put the polynomial together again', () => {
    fc.assert(
      fc.property(polynomials(), symbols, (a, symbol) => {
        const parts = a
          .coefficientsIn(symbol)
          .map((coefficient, power) => coefficient.times(Polynomial.symbol(symbol).power(power)));
        expect(parts.reduce((sum, part) => sum.plus(part), Polynomial.zero)).toEqual(a);
      }),
    );
  });

  it('do not contain the symbol, and the last one is not zero', () => {
    fc.assert(
      fc.property(polynomials(), symbols, (a, symbol) => {
        const coefficients = a.coefficientsIn(symbol);
        expect(coefficients.some((coefficient) => coefficient.symbols.has(symbol))).toBe(false);
        expect(coefficients.length > 1 && coefficients.at(-1)?.isZero).toBe(false);
      }),
    );
  });
});
