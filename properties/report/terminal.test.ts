import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/report/document/block.js';
import { blockLines } from '../../src/report/terminal/block-lines.js';
import { holdsControl, hostileTexts, verdictLines } from '../arbitrary/hostile-text.js';

const words = (most: number): fc.Arbitrary<string> =>
  fc.array(fc.stringMatching(/^[a-zé]{1,9}$/u), { maxLength: most }).map((each) => each.join(' '));

function table(rows: readonly (readonly string[])[], head: readonly string[]): Block {
  return {
    kind: 'table',
    caption: 'It',
    head,
    rows: rows.map((row) => ({ cells: row.map((text) => [text]) })),
  };
}

const HEAD = ['one', 'other', 'third'];
const rowsOf = (text: fc.Arbitrary<string>): fc.Arbitrary<string[][]> =>
  fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 4 });

describe('a part of a document in a terminal', () => {
  it('is no wider than it may be, and loses no word', () => {
    fc.assert(
      fc.property(rowsOf(words(12)), fc.integer({ min: 40, max: 120 }), (rows, width) => {
        const lines = blockLines(
          [table(rows, HEAD), { kind: 'list', items: rows.flat().map((each) => [each]) }],
          width,
        );
        expect(lines.filter((line) => [...line].length > width)).toEqual([]);
        const told = lines.join(' ').split(/[^a-zé]+/u);
        const had = [...rows, ...rows].flat().flatMap((text) => text.split(' '));
        for (const word of new Set(had.filter((each) => each !== '')))
          expect(told.filter((each) => each === word).length).toBeGreaterThanOrEqual(
            had.filter((each) => each === word).length,
          );
      }),
    );
  });

  it('keeps to columns where they fit, and tells row by row where they do not', () => {
    const narrow = table([['a', 'b', 'c']], HEAD);
    expect(blockLines([narrow], 60)).toEqual(['It:', '  one  other  third', '  a    b      c']);
    const long = 'w'.repeat(20);
    expect(blockLines([table([[long, long, 'c']], HEAD)], 40)).toEqual([
      ...['It:', `  ${long}`, `    other: ${long}`, '    third: c'],
    ]);
  });

  it('leaves out a column that is empty, and a command whole', () => {
    expect(blockLines([table([['a', '', 'c']], HEAD)], 60)).toEqual([
      'It:',
      '  one  third',
      '  a    c',
    ]);
    const text = `npx casus ${'x '.repeat(60)}y`;
    const lines = blockLines(
      [{ kind: 'paragraph', line: ['See: ', { kind: 'command', text }] }],
      40,
    );
    expect(lines).toEqual(['See:', `  ${text}`]);
  });

  it('begins no line as a verdict does, whatever its texts, and obeys none', () => {
    fc.assert(
      fc.property(rowsOf(hostileTexts()), fc.integer({ min: 40, max: 80 }), (rows, width) => {
        const blocks: Block[] = [
          ...rows.map((line): Block => ({ kind: 'paragraph', line })),
          { kind: 'list', items: rows },
          { kind: 'more', title: 'More', blocks: [table(rows, HEAD)] },
        ];
        const lines = blockLines(blocks, width).join('\n');
        expect(holdsControl(lines)).toBe(false);
        expect(verdictLines(lines)).toEqual([]);
      }),
    );
  });
});
