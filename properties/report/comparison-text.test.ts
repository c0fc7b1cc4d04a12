import { describe, expect, it } from 'vitest';
import { type Quantity, quantityText } from '../../src/claim/quantity.js';
import { Rational } from '../../src/exact/rational.js';
import { absolute, compare, math, maximum, minus } from '../../src/index.js';
import { pageText } from '../../src/report/html/element.js';
import { quantityMath } from '../../src/report/html/mathml.js';
import { asAsserted, comparisonLines } from '../../src/report/text/assertion.js';
import { c } from '../claim/entry.js';

const half = Rational.of('1/2');

describe('what is compared, in words', () => {
  it('has values once, and a number is its own', () => {
    const sides = { left: Rational.one, right: half, holds: false, lacking: [] };
    const comparisons = [
      { ...sides, comparison: compare(c, '≤', math`1 − 1/2`) },
      { ...sides, comparison: compare(c, '=', minus(c, 1)) },
    ];
    expect(comparisonLines(comparisons)).toEqual(['  ✗ c = 1 ≤ 1/2', '  ✗ c (1) = c - 1 (1/2)']);
    const [first] = asAsserted({
      comparisons: comparisons.slice(0, 1),
      equilibria: [],
      cutoffEquilibria: [],
      survivals: [],
    });
    expect(first).toBe('c = 1, which is ≤ 1/2');
  });

  it('writes something without its sign as such, and nothing else', () => {
    expect(quantityText(absolute(minus(c, 3)))).toBe('|c - 3|');
    expect(quantityText(absolute(c))).toBe('|c|');
    expect(quantityText(maximum(c, minus(0, 3)))).toMatch(/^max\(c, /u);
    const page = (quantity: Quantity): string =>
      quantityMath(quantity)
        .map(pageText)
        .join('')
        .replace(/<[^>]*>|\s/gu, '');
    expect(page(absolute(minus(c, 3)))).toBe('|c−3|');
    expect(page(maximum(c, minus(0, 3)))).toBe('max(c,0−3)');
  });
});
