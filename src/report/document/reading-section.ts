import { alternativesOf, readingsOf } from '../../claim/readings.js';
import type { Specification } from '../../claim/specification.js';
import type { ReadingCell, ReadingTable } from '../../verify/reading-table.js';
import { oneLine } from '../text/columns.js';
import { casusCommand } from '../text/point.js';
import {
  anchor,
  type Block,
  listBlock,
  paragraph,
  type Section,
  type TextLine,
  tableBlock,
} from './block.js';
import type { ReportFindings } from './findings.js';

/** Where the source is silent, and how it is read: what a referee may object to. */
export function readingSections({ spec, readings: table }: ReportFindings): Section[] {
  const { games, claims, statements = [] } = spec;
  const blocks = tableBlock(
    'Where the source is silent, and what is assumed',
    ['reading', 'the source', 'read as', 'used by'],
    readingsOf(spec).map((reading) => {
      const users = [
        ...games
          .filter(
            (game) =>
              game.readings.includes(reading) ||
              game.stages.some((stage) => stage.reading === reading),
          )
          .map(({ id }) => ({ to: anchor('game', id), text: id })),
        ...[...claims, ...statements]
          .filter((each) => each.reading === reading)
          .map(({ id }) => ({ to: anchor('claim', id), text: id })),
      ];
      return [
        [reading.name],
        [oneLine(reading.silent)],
        [oneLine(reading.read)],
        [users.map(({ text }) => text).join(', ')],
      ];
    }),
  );
  return blocks.length === 0
    ? []
    : [
        {
          anchor: 'readings',
          title: ['Readings'],
          blocks: [...blocks, ...(table ? changeBlocks(table) : unaskedBlocks(spec))],
          sections: [],
        },
      ];
}

function unaskedBlocks(spec: Specification): Block[] {
  if (alternativesOf(spec).length === 0) return [];
  return [
    paragraph(
      'Some of these can be read otherwise. Which verdicts then change was not asked for this report: ',
      { kind: 'command', text: casusCommand(spec, ['report', '--readings']) },
      ' does, and ',
      { kind: 'command', text: casusCommand(spec, ['readings']) },
      ' by itself.',
    ),
  ];
}

/** What is decided if the source is read otherwise, one reading at a time. */
function changeBlocks({ inForce, columns, rows }: ReadingTable): Block[] {
  if (inForce.length === 0) return [];
  const changing = rows.filter(({ changes }) => changes);
  const { length: same } = rows.filter(({ changes }) => !changes);
  return [
    paragraph(
      'Each alternative stood once in the place of the one in force, and everything was decided anew; they were not combined. What the specification expects, it expects of the readings that it chooses alone.',
    ),
    ...tableBlock(
      'Alternatives, one at a time',
      ['number', 'reading', 'read as', 'in place of'],
      columns.map(({ reading, alternative, read }, index) => [
        [`${index + 1}`],
        [`${reading}=${alternative}`],
        [oneLine(read)],
        [inForce.find(({ name }) => name === reading)?.alternative ?? ''],
      ]),
    ),
    ...tableBlock(
      'Verdicts that change under some alternative, by its number; a dot where it is the same, a dash where the claim makes no sense',
      ['claim', 'in force', ...columns.map((_, index) => `${index + 1}`)],
      changing.map(({ id, inForce: now, cells }): TextLine[] => [
        [{ kind: 'reference', to: anchor('claim', id), text: id }],
        [cellText(now)],
        ...cells.map((cell): TextLine => [cellText(cell) === cellText(now) ? '·' : cellText(cell)]),
      ]),
    ),
    ...listBlock(
      changing.flatMap(({ id, cells }) =>
        cells.flatMap((cell, index) => mootLine(id, cell, index)),
      ),
    ),
    paragraph(`${same} of ${rows.length} verdicts are the same under every alternative.`),
  ];
}

function cellText(cell: ReadingCell): string {
  return cell.kind === 'moot' ? '—' : cell.verdict;
}

function mootLine(id: string, cell: ReadingCell, index: number): TextLine[] {
  return cell.kind === 'moot'
    ? [[`${id} makes no sense under ${index + 1}: ${oneLine(cell.because)}`]]
    : [];
}
