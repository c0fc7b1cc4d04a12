import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../src/cli/lines.js';
import { messageText } from '../../src/cli/print.js';
import { Unusable, unusable, visible } from '../../src/exact/message.js';
import { casus, expectRefusal, folder } from './casus.js';

const write = folder();

const GAME = `EFG 2 R "g" { "A" "B" }
p "" 1 1 "s" { "l" "r" } 0
t "" 1 "" { 1, 2 }
p "" 2 1 "u" { "x" "y" } 0
t "" 2 "" { 0, 1 }
t "" 3 "" { 3, 0 }
`;

/** Words that objects have a meaning for, and texts that are hard to see. */
const NAMES = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'length',
  'then',
  '\u202e',
];

describe('names that mean something elsewhere', () => {
  it.each(NAMES)('are those of players, sets and actions: %j', async (name) => {
    const named = (text: string): string =>
      ['"A"', '"s"', '"l"'].reduce((so, each) => so.replace(each, `"${name}"`), text);
    const game = write(`${NAMES.indexOf(name)}.efg`, named(GAME));
    const profile = `{${['A', 's', 'l'].map(() => JSON.stringify(name)).join(':{')}:1,"r":0}},"B":{"u":{"x":1,"y":0}}}`;
    const file = write(`${NAMES.indexOf(name)}.json`, profile);
    const { status, stdout, stderr } = await casus(['judge', game, file, '--json']);
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toMatchObject({ nash: true });
    const solved = JSON.parse((await casus(['solve', game, '--json'])).stdout);
    const [outcome] = solved.outcomes;
    expect(Object.entries(outcome.payoffs)).toEqual([
      [name, '1'],
      ['B', '2'],
    ]);
  });
});

describe('a message', () => {
  it('writes out half of a character that stands alone', async () => {
    expect(visible('a\ud800b\u{1f600}')).toBe('a\\ud800b\u{1f600}');
    const profile = write('half.json', '{"\\ud800":{}}');
    const outcome = await casus(['judge', write('g.efg', GAME), profile]);
    expectRefusal(outcome, 'no player is called "\\ud800"');
  });

  it('lists so many problems, and says how many more there are', () => {
    const { message } = unusable(
      'it',
      Array.from({ length: 20_000 }, (_, k) => `problem ${k}`),
    );
    expect(message).toContain('it: 20000 problems');
    expect(message).toContain('  - and 19900 more');
    expect(message.split('\n')).toHaveLength(102);
  });

  it('is not as long as what was thrown', async () => {
    expect(messageText('a'.repeat(1e6)).length).toBeLessThan(5100);
    const module = write('big.mjs', 'throw new Error("a".repeat(1e6))');
    const { stderr } = await casus(['--spec', module, 'export', 'g', '--params', module]);
    expect(stderr.length).toBeLessThan(6000);
    expect(stderr).toContain('1000');
  });
});

describe('a game without moves', () => {
  it('is solved, and nobody decides anything', async () => {
    const game = write('end.efg', 'EFG 2 R "End" { "A" }\nt "" 1 "" { 1 }\n');
    const { status, stdout } = await casus(['solve', game]);
    expect(status).toBe(0);
    expect(stdout).toContain('pays A 1\n    nobody decides anything\n');
  });
});

describe('lines of points', () => {
  const text = '{"c":1}\n{"c":"½"}\r\n{"é":2}';
  const lines = ['{"c":1}', '{"c":"½"}', '{"é":2}'];
  const marked = `\ufeff${text}`;
  const encodings: Record<string, Buffer> = {
    'UTF-8': Buffer.from(text),
    'UTF-8 with a mark': Buffer.from(marked),
    'UTF-16': Buffer.from(marked, 'utf16le'),
    'UTF-16 without a mark': Buffer.from(text, 'utf16le'),
    'UTF-16, the other way round': Buffer.from(marked, 'utf16le').swap16(),
    gzip: gzipSync(text),
    'gzip of UTF-16': gzipSync(Buffer.from(marked, 'utf16le')),
    'UTF-8, ended as by DOS': Buffer.from(`${text}\u001a`),
  };

  it.each(Object.entries(encodings))('are read in %s, however they are cut', async (_, bytes) => {
    for (const size of [1, 3, 1000]) {
      const pieces = async function* (): AsyncGenerator<Buffer> {
        for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
      };
      const found: string[] = [];
      for await (const some of linesOf(pieces())) found.push(...some);
      expect(found).toEqual(lines);
    }
  });

  it('never end', async () => {
    const pieces = async function* (): AsyncGenerator<string> {
      for (;;) yield 'a'.repeat(1_000_000);
    };
    const all = async (): Promise<void> => {
      for await (const _ of linesOf(pieces())) throw new Error('that was no line');
    };
    await expect(all()).rejects.toThrow(Unusable);
  });

  it('are refused where what is compressed is damaged', async () => {
    const damaged = gzipSync(text).subarray(0, 20);
    const found = async (): Promise<void> => {
      for await (const some of linesOf(Readable.from([damaged]))) expect(some).not.toEqual(lines);
    };
    await expect(found()).rejects.toThrow('unexpected end of file');
  });
});
