import { describe, expect, it } from 'vitest';
import { tableBlock } from '../../src/report/document/block.js';
import { latexTable } from '../../src/report/latex/table.js';
import { toldTable } from '../../src/report/told-columns.js';

const heading = ['draw', 'given', 'with probability'];
const alike = [
  ['c', '', 'low: 1/2'],
  ['d', '', 'high: 1'],
];
const dependent = [...alike, ['x', 'c = low', 'yes: 1']];

describe('a table', () => {
  it('has no column that no row fills', () => {
    expect(toldTable(heading, alike)[0]).toEqual(['draw', 'with probability']);
    expect(toldTable(heading, dependent)[0]).toEqual(heading);
    expect(toldTable(heading, [])).toEqual([heading]);
  });

  it('has none in LaTeX, and declares as many as it has', () => {
    const columns = ['l', 'r', 'p{2cm}'];
    expect(latexTable(columns, heading, alike)).toContain('{@{}lp{2cm}@{}}');
    expect(latexTable(columns, heading, alike)).toContain('draw & with probability');
    expect(latexTable(columns, heading, dependent)).toContain('{@{}lrp{2cm}@{}}');
  });

  it('has none on a page', () => {
    const lines = (rows: readonly (readonly string[])[]) =>
      rows.map((cells) => cells.map((cell) => [cell]));
    expect(tableBlock('draws', heading, lines(alike))).toMatchObject([
      { head: ['draw', 'with probability'] },
    ]);
    expect(tableBlock('draws', heading, lines(dependent))).toMatchObject([{ head: heading }]);
  });
});
