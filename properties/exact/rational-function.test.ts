import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Point } from '../../src/exact/point.js';
import { Polynomial } from '../../src/exact/polynomial.js';
import { NotRational } from '../../src/exact/rational.js';
import { RationalFunction } from '../../src/exact/rational-function.js';
import {
  nonzeroPolynomials,
  points,
  polynomials,
  rationalFunctions,
} from '../arbitrary/polynomial.js';

const { zero, one } = RationalFunction;
const two = fc.tuple(rationalFunctions(), rationalFunctions());
const x = Polynomial.symbol('x');

describe('rational functions are a field', () => {
  it('sums and products do not depend on the order', () => {
    fc.assert(
      fc.property(two, ([f, g]) => {
        expect(f.plus(g).equals(g.plus(f))).toBe(true);
        expect(f.times(g).equals(g.times(f))).toBe(true);
      }),
    );
  });

  it('products distribute over sums', () => {
    const three = fc.tuple(rationalFunctions(), rationalFunctions(), rationalFunctions());
    fc.assert(
      fc.property(three, ([f, g, h]) => {
        expect(f.times(g.plus(h)).equals(f.times(g).plus(f.times(h)))).toBe(true);
      }),
    );
  });

  it('subtraction undoes addition, and division undoes multiplication', () => {
    fc.assert(
      fc.property(two, ([f, g]) => {
        expect(f.plus(g).minus(g).equals(f)).toBe(true);
        expect(f.minus(f).isZero).toBe(true);
        if (!g.isZero) expect(f.times(g).over(g).equals(f)).toBe(true);
        expect(f.plus(zero).times(one).power(1).equals(f)).toBe(true);
        expect(f.power(2).equals(f.times(f))).toBe(true);
      }),
    );
  });
});

describe('a rational function', () => {
  it('equals another exactly if their cross products are equal', () => {
    fc.assert(
      fc.property(rationalFunctions(), nonzeroPolynomials(), (f, factor) => {
        const extended = RationalFunction.of(
          f.numerator.times(factor),
          f.denominator.times(factor),
        );
        expect(extended.equals(f)).toBe(true);
        expect(f.plus(RationalFunction.of(factor)).equals(f)).toBe(false);
      }),
    );
  });

  it('is a polynomial exactly if its denominator is a constant, which is folded in', () => {
    fc.assert(
      fc.property(polynomials(), nonzeroPolynomials(), (numerator, denominator) => {
        const constant = denominator.constantValue;
        const { polynomial } = RationalFunction.of(numerator, denominator);
        if (numerator.isZero) expect(polynomial).toEqual(Polynomial.zero);
        else if (constant === undefined) expect(polynomial).toBeUndefined();
        else expect(polynomial?.scaled(constant)).toEqual(numerator);
      }),
    );
  });

  it('evaluates to the quotient of the values, and nowhere else', () => {
    fc.assert(
      fc.property(polynomials(), nonzeroPolynomials(), points(), (n, d, point) => {
        const f = RationalFunction.of(n, d);
        if (f.denominator.evaluate(point).isZero)
          expect(() => f.evaluate(point)).toThrow(NotRational);
        else expect(f.evaluate(point).times(d.evaluate(point))).toEqual(n.evaluate(point));
      }),
    );
  });

  it('sums and products evaluate to sums and products of values', () => {
    fc.assert(
      fc.property(two, points(), ([f, g], point) => {
        if (f.denominator.times(g.denominator).evaluate(point).isZero) return;
        const [left, right] = [f.evaluate(point), g.evaluate(point)];
        expect(f.plus(g).evaluate(point)).toEqual(left.plus(right));
        expect(f.times(g).evaluate(point)).toEqual(left.times(right));
      }),
    );
  });

  it('has no value where its denominator vanishes, and none over zero at all', () => {
    const inverse = one.over(RationalFunction.of(x));
    expect(() => inverse.evaluate(Point.of({ x: 0 }))).toThrow(
      '(1)/(x) has no value here: its denominator is 0',
    );
    expect(() => one.over(zero)).toThrow('(1) / 0 is not a rational function');
  });

  it('prints as numerator over denominator, in text and in LaTeX', () => {
    const f = RationalFunction.of(x, x.plus(Polynomial.one));
    expect(`${f}`).toBe('(x)/(x + 1)');
    expect(f.toLatex(() => '\\tau')).toBe('\\frac{\\tau}{\\tau + 1}');
    expect(`${RationalFunction.constant('-1/2')}`).toBe('-1/2');
    expect(RationalFunction.constant('-1/2').toLatex()).toBe('-\\frac{1}{2}');
  });
});
