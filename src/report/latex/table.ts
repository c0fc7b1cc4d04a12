/** A table that may run over pages: columns as LaTeX declares them, a heading, rows; cells in LaTeX. */
export function latexTable(
  columns: string,
  heading: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]): string => `${cells.join(' & ')} \\\\`;
  return [
    // Fractions in adjacent lines would touch.
    '{\\renewcommand{\\arraystretch}{1.2}\\normallineskip=2pt\\normallineskiplimit=2pt',
    `\\begin{longtable}{@{}${columns}@{}}`,
    '\\toprule',
    line(heading),
    '\\midrule',
    '\\endhead',
    '\\bottomrule',
    '\\endfoot',
    ...rows.map(line),
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
