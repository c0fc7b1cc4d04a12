import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CallOutcome, Io } from '../../src/cli/io.js';
import { savedFiles } from '../../src/cli/saved-files.js';
import { casus, expectRefusal } from './casus.js';

/** A run in which one claim has a verdict. */
function run(verdict: 'proved' | 'refuted'): CallOutcome {
  const asExpected = verdict === 'proved';
  const claim = { id: 'entry', title: 'Entry', verdict, expected: 'holds', asExpected };
  const stdout = JSON.stringify({ claims: [{ ...claim, concept: 'Nash', conditions: [] }] });
  return { status: asExpected ? 0 : 1, stdout, stderr: '' };
}

const unreadable: CallOutcome = {
  status: 2,
  stdout: '',
  stderr: 'casus: paper.ts:3 says nothing\n',
};

/** Watches while one call after another ends so, a file being saved before each but the first. */
async function watched(outcomes: readonly CallOutcome[], args: readonly string[] = []) {
  const calls: (readonly string[])[] = [];
  let interrupt = (): void => {};
  let save = (): void => {};
  let unwatched = 0;
  const world: Partial<Io> = {
    saved: async (_, told) => {
      save = () => told(['paper.ts']);
      return async () => {
        unwatched++;
      };
    },
    interrupted: (told) => {
      interrupt = told;
      return () => {};
    },
    elsewhere: async (argv) => {
      calls.push(argv);
      const outcome = outcomes[calls.length - 1] ?? expect.fail('one call too many');
      // Once this call is told of, the next is asked for.
      setImmediate(() => setImmediate(calls.length < outcomes.length ? save : interrupt));
      return outcome;
    },
  };
  const found = await casus(['watch', ...args], '', world);
  expect(unwatched).toBe(1);
  return { ...found, calls };
}

describe('casus watch', () => {
  it('tells what is so, then what differs, and ends with the status of the last run', async () => {
    const { status, stdout } = await watched([run('proved'), run('proved'), run('refuted')]);
    expect(status).toBe(1);
    expect(stdout).toBe(`1 verdict, 1 proved, all as expected

paper.ts was saved.
As before: 1 verdict, 1 proved, all as expected

paper.ts was saved.
before  1 verdict, 1 proved, all as expected
after   1 verdict, 1 refuted, 1 not as expected

Changed:
  ✗ entry, no longer as expected
      verdict: proved → refuted
`);
  });

  it('goes on where what was saved cannot be read, and compares with what was read before', async () => {
    const { status, stdout } = await watched([run('proved'), unreadable, run('proved')]);
    expect(status).toBe(0);
    expect(stdout).toContain('paper.ts was saved.\ncasus: paper.ts:3 says nothing\n');
    expect(stdout).toContain('As before: ');
    expect((await watched([run('proved'), unreadable])).status).toBe(2);
  });

  it('hands on what it is asked for', async () => {
    const { calls } = await watched([run('proved')], ['harm', '--runs', '7', '--no-prove']);
    expect(calls).toEqual([['verify', '--json', '--runs', '7', '--no-prove', '--', 'harm']]);
  });

  it('refuses a folder in which nothing is specified', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'casus-'));
    expectRefusal(await casus(['watch'], '', { cwd: folder }), 'no specification is named');
    rmSync(folder, { recursive: true });
  });
});

describe('of files that are saved', () => {
  it('sources are told, at any depth, and neither packages nor other files', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'casus-'));
    for (const name of ['node_modules', '.git', 'parts']) mkdirSync(join(folder, name));
    const files = new Set<string>();
    let allTold = (): void => {};
    const told = new Promise<void>((resolve) => {
      allTold = resolve;
    });
    const unwatch = await savedFiles(folder, (saved) => {
      for (const file of saved) files.add(file);
      if (files.has('last.ts') && files.has(join('parts', 'c.ts'))) allTold();
    });
    const names = ['node_modules/a.js', '.git/b.json', 'notes.txt', 'parts/c.ts', 'last.ts'];
    for (const name of names) writeFileSync(join(folder, name), '1');
    await told;
    await unwatch();
    rmSync(folder, { recursive: true });
    expect([...files].sort()).toEqual(['last.ts', join('parts', 'c.ts')]);
  });
});
