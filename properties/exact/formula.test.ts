import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Formula, term, toFormula } from '../../src/exact/formula.js';
import { functionOf } from '../../src/exact/formula-value.js';
import { math } from '../../src/exact/math.js';
import { Rational } from '../../src/exact/rational.js';
import { formulas, symbol } from '../arbitrary/formula.js';
import { points } from '../arbitrary/polynomial.js';

const [x, y] = [symbol('x'), symbol('y')];
const value = (formula: Formula): string => `${functionOf(formula)}`;

describe('a formula template is read as on paper', () => {
  it.each([
    ['products before sums', math`1 + ${x} * 2`, '2*x + 1'],
    ['powers before products', math`2 ${x}^2`, '2*x^2'],
    ['powers before signs', math`-${x}^2`, '-x^2'],
    ['a sign before sums', math`-${x} + ${y}`, '-x + y'],
    ['a sign before everything in its product', math`-${x} ${y} + 1`, '-x*y + 1'],
    ['differences from the left', math`${x} - ${y} - 1`, 'x - y - 1'],
    ['quotients from the left', math`12/2/3`, '2'],
    ['neighbors multiplied, from the left', math`1/2 ${x}`, '1/2*x'],
    ['neighboring parentheses multiplied', math`(${x} + 1)(${x} - 1)`, 'x^2 - 1'],
    ['a number beside parentheses', math`2(${x} + 1)${y}`, '2*x*y + 2*y'],
    ['parentheses before all', math`(1 + ${x}) * 2 - (${y} - 1)`, '2*x - y + 3'],
    ['a power of parentheses', math`(${x} + 1)^2`, 'x^2 + 2*x + 1'],
    ['the zeroth power', math`${x}^0`, '1'],
    ['decimals exactly', math`0.1 + 0.2`, '3/10'],
    ['interpolated numbers', math`${'3/40'} + ${-1} ${x} - ${2n} + ${Rational.half}`, '-x - 57/40'],
    ['interpolated formulas as units', math`2 ${math`${x} + 1`}^2`, '2*x^2 + 4*x + 2'],
    ["the typesetter's minus and dot", math`1 − 2·${x}`, '-2*x + 1'],
    ['quotients of symbols', math`${x}/(${y} + 1)`, '(x)/(y + 1)'],
  ])('%s', (_, formula, expected) => {
    expect(value(formula)).toBe(expected);
  });

  it('with a negative power refused, also an interpolated one', () => {
    expect(() => functionOf(math`${x}^${-2}`)).toThrow();
  });
});

describe('the function of a formula', () => {
  it('evaluates to what its parts evaluate to, put together', () => {
    fc.assert(
      fc.property(formulas(), points(), (formula, point) => {
        const at = (part: Formula): Rational => functionOf(part).evaluate(point);
        const sum = functionOf(math`${formula} + 2`).evaluate(point);
        expect(sum).toEqual(at(formula).plus(Rational.of(2)));
        if (formula.kind === 'product')
          expect(at(formula)).toEqual(
            formula.factors.map(at).reduce((product, next) => product.times(next)),
          );
        if (formula.kind === 'quotient')
          expect(at(formula).times(at(formula.denominator))).toEqual(at(formula.numerator));
        if (formula.kind === 'negative') expect(at(formula)).toEqual(at(formula.of).negated());
        if (formula.kind === 'power')
          expect(at(formula)).toEqual(at(formula.base).power(formula.exponent));
        if (formula.kind === 'sum')
          expect(at(formula)).toEqual(Rational.sum(formula.terms.map(at)));
      }),
    );
  });

  it('of a named term is that of its body', () => {
    const named = term({ text: 'Δ', latex: '\\Delta' }, math`${x} - ${y}`);
    expect(value(math`2 ${named}`)).toBe('2*x - 2*y');
  });

  it('of anything over zero does not exist', () => {
    expect(() => functionOf(math`1/(${x} - ${x})`)).toThrow('(1) / 0 is not a rational function');
  });

  it('of a number is the number', () => {
    expect(value(toFormula('-1.25'))).toBe('-5/4');
    expect(() => toFormula(0.5)).toThrow('found the double 0.5');
  });
});
