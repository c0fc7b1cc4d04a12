import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TermNaming } from '../../src/derive/naming.js';
import type { Vocabulary } from '../../src/derive/vocabulary.js';
import { type Formula, formulaText, term } from '../../src/exact/formula.js';
import { functionOf } from '../../src/exact/formula-value.js';
import { math } from '../../src/exact/math.js';
import type { Polynomial } from '../../src/exact/polynomial.js';
import { Rational } from '../../src/exact/rational.js';
import { symbol } from '../arbitrary/formula.js';
import { polynomials, SYMBOLS } from '../arbitrary/polynomial.js';

const [x, x_1, y] = [symbol('x'), symbol('x_1'), symbol('y')];
const value = (formula: Formula): Polynomial => functionOf(formula).numerator;

const W = term({ text: 'W', latex: 'W' }, math`(${x} + ${y}) (${x_1} - ${y})`);
const V = term({ text: 'V', latex: 'V' }, math`${x} ${y}`);
const sum = math`1 - ${x}`;

const vocabulary: Vocabulary = {
  symbols: new Map([x, x_1, y].map((each, index) => [SYMBOLS[index] ?? '', each])),
  probabilities: new Set(['x']),
  phrases: [W, V, sum].map((formula) => ({ formula, polynomial: value(formula) })),
};
const naming = new TermNaming(vocabulary);
const named = (formula: Formula): string => formulaText(naming.formula(value(formula)));

describe('a polynomial in the words of a vocabulary', () => {
  it('expands to the polynomial again', () => {
    fc.assert(
      fc.property(polynomials(), (polynomial) => {
        expect(value(naming.formula(polynomial))).toEqual(polynomial);
      }),
    );
  });

  it('expands to it where it is made of words', () => {
    const part = fc.tuple(polynomials(), fc.constantFrom(W, V, sum));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 3 }), (parts) => {
        const polynomial = parts
          .map(([multiplier, word]) => multiplier.times(value(word)))
          .reduce((all, each) => all.plus(each), value(math`0`));
        const { coefficient, factors } = naming.factors(polynomial);
        const product = factors
          .map((factor) => factor.polynomial.power(factor.exponent))
          .reduce((all, each) => all.times(each), value(math`1`));
        expect(product.scaled(coefficient)).toEqual(polynomial);
        expect(value(naming.formula(polynomial))).toEqual(polynomial);
      }),
    );
  });

  const written: readonly (readonly [Formula, string])[] = [
    [math`0`, '0'],
    [math`-3/2`, '-3/2'],
    [math`(${x} + ${y}) (${x_1} - ${y}) (2 ${x} - 2)`, '-2 (1 - x) W'],
    [math`${y} ${x}^2`, 'x V'],
    [math`3 ${x} (${x} + ${y}) (${x_1} - ${y}) - ${y} ${x} + ${x_1}`, '3 x W - V + x_1'],
    [math`(${x} + ${y}) (${x_1} - ${y}) - (1 - ${x})^2 ${x_1}`, 'W - (1 - x)^2 x_1'],
    [math`${y} - ${x_1}`, 'y - x_1'],
  ];

  it.each(written)('reads as an author would write it: case %#', (formula, text) => {
    expect(named(formula)).toBe(text);
  });

  it('has probabilities before payoffs, and no coefficient that could be taken out', () => {
    expect(named(math`${y} ${x_1} ${x} / 2`)).toBe('1/2 x_1 V');
    expect(named(math`${y} (1 - ${x})^2`)).toBe('(1 - x)^2 y');
    const { coefficient } = naming.factors(value(math`(2 ${x_1} + 4 ${y}) / 3`));
    expect(coefficient).toEqual(Rational.of('2/3'));
  });
});
