import { entry } from '../../exact/entry.js';
import type { TableBlock } from '../document/block.js';
import { filled, lineText, textWidth, unlikeVerdict, widestWord } from './line-text.js';

const BETWEEN = '  ';

/** So narrow a column may become where its words let it. */
const LEAST = 8;

/** Of a table that is told row by row, so far what is in a row is moved to the right. */
const RECORD_INDENT = '  ';

/**
 * A table in lines of some width: in columns, whose cells are broken where they have to be; a cell a
 * line where columns would be too narrow for their words.
 */
export function tableLines({ head, rows }: TableBlock, width: number): string[] {
  const texts = rows.map(({ cells }) => head.map((_, column) => lineText(cells[column] ?? [])));
  const shown = head.map((_, column) => column).filter((column) => hasText(texts, column));
  const cells = [head, ...texts].map((row) =>
    shown.map((column, at) => (at === 0 ? unlikeVerdict : String)(entry(row, column))),
  );
  const widths = columnWidths(cells, width);
  return widths === undefined ? recordLines(cells, width) : columnLines(cells, widths);
}

/** A column that is empty in every row is left out. */
function hasText(texts: readonly (readonly string[])[], column: number): boolean {
  return texts.some((row) => row[column] !== '');
}

/** How wide each column is; `undefined` where the widest words of all do not fit beside each other. */
function columnWidths(cells: readonly (readonly string[])[], width: number): number[] | undefined {
  const [head = []] = cells;
  const measured = (measure: (text: string) => number): number[] =>
    head.map((_, column) => Math.max(...cells.map((row) => measure(entry(row, column)))));
  const whole = measured(textWidth);
  const least = measured(widestWord).map((word, column) =>
    Math.min(entry(whole, column), Math.max(word, LEAST)),
  );
  const room = width - BETWEEN.length * (head.length - 1);
  const given = (cap: number): number[] =>
    whole.map((most, column) => Math.max(entry(least, column), Math.min(most, cap)));
  if (sum(least) > room) return undefined;
  let cap = LEAST;
  while (cap < room && sum(given(cap + 1)) <= room) cap++;
  return given(cap);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}

function columnLines(cells: readonly (readonly string[])[], widths: readonly number[]): string[] {
  return cells.flatMap((row) => {
    const broken = row.map((text, column) => filled(text, entry(widths, column)));
    const height = Math.max(...broken.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) =>
      broken
        .map((lines, column) => padded(lines[line] ?? '', entry(widths, column)))
        .join(BETWEEN)
        .trimEnd(),
    );
  });
}

function padded(text: string, to: number): string {
  return text + ' '.repeat(Math.max(0, to - textWidth(text)));
}

/** The first cell of each row, and below it the others, each under the head of its column. */
function recordLines(
  [head = [], ...rows]: readonly (readonly string[])[],
  width: number,
): string[] {
  return rows.flatMap(([first = '', ...others]) => [
    ...filled(first, width),
    ...others.flatMap((text, index) =>
      text === ''
        ? []
        : filled(`${entry(head, index + 1)}: ${text}`, width - 2 * RECORD_INDENT.length).map(
            (line, at) => `${RECORD_INDENT}${at === 0 ? '' : RECORD_INDENT}${line}`,
          ),
    ),
  ]);
}
