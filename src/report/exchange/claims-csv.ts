import { visible } from '../../exact/message.js';
import type { SummaryRow } from '../document/summary.js';
import { NOT_COMPARED } from '../text/readings.js';

/** The verdicts as a table for other programs, a row a claim (RFC 4180). */
export function claimsCsv(rows: readonly SummaryRow[]): string {
  const head = [
    'id',
    'kind',
    'place',
    'concept',
    'verdict',
    'expected',
    'as expected',
    'told',
    'how decided',
    'says',
  ];
  const lines = rows.map((row) => [
    ...[row.id, row.kind, row.place, row.concept, row.verdict, row.expected],
    ...[
      row.expected === NOT_COMPARED ? '' : row.asExpected ? 'yes' : 'no',
      row.told,
      row.how,
      row.says,
    ],
  ]);
  return [head, ...lines].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

/** A cell in quotes; an apostrophe leads what a spreadsheet would take for a formula. */
function cell(text: string): string {
  const plain = visible(text).replace(/^[=+@-]/u, "'$&");
  return `"${plain.replaceAll('"', '""')}"`;
}
