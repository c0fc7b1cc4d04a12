import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { symbolsOf, term } from '../../src/exact/formula.js';
import { dividesBySymbol, functionOf, valueAt } from '../../src/exact/formula-value.js';
import { math } from '../../src/exact/math.js';
import { MissingValue, Point } from '../../src/exact/point.js';
import { formulas, symbol } from '../arbitrary/formula.js';
import { points } from '../arbitrary/polynomial.js';

const [x, y] = [symbol('x'), symbol('y')];

describe('the value of a formula at a point', () => {
  it('is that of the rational function that it stands for', () => {
    fc.assert(
      fc.property(formulas(), points(), (formula, point) => {
        expect(valueAt(formula, point)).toEqual(functionOf(formula).evaluate(point));
      }),
    );
  });

  it('does not change when it is asked for again, nor pass over to another point', () => {
    fc.assert(
      fc.property(formulas(), points(), points(), (formula, point, other) => {
        expect(valueAt(formula, point)).toEqual(valueAt(formula, point));
        expect(valueAt(formula, other)).toEqual(functionOf(formula).evaluate(other));
        const moved = point.with('x', other.at('x'));
        expect(valueAt(formula, moved)).toEqual(functionOf(formula).evaluate(moved));
      }),
    );
  });

  it('does not exist where any part divides by zero', () => {
    const written = math`${y} (1 + 1/(${x} - 2))`;
    expect(valueAt(written, Point.of({ x: 2, y: 0 }))).toBeUndefined();
    expect(`${valueAt(written, Point.of({ x: 3, y: 1 }))}`).toBe('2');
  });

  it('needs a value for each symbol', () => {
    expect(() => valueAt(math`${x} ${y}`, Point.of({ x: 0 }))).toThrow(MissingValue);
  });
});

describe('the symbols of a formula', () => {
  it('include those of its rational function, and those that cancel', () => {
    fc.assert(
      fc.property(formulas(), (formula) => {
        const { numerator, denominator } = functionOf(formula);
        const written = [...symbolsOf(formula)];
        expect(written).toEqual(
          expect.arrayContaining([...numerator.symbols, ...denominator.symbols]),
        );
      }),
    );
    const named = term({ text: 'Δ', latex: '\\Delta' }, math`${x} - ${x}`);
    expect([...symbolsOf(math`2 ${named}^2/${y} - 1`)]).toEqual(['x', 'y']);
  });

  it('are no divisors exactly where it is said so; the function is then a polynomial', () => {
    fc.assert(
      fc.property(formulas(), (formula) => {
        if (!dividesBySymbol(formula)) expect(functionOf(formula).polynomial).toBeDefined();
      }),
    );
    expect(dividesBySymbol(math`1 + ${x} (2 - 1/${y})`)).toBe(true);
    expect(dividesBySymbol(math`(1 + ${x})/2`)).toBe(false);
  });
});
