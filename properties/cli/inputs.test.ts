import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/cli/text-bytes.js';
import { efgText } from '../../src/game/efg/efg-text.js';
import { switches, threat } from '../reference/distinctions.js';
import { casus, expectRefusal, folder, jsonDocument } from './casus.js';
import { line } from './parameters.js';

const written = folder();
const text = efgText(threat);
const game = written('threat.efg', text);
const lists = '[[["1", "0"]], [["1", "0"]]]';
const profile = written('threat.json', lists);
const bigEndian = (content: string) => Buffer.from(`\ufeff${content}`, 'utf16le').swap16();

const forms: readonly (readonly [what: string, bytes: Buffer])[] = [
  ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
  ['UTF-16 with a mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['UTF-16 without one', Buffer.from(text, 'utf16le')],
  ['UTF-16 in the other order', bigEndian(text)],
  ['UTF-16 in the other order, without a mark', bigEndian(text).subarray(2)],
  ['gzip', gzipSync(text)],
  ['gzip of UTF-16', gzipSync(Buffer.from(`\ufeff${text}`, 'utf16le'))],
  ['lines and an end as DOS has them', Buffer.from(`${text.replaceAll('\n', '\r\n')}\x1a\x1a`)],
];

describe('what a file holds', () => {
  it.each(forms)('is read: %s', async (_, bytes) => {
    const plain = (await textOf(bytes)).replaceAll('\r\n', '\n');
    expect(plain).toBe(text);
  });

  it('is one byte a character where it can be no UTF-8', async () => {
    expect(await textOf(Buffer.from('"Café"', 'latin1'))).toBe('"Café"');
  });

  it('is told where it is damaged', async () => {
    const damaged = written('cut.efg', gzipSync(text).subarray(0, 40));
    expectRefusal(await casus(['solve', damaged]), `${damaged} cannot be read`, 'end of file');
  });
});

describe('a game is read from', () => {
  const plain = casus(['judge', game, profile]);

  it('a file of any name', async () => {
    const { stdout } = await plain;
    const other = written('threat.GAME', gzipSync(text));
    expect((await casus(['judge', other, profile])).stdout).toBe(stdout);
    const solved = await casus(['solve', other]);
    expect(solved.stdout).toBe((await casus(['solve', game])).stdout);
  });

  it('standard input, as the profile may be', async () => {
    const { stdout } = await plain;
    const named = stdout.replace(profile, 'standard input');
    expect((await casus(['judge', '-', profile], gzipSync(text))).stdout).toBe(stdout);
    expect((await casus(['judge', game, '-'], lists)).stdout).toBe(named);
    expect((await casus(['solve', '-'], text)).status).toBe(0);
    expectRefusal(await casus(['judge', '-', '-'], text), 'standard input is named twice');
    expectRefusal(await casus(['judge', '-', profile], 'EFG'), 'standard input:1:4: expected 2');
  });

  it('strategic form', async () => {
    const pennies = written('pennies.nfg', 'NFG 1 R "Pennies" { "A" "B" } { 2 2 } 1 0 0 1 0 1 1 0');
    const { status, stdout } = await casus(['judge', pennies, '-'], 'NE,1/2,1/2,1/2,1/2\n');
    expect([status, stdout.includes('✓ yes  Nash')]).toEqual([0, true]);
  });
});

describe('standard input', () => {
  it('serves for a point, and for certificates', async () => {
    const point = { cwd: process.cwd() };
    const file = written('point.json', line());
    const exported = await casus(['export', 'baseline', '--params', file]);
    expect(await casus(['export', 'baseline', '--params', '-'], line())).toEqual(exported);
    expectRefusal(
      await casus(['recheck', '-'], '{}', point),
      'standard input holds no certificates',
    );
  });

  it('is no profile where it holds points', async () => {
    const both = ['check', '--game', 'baseline', '--profile', '-', '--params', '-'];
    expectRefusal(await casus(both, '{}'), 'B at "l" is missing');
  });
});

describe('a profile as Gambit prints it', () => {
  const judged = async (file: string, printed: string) =>
    jsonDocument((await casus(['judge', file, '-', '--json'], printed)).stdout);

  it('is that of lists', async () => {
    expect(await judged(game, 'NE,1,0,1,0\n')).toEqual(await judged(game, lists));
    expect(await judged(game, '\r\n NE, 1, 0, 0, 0\r\n')).toEqual(
      await judged(game, '[[[1,0]],[[]]]'),
    );
  });

  it('is refused where it is several, or too long, or of strategies', async () => {
    expectRefusal(await casus(['judge', game, '-'], 'NE,1,0,1,0\nNE,0,1,0,1\n'), '2 profiles');
    expectRefusal(await casus(['judge', game, '-'], 'NE,1,0,1\n'), 'expected 4 numbers, found 3');
    expectRefusal(await casus(['judge', game, '-'], 'NE,1,0,1/3,1/3\n'), 'sum');
  });

  it('is refused where strategies are as many as actions, and it may be either', async () => {
    const end = (outcome: number) => `t "" ${outcome} "" { ${outcome} }`;
    const asks = (set: number, actions: string) => `p "" 1 ${set} "" { ${actions} } 0`;
    // 2 · 3 strategies after "in" and 1 after "out", of 2 + 2 + 3 actions.
    const text = `EFG 2 R "" { "A" }
${asks(1, '"in" "out"')}
c "" 1 "" { "x" 1/2 "y" 1/2 } 0
${asks(2, '"u" "d"')} ${end(1)} ${end(2)}
${asks(3, '"l" "m" "r"')} ${end(3)} ${end(4)} ${end(5)}
${end(6)}`;
    const file = written('either.efg', text);
    expectRefusal(
      await casus(['judge', file, '-'], 'NE,0,1,0,0,0,0,0\n'),
      'may be those of actions',
    );
    const behavior = await casus(['judge', file, '-'], 'NE,1,0,0,1,0,0,1\n');
    expect(behavior.stderr).toBe('');
  });

  it('is read for a declared game, too', async () => {
    const file = written('point2.json', line());
    const check = ['check', '--game', 'baseline', '--params', file, '--profile'];
    const tables = {
      B: { l: { hold: 1 }, m: { hold: 1 }, h: { mobilize: 1 } },
      D: {
        'hold, L~': { retain: 1 },
        'hold, H~': { replace: 1 },
        'mobilize, L~': { replace: 1 },
        'mobilize, H~': { retain: 1 },
      },
    };
    const named = await casus([...check, '-'], JSON.stringify(tables));
    const exported = (await casus(['export', 'baseline', '--params', file])).stdout;
    expect(exported).toContain('{ "A" "D" "B" }');
    const printed = await casus([...check, '-'], 'NE,0,1,1,0,1,0,0,1,1,0,1,0,0,1\n');
    expect(printed.stderr).toBe('');
    expect(printed.stdout).toBe(named.stdout);
  });
});

describe('the reference games', () => {
  it('are read alike, whatever form they are stored in', async () => {
    for (const each of [threat, switches])
      expect(await textOf(gzipSync(bigEndian(efgText(each))))).toBe(efgText(each));
  });
});
