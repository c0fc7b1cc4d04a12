import { gamesIn } from '../../claim/parts.js';
import { alternativesOf, readingsOf } from '../../claim/readings.js';
import type { Specification } from '../../claim/specification.js';
import { entry } from '../../exact/entry.js';
import type { Reading } from '../../game/game.js';
import type { ReadingCell, ReadingTable } from '../../verify/reading-table.js';
import { oneLine } from '../text/columns.js';
import { casusCommand } from '../text/point.js';
import {
  anchor,
  type Block,
  listBlock,
  more,
  ownName,
  paragraph,
  type Section,
  type TextLine,
  tableBlock,
} from './block.js';
import type { ReportFindings } from './findings.js';

/** So many users of a reading are named beside it; more of them are listed below. */
const MOST_USERS = 8;

/** What is read alike, and all that is read so. */
interface SharedReading {
  readonly reading: Reading;
  readonly users: readonly string[];
}

/** Where the source is silent, and how it is read: what a referee may object to. */
export function readingSections({ spec, readings: table }: ReportFindings): Section[] {
  const shared = sharedReadings(spec);
  const blocks = tableBlock(
    'Where the source is silent, and what is assumed',
    ['reading', 'the source', 'read as', 'used by'],
    shared.map(({ reading, users }) => [
      [reading.name],
      [oneLine(reading.silent)],
      [oneLine(reading.read)],
      [usersText(users)],
    ]),
  );
  const many = shared.filter(({ users }) => users.length > MOST_USERS);
  return blocks.length === 0
    ? []
    : [
        {
          anchor: 'readings',
          title: ['Readings'],
          blocks: [
            ...blocks,
            ...many.flatMap(({ reading, users }) =>
              more(
                `The ${users.length} that use “${oneLine(reading.name)}”`,
                listBlock(users.map((id) => [ownName(id)])),
              ),
            ),
            ...(table ? changeBlocks(table) : unaskedBlocks(spec)),
          ],
          sections: [],
        },
      ];
}

/** The readings of a specification, those told in the same words as one, with all that use them. */
function sharedReadings(spec: Specification): SharedReading[] {
  const told = new Map<string, Reading[]>();
  for (const reading of readingsOf(spec)) {
    const words = readingWords(reading);
    told.set(words, [...(told.get(words) ?? []), reading]);
  }
  return [...told.values()].map((alike) => ({
    reading: entry(alike, 0),
    users: usersOf(spec, alike),
  }));
}

/** Which games, claims and statements rest on any of some readings. */
function usersOf(spec: Specification, readings: readonly Reading[]): string[] {
  const { claims, statements = [] } = spec;
  const isUsed = (reading: Reading | undefined): boolean =>
    reading !== undefined && readings.includes(reading);
  return [
    ...gamesIn(spec).filter(
      (game) => game.readings.some(isUsed) || game.stages.some(({ reading }) => isUsed(reading)),
    ),
    ...[...claims, ...statements].filter(({ reading }) => isUsed(reading)),
  ].map(({ id }) => id);
}

function readingWords({ name, silent, read }: Reading): string {
  return JSON.stringify([name, silent, read]);
}

function usersText(users: readonly string[]): string {
  if (users.length === 0) return 'the specification as a whole';
  return users.length > MOST_USERS ? `${users.length}, listed below` : users.join(', ');
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
    ...(changing.length === 0
      ? []
      : [
          paragraph(
            'A dot is for the verdict that is in force, a dash for a claim that makes no sense under the alternative.',
          ),
        ]),
    ...tableBlock(
      'Verdicts that change under some alternative, by its number',
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
