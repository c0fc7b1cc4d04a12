/** Rows as aligned columns of text, two spaces apart; the last column is left ragged. */
export function columns(rows: readonly (readonly string[])[], indent = ''): string {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, width(cell));
    });
  return rows
    .map((row) =>
      (indent + row.map((cell, column) => pad(cell, widths[column] ?? 0)).join('  ')).trimEnd(),
    )
    .join('\n');
}

/** Text broken into lines of at most some width, each indented. */
export function wrapped(text: string, indent: string, limit = 96): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u)) {
    if (line !== '' && width(indent + line) + 1 + width(word) > limit) {
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
