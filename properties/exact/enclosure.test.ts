import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certainSign, type Enclosure } from '../../src/exact/enclosure.js';
import type { Formula } from '../../src/exact/formula.js';
import { enclosedPolynomial, enclosedValue, valueAt } from '../../src/exact/formula-value.js';
import { Point } from '../../src/exact/point.js';
import { Rational } from '../../src/exact/rational.js';
import { holdsAt } from '../../src/exact/relation.js';
import { formulasOver, symbol } from '../arbitrary/formula.js';
import { polynomials } from '../arbitrary/polynomial.js';
import { rationals } from '../arbitrary/rational.js';

/** Beyond all doubles, nearer to 0 than any but 0, and nearer to 1 than any but 1. */
const extremes = [-600, -400, -310, -20, 0, 20, 310, 400, 600].flatMap((exponent) => {
  const power = Rational.of(10).power(Math.abs(exponent));
  const value = exponent < 0 ? Rational.one.over(power) : power;
  return [value, value.negated(), Rational.one.plus(value)];
});
/** 1/10^10, but for a denominator that no double holds. */
const small = Rational.ratio(10n ** 300n, 10n ** 310n + 1n);
const numbers = fc.oneof(rationals(), fc.constantFrom(...extremes, small, small.negated()));
const points = fc.record({ x: numbers, x_1: numbers, y: numbers }).map(Point.of);
const formula = formulasOver(numbers);

/** The exact value of a double. */
function exactly(double: number): Rational {
  let [whole, denominator] = [double, 1n];
  while (!Number.isInteger(whole)) [whole, denominator] = [whole * 2, denominator * 2n];
  return Rational.ratio(BigInt(whole), denominator);
}

/** An end that is infinite, or not a number, excludes nothing. */
function encloses({ low, high }: Enclosure, value: Rational): boolean {
  return (
    (!Number.isFinite(low) || exactly(low).atMost(value)) &&
    (!Number.isFinite(high) || value.atMost(exactly(high)))
  );
}

function minus(one: Formula, other: Formula): Formula {
  return { kind: 'sum', terms: [one, { kind: 'negative', of: other }] };
}

describe('an enclosure', () => {
  it('has the exact value of a formula between its ends, and tells no sign but that', () => {
    fc.assert(
      fc.property(formula, points, (drawn, point) => {
        const [value, enclosure] = [valueAt(drawn, point), enclosedValue(drawn, point)];
        if (value) expect(encloses(enclosure, value)).toBe(true);
        expect([undefined, value?.sign]).toContain(certainSign(enclosure));
      }),
      { numRuns: 1000 },
    );
  });

  it('has the exact value of a polynomial between its ends', () => {
    fc.assert(
      fc.property(polynomials(), points, (polynomial, point) => {
        const enclosure = enclosedPolynomial(polynomial, point);
        expect(encloses(enclosure, polynomial.evaluate(point))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('tells the sign of plain numbers, and of none that is 0', () => {
    const plain = rationals().filter((value) => !value.isZero);
    fc.assert(
      fc.property(plain, (value) => {
        expect(certainSign(value.enclosure)).toBe(value.sign);
      }),
    );
    expect(certainSign(Rational.zero.enclosure)).toBeUndefined();
  });

  it('tells nothing where a formula divides by zero, or lacks a symbol', () => {
    const [x, y] = [symbol('x'), symbol('y')];
    const quotient: Formula = { kind: 'quotient', numerator: y, denominator: minus(x, x) };
    const point = Point.of({ x: 3, y: 2 });
    const products: Formula[] = [quotient, { kind: 'power', base: quotient, exponent: 0 }];
    for (const each of [...products, symbol('z')])
      expect(certainSign(enclosedValue(each, point))).toBeUndefined();
  });
});

describe('a relation whose sides differ by less than doubles tell', () => {
  it('is decided by exact numbers', () => {
    fc.assert(
      fc.property(formula, points, fc.constantFrom(-1, 0, 1), (drawn, point, sign) => {
        const value = valueAt(drawn, point);
        fc.pre(value !== undefined);
        const apart = Rational.ratio(BigInt(sign), 10n ** 400n);
        const left: Formula = {
          kind: 'sum',
          terms: [drawn, { kind: 'number', value: apart }],
        };
        for (const relation of ['>', '=', '<'] as const)
          expect(holdsAt({ left, sign: relation, right: drawn }, point)).toBe(
            relation === (['<', '=', '>'] as const)[sign + 1],
          );
      }),
    );
  });
});
