import { entry } from '../../exact/entry.js';
import { toldColumns, toldTable } from '../told-columns.js';

/**
 * A table that may run over pages: each column as LaTeX declares it, a heading, rows; cells in LaTeX. What
 * no row fills is left out.
 */
export function latexTable(
  columns: readonly string[],
  heading: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const told = toldColumns(heading, rows, (cell) => cell !== '');
  const [first = '', ...others] = toldTable(heading, rows).map(
    (cells) => `${cells.join(' & ')} \\\\`,
  );
  return [
    // Fractions in adjacent lines would touch.
    '{\\renewcommand{\\arraystretch}{1.2}\\normallineskip=2pt\\normallineskiplimit=2pt',
    `\\begin{longtable}{@{}${told.map((column) => entry(columns, column)).join('')}@{}}`,
    '\\toprule',
    first,
    '\\midrule',
    '\\endhead',
    '\\bottomrule',
    '\\endfoot',
    ...others,
    '\\end{longtable}}',
  ].join('\n');
}

/** Ends the page where there is no room for a heading and the first rows of such a table. */
export const ROOM_FOR_A_TABLE =
  '\\par\\penalty-100\\ifdim\\dimexpr\\pagegoal-\\pagetotal\\relax<8\\baselineskip\\vfil\\break\\fi\n';

/** A column of ragged text, so wide as a share of the line, in hundredths. */
export function ragged(hundredths: number): string {
  return `>{\\raggedright\\arraybackslash}p{0.${`${hundredths}`.padStart(2, '0')}\\linewidth}`;
}
