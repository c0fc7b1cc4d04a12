import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Formula, formulaLatex } from '../../src/exact/formula.js';
import { math } from '../../src/exact/math.js';
import { type Relation, relationLatex } from '../../src/exact/relation.js';
import { latexLines, relationLines } from '../../src/report/latex/document.js';
import { formulas, symbol } from '../arbitrary/formula.js';

/** What stands on the lines, whatever the size of its parentheses. */
function ink(latex: string): string {
  return latex.replace(/\\(?:left|right|bigl|bigr)|\{\}|\s/gu, '');
}

const whole = formulas().filter((formula) => !formulaLatex(formula).includes('\\frac'));

describe('a formula on several lines', () => {
  it('is the formula on one line, its parentheses included', () => {
    fc.assert(
      fc.property(whole, fc.integer({ min: 1, max: 30 }), (formula, limit) => {
        const lines = latexLines(formula, limit);
        expect(ink(lines.join(' '))).toBe(ink(formulaLatex(formula)));
      }),
    );
  });

  it('of a relation is the relation', () => {
    fc.assert(
      fc.property(whole, whole, (left, right) => {
        const relation: Relation = { left, sign: '≥', right };
        expect(ink(relationLines(relation).join(' '))).toBe(ink(relationLatex(relation)));
      }),
    );
  });

  const [x, y] = [symbol('x'), symbol('y')];
  const broken: readonly (readonly [Formula, readonly string[]])[] = [
    [math`${x} + ${y} - 1`, ['x', '{} + y', '{} - 1']],
    [math`${x} - (${y} + 1)`, ['x', '{} - \\bigl(y', '{} + 1\\bigr)']],
    [
      math`(1 - ${x}) (${x} + ${y} + 1)`,
      ['\\left(1 - x\\right) \\bigl(x', '{} + y', '{} + 1\\bigr)'],
    ],
    [math`(${x} + ${y} + 1) / 2`, ['\\frac{1}{2} \\bigl(x', '{} + y', '{} + 1\\bigr)']],
  ];

  it.each(broken)('breaks before a sign, and before nothing else: case %#', (formula, lines) => {
    expect(latexLines(formula, 4)).toEqual(lines);
  });
});
