import type { SummaryRow } from '../document/summary.js';
import { unexpected } from './junit-xml.js';

/** Where a claim is declared. */
export interface DeclarationLine {
  /** From the folder of the repository. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/**
 * Verdicts that are not as expected as commands that GitHub shows at the lines of a change.
 * @param lines by the id of the claim, where the line is known for sure.
 */
export function annotations(
  rows: readonly SummaryRow[],
  lines: ReadonlyMap<string, DeclarationLine>,
): string {
  return rows
    .filter((row) => !row.asExpected)
    .map((row) => {
      const at = lines.get(row.id);
      const properties = [
        ...(at === undefined ? [] : [`file=${property(at.file)}`, `line=${at.line}`]),
        `title=${property(row.id)}`,
      ];
      return `::error ${properties.join(',')}::${data(`${unexpected(row)} [${row.place}] ${row.says}`)}`;
    })
    .join('\n');
}

/** What stands after the second `::`; nothing in it begins a command of its own. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
