import { visible } from '../../exact/message.js';
import type { ReportDocument } from '../document/document.js';
import { type SummaryRow, tallyText } from '../document/summary.js';
import { NOT_COMPARED } from '../text/readings.js';
import { unexpected } from './junit-xml.js';

/** A short summary in Markdown, for a pull request: what is not as expected comes first. */
export function pullRequestSummary({ title, rows, readings }: ReportDocument): string {
  const differing = rows.filter((row) => !row.asExpected);
  return [
    `# ${plain(title)}`,
    '',
    tallyText(rows),
    '',
    ...readings.flatMap((line) => [plain(line), '']),
    ...(differing.length === 0
      ? []
      : [
          '## Not as expected',
          '',
          ...differing.map((row) => `- **${plain(row.id)}**: ${plain(unexpected(row))}`),
          '',
          '## All',
          '',
        ]),
    '| | claim | verdict | expected | how decided | place in the source |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows.map(tableRow),
    '',
    'What each verdict rests on: `index.html` beside this file.',
    '',
  ].join('\n');
}

function tableRow(row: SummaryRow): string {
  const cells = [row.id, row.told, row.expected, row.how, row.place].map(plain);
  const mark = row.expected === NOT_COMPARED ? '' : row.asExpected ? '✓' : '✗';
  return `| ${mark} | ${cells.join(' | ')} |`;
}

/** A text in which Markdown and HTML see nothing of theirs, nor anybody to notify. */
function plain(text: string): string {
  return visible(text)
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/[\\`*_{}[\]()#+!|~>]/gu, '\\$&')
    .replace(/@/gu, '@\u200b')
    .replace(/(?<scheme>https?):/giu, '$<scheme>\u200b:');
}
