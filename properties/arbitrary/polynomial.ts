import fc from 'fast-check';
import { Point } from '../../src/exact/point.js';
import { Polynomial } from '../../src/exact/polynomial.js';
import { RationalFunction } from '../../src/exact/rational-function.js';
import { nonzeroRationals, rationals } from './rational.js';

/** The symbols of every polynomial drawn here; `x` is the beginning of `x_1` on purpose. */
export const SYMBOLS = ['x', 'x_1', 'y'] as const;

/** Up to four terms of degree at most six in up to three symbols. */
export function polynomials(): fc.Arbitrary<Polynomial> {
  return fc
    .array(fc.tuple(nonzeroRationals(), monomials()), { maxLength: 4 })
    .map((terms) =>
      terms.reduce(
        (sum, [coefficient, monomial]) => sum.plus(monomial.scaled(coefficient)),
        Polynomial.zero,
      ),
    );
}

/** Polynomials other than zero: a nonzero constant and powers that cannot cancel it. */
export function nonzeroPolynomials(): fc.Arbitrary<Polynomial> {
  return fc
    .tuple(nonzeroRationals(), polynomials())
    .map(([constant, rest]) =>
      rest.times(Polynomial.symbol('x')).plus(Polynomial.constant(constant)),
    );
}

/** Quotients of two polynomials, some with the denominator 1. */
export function rationalFunctions(): fc.Arbitrary<RationalFunction> {
  return fc
    .tuple(polynomials(), fc.oneof(fc.constant(Polynomial.one), nonzeroPolynomials()))
    .map(([numerator, denominator]) => RationalFunction.of(numerator, denominator));
}

/** A value for each of the symbols. */
export function points(): fc.Arbitrary<Point> {
  return fc
    .tuple(rationals(), rationals(), rationals())
    .map(([x, x_1, y]) => Point.of({ x, x_1, y }));
}

function monomials(): fc.Arbitrary<Polynomial> {
  return fc
    .tuple(fc.nat(2), fc.nat(2), fc.nat(2))
    .map((exponents) =>
      SYMBOLS.reduce(
        (product, symbol, index) =>
          product.times(Polynomial.symbol(symbol).power(exponents[index] ?? 0)),
        Polynomial.one,
      ),
    );
}
