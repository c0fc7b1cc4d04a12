import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { casus, expectRefusal, folder, jsonDocument } from './casus.js';

const written = folder();

interface Claim {
  readonly id: string;
  readonly [key: string]: unknown;
}

function claim(id: string, changes: object = {}): Claim {
  return {
    ...{ id, title: `That ${id}`, verdict: 'proved', expected: 'holds', asExpected: true },
    ...{ concept: null, conditions: [{ id: 'cheap', states: 'c ≤ 2' }] },
    ...changes,
  };
}

let files = 0;

function run(...claims: readonly Claim[]): string {
  return written(`run-${++files}.json`, JSON.stringify({ seed: 1, claims }));
}

const before = run(claim('one'), claim('other'), claim('gone'));

describe('casus diff', () => {
  it('finds nothing between a run and the same with other draws', async () => {
    const again = run(claim('gone'), claim('one', { runs: 7, counterexample: {} }), claim('other'));
    const { status, stdout, stderr } = await casus(['diff', before, again]);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Nothing differs');
  });

  it.each([
    [
      { verdict: 'refuted', asExpected: false },
      '✗ one, no longer as expected\n      verdict: proved → refuted',
    ],
    [{ expected: 'fails', asExpected: false }, 'expected: holds → fails'],
    [{ concept: 'Nash' }, '✓ one\n      concept: nothing → Nash'],
    [{ title: 'Otherwise' }, 'sentence: That one → Otherwise'],
    [{ states: ['c > 1'] }, 'states: nothing → c > 1'],
    [{ conditions: [{ id: 'cheap', states: 'c < 2' }] }, 'condition cheap: c ≤ 2 → c < 2'],
    [{ conditions: [] }, 'condition cheap is gone: c ≤ 2'],
    [{ asExpected: false }, '✗ one, no longer as expected'],
  ])('finds what changed: %j', async (changes, told) => {
    const after = run(claim('one', changes), claim('other'), claim('gone'));
    const { status, stdout } = await casus(['diff', before, after]);
    expect([status, stdout.includes(told)]).toEqual([1, true]);
    expect(stdout).not.toContain('other');
  });

  it('compares with a run under another reading, which expects nothing', async () => {
    const nothing = { expected: null, asExpected: null, verdict: 'refuted' };
    const after = run(claim('one', nothing), claim('other'), claim('gone', nothing));
    const { status, stdout } = await casus(['diff', before, after]);
    expect(status).toBe(1);
    expect(stdout).toContain('3 verdicts, 2 refuted, 1 proved, all as expected');
    expect(stdout).toContain(
      '· one, of which nothing is expected now\n      verdict: proved → refuted\n      expected: holds → nothing',
    );
    const same = await casus(['diff', after, after]);
    expect([same.status, same.stdout.includes('Nothing differs')]).toEqual([0, true]);
  });

  it('finds what is new and what is gone, and counts', async () => {
    const found = { verdict: 'undecided', asExpected: false };
    const after = run(claim('one'), claim('other'), claim('new', found));
    const { status, stdout } = await casus(['diff', before, after]);
    expect(status).toBe(1);
    expect(stdout).toContain('3 verdicts, 3 proved, all as expected');
    expect(stdout).toContain('3 verdicts, 2 proved, 1 undecided, 1 not as expected');
    expect(stdout).toContain('Added:\n  ✗ new: undecided; expected: holds');
    expect(stdout).toContain('Removed:\n  ✓ gone: proved, as expected');
    const json = await casus(['diff', before, after, '--json']);
    expect(jsonDocument(json.stdout)).toMatchObject({
      same: false,
      added: [{ id: 'new' }],
      removed: [{ id: 'gone' }],
      changed: [],
      after: { claims: 3, asExpected: 2 },
    });
  });

  it('looks into the folders of reports, and reads standard input', async () => {
    const report = join(dirname(before), 'report');
    mkdirSync(report);
    const empty = await casus(['diff', before, report]);
    expectRefusal(empty, 'report.json or verify.json');
    const content = JSON.stringify({ claims: ['one', 'other', 'gone'].map((id) => claim(id)) });
    written('report/report.json', content);
    expect(await casus(['diff', report, before])).toMatchObject({ status: 0 });
    expect(await casus(['diff', '-', before], content)).toMatchObject({ status: 0 });
  });

  it('refuses what is no run', async () => {
    const broken = written(
      'broken.json',
      JSON.stringify({ claims: [{ ...claim('one'), verdict: 'so' }, {}] }),
    );
    expectRefusal(
      await casus(['diff', before, broken]),
      'broken.json',
      'claims.0.verdict',
      'claims.1.id',
    );
    expectRefusal(
      await casus(['diff', before, run(claim('one'), claim('one'))]),
      'two claims are called one',
    );
    expectRefusal(await casus(['diff', before, 'nowhere.json']), 'nowhere.json cannot be read');
  });
});
