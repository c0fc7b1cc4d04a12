import type { Specification } from '../../claim/specification.js';
import type { ReadingCell, ReadingRow, ReadingTable } from '../../verify/reading-table.js';
import { columns, oneLine, wrapped } from './columns.js';
import { headingText } from './verify.js';

/** What is written where an alternative changes nothing. */
const SAME = '·';

/** What is written where a claim makes no sense. */
const MOOT = '—';

/**
 * Which verdicts change under which reading, for reading.
 * @param told `all` to tell also of claims whose verdict is the same under every alternative.
 * @example
 * ```js
 * import { readingTable, readingTableText } from 'casus';
 * import paper from './entry.js';
 * const table = await readingTable(paper, async () => [
 *   { id: 'entering', verdict: 'proved', asExpected: true },
 * ]);
 * readingTableText(paper, table).includes('no reading with alternatives'); // true
 * ```
 */
export function readingTableText(
  spec: Specification,
  table: ReadingTable,
  { all = false }: { readonly all?: boolean } = {},
): string {
  const heading = headingText(spec);
  if (table.inForce.length === 0)
    return `${heading}\n\nThe specification has no reading with alternatives(…): nothing can be read otherwise.`;
  const rows = table.rows.filter(({ changes }) => all || changes);
  const same = table.rows.length - table.rows.filter(({ changes }) => changes).length;
  return [
    heading,
    '',
    'In force:',
    ...table.inForce.map((each) =>
      wrapped(`${each.name}=${each.alternative}: ${oneLine(each.read)}`, '       '),
    ),
    '',
    'Instead, one at a time:',
    ...table.columns.map((each, index) =>
      wrapped(
        `[${index + 1}]  ${each.reading}=${each.alternative}${each.chosen ? ' (which the specification chooses)' : ''}: ${oneLine(each.read)}`,
        '  ',
      ),
    ),
    '',
    ...(rows.length === 0 ? [] : [columns([headOf(table), ...rows.map(lineOf)], '  '), '']),
    ...mootLines(rows),
    `${same} of ${table.rows.length} verdicts are the same under every alternative${same > 0 && !all ? ' (--all lists them too)' : ''}.`,
    `${SAME} the same  ${MOOT} it makes no sense then. Alternatives were not combined; what the specification expects, it expects of the readings that it chooses alone.`,
  ].join('\n');
}

function headOf(table: ReadingTable): string[] {
  return ['', 'in force', ...table.columns.map((_, index) => `[${index + 1}]`)];
}

function lineOf({ id, inForce, cells }: ReadingRow): string[] {
  const now = cellText(inForce);
  return [id, now, ...cells.map(cellText).map((each) => (each === now ? SAME : each))];
}

function cellText(cell: ReadingCell): string {
  return cell.kind === 'moot' ? MOOT : cell.verdict;
}

/** Why claims make no sense, a line for each. */
function mootLines(rows: readonly ReadingRow[]): string[] {
  const lines = rows.flatMap(({ id, inForce, cells }) => [
    ...(inForce.kind === 'moot' ? [wrapped(`${id}, in force: ${inForce.because}`, '  ')] : []),
    ...cells.flatMap((cell, index) =>
      cell.kind === 'moot' ? [wrapped(`${id}, [${index + 1}]: ${cell.because}`, '  ')] : [],
    ),
  ]);
  return lines.length === 0 ? [] : [...lines, ''];
}
