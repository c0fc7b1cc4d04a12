import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Formula, formulaText, term } from '../../src/exact/formula.js';
import { functionOf } from '../../src/exact/formula-value.js';
import { inLowestTerms } from '../../src/exact/lowest-terms.js';
import { math } from '../../src/exact/math.js';
import { NotRational, Rational } from '../../src/exact/rational.js';
import { formulasOver, symbol } from '../arbitrary/formula.js';
import { rationals } from '../arbitrary/rational.js';

const [x, y] = [symbol('x'), symbol('y')];
const drawn = formulasOver(rationals());

const text = (formula: Formula): string => formulaText(inLowestTerms(formula));

describe('a formula in lowest terms', () => {
  it('stands for the same function', () => {
    fc.assert(
      fc.property(drawn, drawn, (one, other) => {
        expect(functionOf(inLowestTerms(one))).toEqual(functionOf(one));
        const product = math`(${one}) (${other}) − ${one}`;
        expect(functionOf(inLowestTerms(product))).toEqual(functionOf(product));
      }),
    );
  });

  it('divides by what it was divided by, or by less', () => {
    fc.assert(
      fc.property(drawn, drawn, (one, other) => {
        fc.pre(!functionOf(other).numerator.isZero);
        const quotient = math`(${one}) / (${other})`;
        expect(functionOf(inLowestTerms(quotient))).toEqual(functionOf(quotient));
      }),
    );
  });

  it('is in lowest terms already', () => {
    fc.assert(
      fc.property(drawn, (formula) => {
        const once = inLowestTerms(formula);
        expect(formulaText(inLowestTerms(once))).toBe(formulaText(once));
      }),
    );
  });

  const half = Rational.half;
  const third = Rational.of('1/3');

  it.each([
    [math`${x} ${half}`, 'x/2'],
    [math`(1 − ${x}) ${half}`, '(1 - x)/2'],
    [math`1 − ${x} ${half}`, '1 - x/2'],
    [math`1 − (1 − ${x}) ${half}`, '(1 + x)/2'],
    [math`1 − (1 − ${x}) ${third}`, '(2 + x)/3'],
    [math`2 ${third} ${x}`, '2 x/3'],
    [math`${x} − (1 − ${x})`, '2 x - 1'],
    [math`(1 − ${x}) − ${x}`, '1 - 2 x'],
    [math`${half} ${x} / (${half} ${x} + ${half} (1 − ${x}))`, 'x'],
    [math`${third} ${x} / (${third} ${x} + 2 ${third} (1 − ${x}))`, 'x/(2 - x)'],
    [math`${x} (${x} − ${half}) / (2 ${x} − 1)`, 'x/2'],
    [math`${y} (1 − 2 ${x}) / (2 ${x} − 1)`, '-y'],
    [math`(${x} − ${y}) (${y}/2 − ${x}/2)`, '-(x - y)^2/2'],
    [math`${half} ${x}^2 / (${half} ${x}^2 + ${half} ${y}^2)`, 'x^2/(x^2 + y^2)'],
    [math`${y} − (${x} − ${x}) − (0 − ${y})`, '2 y'],
    [math`0 ${x}`, '0'],
  ])('reads %#', (formula, expected) => {
    expect(text(formula)).toBe(expected);
  });

  it('leaves what has a name alone, and takes two names for two', () => {
    const named = (body: Formula): Formula => term({ text: 'W', latex: 'W' }, body);
    expect(text(math`${half} ${named(math`1/2 + 1/2`)} 2`)).toBe('W');
    expect(text(math`${named(x)} − ${named(y)}`)).toBe('W - W');
    expect(text(math`${named(x)} / ${named(y)}`)).toBe('W/W');
  });

  it('divides by no 0', () => {
    expect(() => inLowestTerms(math`${x} / (1/2 − ${half})`)).toThrow(NotRational);
  });
});
