import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  numeral,
  opposite,
  power,
  productOf,
  quotient,
  total,
} from '../../src/exact/composition.js';
import { type Formula, formulaText } from '../../src/exact/formula.js';
import { functionOf } from '../../src/exact/formula-value.js';
import { math } from '../../src/exact/math.js';
import { Rational } from '../../src/exact/rational.js';
import { RationalFunction } from '../../src/exact/rational-function.js';
import { formulasOver, symbol } from '../arbitrary/formula.js';
import { rationals } from '../arbitrary/rational.js';

const parts = fc.array(formulasOver(rationals()), { maxLength: 3 });
const [x, y] = [symbol('x'), symbol('y')];
const half = numeral(Rational.of('1/2'));
const value = functionOf;

describe('formulas put together', () => {
  it('are worth what their parts make of them', () => {
    fc.assert(
      fc.property(parts, (formulas) => {
        const values = formulas.map(value);
        expect(value(total(formulas))).toEqual(
          values.reduce((sum, each) => sum.plus(each), RationalFunction.zero),
        );
        expect(value(productOf(formulas))).toEqual(
          values.reduce((all, each) => all.times(each), RationalFunction.one),
        );
      }),
    );
  });

  it('turn round, are divided and raised', () => {
    fc.assert(
      fc.property(
        formulasOver(rationals()),
        fc.integer({ min: 1, max: 3 }),
        (formula, exponent) => {
          expect(value(opposite(formula))).toEqual(value(formula).negated());
          expect(value(opposite(opposite(formula)))).toEqual(value(formula));
          expect(value(power(formula, exponent))).toEqual(value(formula).power(exponent));
          const divisor = math`${y}^2 + 1`;
          expect(value(quotient(formula, divisor))).toEqual(value(formula).over(value(divisor)));
          expect(quotient(formula, numeral(Rational.one))).toBe(formula);
        },
      ),
    );
  });

  const written: readonly (readonly [Formula, string])[] = [
    [total([]), '0'],
    [total([opposite(x), y]), 'y - x'],
    [total([math`${x} + 1`, math`${y} - 2`, math`0`]), 'x + 1 + y - 2'],
    [total([x, numeral(Rational.of(-2))]), 'x - 2'],
    [productOf([]), '1'],
    [productOf([x, math`3`, opposite(y), half]), '-3/2 x y'],
    [productOf([math`-1`, x]), '-x'],
    [productOf([math`0`, x]), '0'],
    [productOf([math`2`, productOf([x, half])]), 'x'],
    [opposite(math`${x} - ${y}`), 'y - x'],
    [quotient(opposite(x), y), '-x/y'],
  ];

  it.each(written)(
    'are written with signs in front and numbers first: case %#',
    (formula, text) => {
      expect(formulaText(formula)).toBe(text);
    },
  );
});
