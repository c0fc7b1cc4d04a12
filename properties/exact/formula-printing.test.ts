import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Formula, formulaLatex, formulaText, term } from '../../src/exact/formula.js';
import { functionOf } from '../../src/exact/formula-value.js';
import { math } from '../../src/exact/math.js';
import { formulas, formulasOver, symbol } from '../arbitrary/formula.js';
import { SYMBOLS } from '../arbitrary/polynomial.js';
import { smallRationals } from '../arbitrary/rational.js';

/** Reads a printed formula again: a template with the symbols' names in the place of the symbols. */
function reread(text: string): Formula {
  const parts = text.split(/([a-z]\w*)/u);
  const between = parts.filter((_, index) => index % 2 === 0);
  const names = parts.filter((_, index) => index % 2 === 1);
  expect(SYMBOLS).toEqual(expect.arrayContaining(names));
  return math(Object.assign(between, { raw: between }), ...names.map(symbol));
}

/** LaTeX as plain text: `\frac{a}{b}` becomes `((a)/(b))`. */
function fromLatex(latex: string): string {
  return latex
    .replaceAll(/\\(?:left|right)/gu, '')
    .replaceAll(/\^\{(\d+)\}/gu, '^$1')
    .replaceAll('}{', ')/(')
    .replaceAll('\\frac{', '((')
    .replaceAll('}', '))');
}

function sameValue(one: Formula, other: Formula): void {
  expect(`${functionOf(one).minus(functionOf(other))}`).toBe('0');
}

describe('a formula reads back with equal value', () => {
  it('from its text', () => {
    fc.assert(fc.property(formulas(), (each) => sameValue(reread(formulaText(each)), each)));
  });

  it('from its LaTeX', () => {
    fc.assert(
      fc.property(formulas(), (each) => sameValue(reread(fromLatex(formulaLatex(each))), each)),
    );
  });

  it('from its text, also where negative numbers or fractions were interpolated', () => {
    fc.assert(
      fc.property(formulasOver(smallRationals()), (each) =>
        sameValue(reread(formulaText(each)), each),
      ),
    );
  });

  it('from its LaTeX, also where negative numbers or fractions were interpolated', () => {
    fc.assert(
      fc.property(formulasOver(smallRationals()), (each) =>
        sameValue(reread(fromLatex(formulaLatex(each))), each),
      ),
    );
  });
});

describe('a formula prints as its author wrote it', () => {
  const τ = { kind: 'symbol', name: 'tau', spelling: { text: 'τ', latex: '\\tau' } } as const;
  const β = {
    kind: 'symbol',
    name: 'b',
    spelling: { text: 'β^l', latex: '\\beta^{\\ell}' },
  } as const;
  const Δ = term({ text: 'Δ_h(1)', latex: '\\Delta_{h}(1)' }, math`${τ} - 1`);

  it('with names for terms, and no parentheses beyond need', () => {
    const written = math`(1 - 2 ${τ}) ${Δ}/3 - ${τ}^2 - (${τ} - 1)`;
    expect(formulaText(written)).toBe('(1 - 2 τ) Δ_h(1)/3 - τ^2 - (τ - 1)');
    expect(formulaLatex(written)).toBe(
      '\\frac{\\left(1 - 2 \\tau\\right) \\Delta_{h}(1)}{3} - \\tau^{2} - \\left(\\tau - 1\\right)',
    );
  });

  it('with parentheses around the sum or product that it divides by', () => {
    expect(formulaText(math`1/(2 ${τ})`)).toBe('1/(2 τ)');
    expect(formulaText(math`1/(2 + ${τ})`)).toBe('1/(2 + τ)');
    expect(formulaText(math`(1 + ${τ})/2`)).toBe('(1 + τ)/2');
  });

  it('in LaTeX without a second superscript on a name that has one', () => {
    expect(formulaLatex(math`${β}^2`)).not.toBe('\\beta^{\\ell}^{2}');
  });
});
