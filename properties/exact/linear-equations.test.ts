import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dividedByLinear, LinearEquations } from '../../src/exact/linear-equations.js';
import { addTo, sumUnder } from '../../src/exact/linear-system.js';
import { Polynomial, parsePolynomial } from '../../src/exact/polynomial.js';
import { Rational } from '../../src/exact/rational.js';
import { polynomials } from '../arbitrary/polynomial.js';
import { rationals } from '../arbitrary/rational.js';

const linear = fc
  .tuple(rationals(), rationals(), rationals(), rationals())
  .map(([a, b, c, constant]) =>
    Polynomial.sum([
      Polynomial.symbol('x').scaled(a),
      Polynomial.symbol('y').scaled(b),
      Polynomial.symbol('z').scaled(c),
      Polynomial.constant(constant),
    ]),
  );

describe('what is left of a polynomial where linear equations hold', () => {
  it('differs from it by the multiples that are told', () => {
    fc.assert(
      fc.property(fc.array(linear, { maxLength: 4 }), polynomials(), (equations, polynomial) => {
        const { remainder, multiples } = new LinearEquations(equations.entries()).reduce(
          polynomial,
        );
        const told = [...multiples].map(([index, multiple]) =>
          multiple.times(equations[index] ?? expect.fail('a multiple of no equation')),
        );
        expect(Polynomial.sum([remainder, ...told]).equals(polynomial)).toBe(true);
      }),
    );
  });

  it('is 0 of each of the equations, and of everything where they contradict each other', () => {
    fc.assert(
      fc.property(fc.array(linear, { minLength: 1, maxLength: 3 }), polynomials(), (all, any) => {
        const equations = new LinearEquations(all.entries());
        for (const each of all) expect(equations.reduce(each).remainder.isZero).toBe(true);
        const shifted = [...all, all[0]?.plus(Polynomial.one) ?? Polynomial.one];
        expect(new LinearEquations(shifted.entries()).reduce(any).remainder.isZero).toBe(true);
      }),
    );
  });
});

describe('division by a linear polynomial', () => {
  it('undoes multiplication, and is refused where something is left over', () => {
    fc.assert(
      fc.property(linear, polynomials(), (divisor, quotient) => {
        fc.pre(divisor.symbols.size > 0);
        const product = divisor.times(quotient);
        expect(dividedByLinear(product, divisor)?.equals(quotient)).toBe(true);
        expect(dividedByLinear(product.plus(Polynomial.one), divisor)).toBeUndefined();
      }),
    );
  });

  it('is refused for a divisor without symbols', () => {
    expect(dividedByLinear(parsePolynomial('2*x'), Polynomial.one)).toBeUndefined();
  });
});

describe('a table of sums', () => {
  it('holds the sum of what was added under each key, and no 0', () => {
    const additions = fc.array(fc.tuple(fc.constantFrom('a', 'b'), rationals()), { maxLength: 8 });
    fc.assert(
      fc.property(additions, (added) => {
        const sums = new Map<string, Rational>();
        for (const [key, value] of added) addTo(sums, key, value);
        for (const key of ['a', 'b']) {
          const total = Rational.sum(added.flatMap(([at, value]) => (at === key ? [value] : [])));
          expect(sumUnder(sums, key).equals(total)).toBe(true);
          expect(sums.has(key)).toBe(!total.isZero);
        }
      }),
    );
  });
});
