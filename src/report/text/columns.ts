import { entry } from '../../exact/entry.js';
import { visible } from '../../exact/message.js';

/** Rows as aligned columns of text, two spaces apart, a line a row; the last column is left ragged. */
export function columns(cells: readonly (readonly string[])[], indent = ''): string {
  const rows = cells.map((row) => row.map(visible));
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, width(cell));
    });
  return rows
    .map((row) =>
      (indent + row.map((cell, column) => pad(cell, entry(widths, column))).join('  ')).trimEnd(),
    )
    .join('\n');
}

/** Prose on one line: its author may have broken it anywhere. */
export function oneLine(prose: string): string {
  return prose.trim().split(/\s+/u).join(' ');
}

/**
 * Text broken into lines of at most some width, each indented. None but the first begins with the
 * mark of a verdict, for it could be taken for one.
 */
export function wrapped(text: string, indent: string, limit = 96): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u)) {
    const wide = width(indent + line) + 1 + width(word) > limit;
    if (line !== '' && wide && !/^[✓✗≈?]/u.test(word)) {
      lines.push(indent + line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, indent + line].join('\n');
}

function pad(cell: string, to: number): string {
  return cell + ' '.repeat(Math.max(0, to - width(cell)));
}

/** Code points, not UTF-16 units; the symbols of formulas are one column wide. */
function width(text: string): number {
  return [...text].length;
}

/** Things by the title under which they are listed, titles in the order of first appearance. */
export function sections<Each>(
  all: readonly Each[],
  titleOf: (each: Each) => string,
): Map<string, Each[]> {
  const found = new Map<string, Each[]>();
  for (const each of all) {
    const title = titleOf(each);
    found.set(title, [...(found.get(title) ?? []), each]);
  }
  return found;
}

/** `1,250,000`. */
export function counted(number: number): string {
  return number.toLocaleString('en-US');
}

/** `one information set`, or `1,250 information sets`. */
export function informationSetsText(number: number): string {
  return number === 1 ? 'one information set' : `${counted(number)} information sets`;
}
