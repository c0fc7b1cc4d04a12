import type { Specification } from '../../claim/specification.js';
import type { ReadingCell, ReadingTable } from '../../verify/reading-table.js';

/**
 * The JSON document of `casus readings`: all claims, those too whose verdict never changes.
 * @example
 * ```js
 * import { readingTable, readingTableJson } from 'casus';
 * import paper from './entry.js';
 * const table = await readingTable(paper, async () => [
 *   { id: 'entering', verdict: 'proved', asExpected: true },
 * ]);
 * readingTableJson(paper, table).claims[0].verdict; // 'proved'
 * ```
 */
export function readingTableJson(spec: Specification, { inForce, columns, rows }: ReadingTable) {
  return {
    publication: spec.publication,
    readings: inForce,
    alternatives: columns,
    claims: rows.map((row) => ({
      id: row.id,
      ...cellJson(row.inForce),
      asExpected: row.asExpected,
      changes: row.changes,
      under: row.cells.map((cell, index) => ({
        reading: columns[index]?.reading,
        alternative: columns[index]?.alternative,
        ...cellJson(cell),
      })),
    })),
  };
}

/** A verdict is null where the claim makes no sense. */
function cellJson(cell: ReadingCell) {
  return cell.kind === 'moot' ? { verdict: null, moot: cell.because } : { verdict: cell.verdict };
}
