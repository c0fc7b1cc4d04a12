import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MissingValue, Point } from '../../src/exact/point.js';
import { leastCommonMultiple, Rational } from '../../src/exact/rational.js';
import { points, SYMBOLS } from '../arbitrary/polynomial.js';
import { rationals } from '../arbitrary/rational.js';

describe('a point', () => {
  it('gives back the values it was made of', () => {
    const point = Point.of({ tau: '2/3', kappa: 2, psi: 10n, alpha_L: '-1.25' });
    expect(JSON.stringify(point)).toBe('{"tau":"2/3","kappa":"2","psi":"10","alpha_L":"-5/4"}');
  });

  it('reads back from its JSON', () => {
    fc.assert(
      fc.property(points(), (point) => {
        expect(Point.of(point.toJSON()).values).toEqual(point.values);
      }),
    );
  });

  it('holds some values, or all of them, as whole numbers over one denominator', () => {
    fc.assert(
      fc.property(points(), fc.subarray([...SYMBOLS]), fc.nat(4), (point, some, exponent) => {
        const over = point.overOne(new Set(some));
        expect(over.power(exponent)).toBe(over.power(1) ** BigInt(exponent));
        for (const symbol of some)
          expect(Rational.ratio(over.numerator(symbol), over.power(1))).toEqual(point.at(symbol));
      }),
    );
  });

  it('with another value for one symbol is a new point; the old one stays', () => {
    fc.assert(
      fc.property(points(), rationals(), (point, value) => {
        const before = JSON.stringify(point);
        const moved = point.with('y', value);
        expect(moved.at('y')).toEqual(value);
        expect(moved.at('x')).toEqual(point.at('x'));
        expect(JSON.stringify(point)).toBe(before);
      }),
    );
  });

  it('refuses a symbol to which it gives no value', () => {
    const refusal = new MissingValue('the point gives no value to tau');
    expect(() => Point.of({ kappa: 1 }).at('tau')).toThrow(refusal);
    expect(() => Point.of({ kappa: 1 }).overOne(new Set(['tau']))).toThrow(refusal);
    const kappa = Point.of({ kappa: 1 }).overOne(new Set(['kappa']));
    expect(() => kappa.numerator('tau')).toThrow(refusal);
  });
});

describe('the least common multiple', () => {
  it('is the first multiple of one number that the other divides', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 60n), fc.bigInt(1n, 60n), (a, b) => {
        let multiple = a;
        while (multiple % b !== 0n) multiple += a;
        expect(leastCommonMultiple(a, b)).toBe(multiple);
      }),
    );
  });
});
