import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Formula, partsOf, term } from '../../src/exact/formula.js';
import { functionOf, haveSameValue, structureOf } from '../../src/exact/formula-value.js';
import { math, relation } from '../../src/exact/math.js';
import { meaningOf, relationKey, relationText } from '../../src/exact/relation.js';
import { formulas, symbol } from '../arbitrary/formula.js';

const [x, y] = [symbol('x'), symbol('y')];
const named = (text: string, body: Formula): Formula => term({ text, latex: text }, body);

/** Written once more, with other objects, and some parts under a name. */
function again(formula: Formula): Formula {
  const copy = (part: Formula): Formula => named('part', again(part));
  switch (formula.kind) {
    case 'number':
    case 'symbol':
      return { ...formula };
    case 'term':
      return again(formula.body);
    case 'sum':
      return { kind: 'sum', terms: formula.terms.map(copy) };
    case 'negative':
      return { kind: 'negative', of: copy(formula.of) };
    case 'product':
      return { kind: 'product', factors: formula.factors.map(copy) };
    case 'quotient':
      return {
        kind: 'quotient',
        numerator: copy(formula.numerator),
        denominator: again(formula.denominator),
      };
    case 'power':
      return { ...formula, base: copy(formula.base) };
  }
}

describe('the structure of a formula', () => {
  it('is the same, written again, with names or without', () => {
    fc.assert(
      fc.property(formulas(), (formula) => {
        expect(structureOf(again(formula))).toBe(structureOf(formula));
      }),
    );
  });

  it('is another where the formula is another function', () => {
    fc.assert(
      fc.property(formulas(), formulas(), (one, other) => {
        if (structureOf(one) === structureOf(other))
          expect(functionOf(one).equals(functionOf(other))).toBe(true);
      }),
    );
  });

  it('is that of no part', () => {
    fc.assert(
      fc.property(formulas(), (formula) => {
        for (const part of partsOf(formula))
          expect(structureOf(part)).not.toBe(structureOf(formula));
      }),
    );
  });

  it.each([
    ['a name and a spelling', symbol('x'), { ...symbol('y'), spelling: { text: 'x', latex: 'x' } }],
    ['a number and a symbol called so', math`1`, symbol('symbol')],
    ['a sum and a product', math`${x} + ${y}`, math`${x} ${y}`],
    ['a difference turned round', math`${x} − ${y}`, math`${y} − ${x}`],
    ['a quotient turned round', math`${x}/${y}`, math`${y}/${x}`],
    ['two powers', math`${x}^2`, math`${x}^3`],
  ])('tells apart %s', (_, one, other) => {
    expect(structureOf(one)).not.toBe(structureOf(other));
  });
});

describe('two formulas have the same value', () => {
  it('exactly if they are one function, however they are written', () => {
    fc.assert(
      fc.property(formulas(), formulas(), (one, other) => {
        const difference = math`${one} − ${other}`;
        expect(haveSameValue(one, other)).toBe(functionOf(one).equals(functionOf(other)));
        expect(haveSameValue(math`${difference} + ${other}`, one)).toBe(true);
        expect(haveSameValue(math`${one} + 1`, one)).toBe(false);
      }),
    );
  });
});

describe('what a relation means', () => {
  it('is the same with its sides exchanged or moved over', () => {
    fc.assert(
      fc.property(formulas(), formulas(), (one, other) => {
        fc.pre(!relationText(relation`${one} ≤ ${other}`).includes('/'));
        const meaning = meaningOf(relation`${one} ≤ ${other}`);
        expect(meaningOf(relation`${other} ≥ ${one}`)).toBe(meaning);
        expect(meaningOf(relation`${other} − ${one} ≥ 0`)).toBe(meaning);
        expect(meaningOf(relation`${one} < ${other}`)).not.toBe(meaning);
      }),
    );
  });

  it('is another for terms of one spelling that stand for something else', () => {
    const [a, b] = [x, math`2 ${x}`].map((body) => relation`${named('W', body)} ≤ ${y}`);
    const [c, d] = [x, math`2 ${x}`].map((body) => relation`1/${named('W', body)} ≤ ${y}`);
    for (const [one, other] of [
      [a, b],
      [c, d],
    ]) {
      if (!one || !other) throw new Error('two relations are compared');
      expect(relationText(one)).toBe(relationText(other));
      expect(meaningOf(one)).not.toBe(meaningOf(other));
      expect(relationKey(one)).not.toBe(relationKey(other));
    }
  });
});
