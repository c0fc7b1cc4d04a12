import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileName } from '../../src/cli/file-name.js';
import { shellWord } from '../../src/report/text/point.js';
import { casus, folder, interruptedAfter, jsonDocument } from './casus.js';
import { entry } from './entry.js';

const written = folder();

/** Verifies a module, and keeps its counterexamples. */
async function kept(name: string, module: string, ...more: readonly string[]) {
  const paper = written(name, module);
  const kept = join(dirname(paper), 'kept', name);
  const args = ['verify', '--spec', paper, '--runs', '20', '--no-prove', '--counterexamples', kept];
  return { paper, kept, ...(await casus([...args, ...more])) };
}

describe('casus verify --counterexamples', () => {
  it.each(['dear', '../../dear', 'x'.repeat(200)])(
    'keeps each in a file of the folder, which refutes the claim again: %s',
    async (statement) => {
      const {
        paper,
        kept: at,
        status,
        stdout,
        stderr,
      } = await kept('one.mjs', entry({ statement }));
      expect([status, stderr]).toEqual([0, '']);
      const file = join(at, `${fileName(statement)}.json`);
      expect(existsSync(file)).toBe(true);
      expect(stdout).toContain(`--params ${shellWord(file)}`);
      const check = ['check', '--spec', paper, '--claim', statement, '--params', file, '--json'];
      const again = await casus(check);
      expect([again.status, again.stderr]).toEqual([1, '']);
      expect(JSON.parse(again.stdout)).toMatchObject({ claim: statement, holds: false });
    },
  );

  it('keeps one at which there is an equilibrium where the claim says that there is none', async () => {
    const module = entry().replaceAll('≤ 2`', '≤ 1`');
    const { paper, kept: at, status } = await kept('strong.mjs', module, 'entering');
    expect([status, readdirSync(at)]).toEqual([1, ['entering.json']]);
    const file = join(at, 'entering.json');
    const point: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const again = await casus([
      'check',
      '--spec',
      paper,
      '--claim',
      'entering',
      '--params',
      file,
      '--json',
    ]);
    expect(again.status).toBe(1);
    expect(jsonDocument(again.stdout)).toMatchObject({ equilibrium: true, conditionsHold: false });
    expect(point).toEqual({ c: expect.any(String) });
  });

  it('writes nothing where nothing is refuted', async () => {
    const { kept: at, stdout } = await kept('true.mjs', entry(), 'entering');
    expect(readdirSync(at)).toEqual([]);
    expect(stdout).not.toContain('Counterexamples');
  });

  it('finds before the work that a folder cannot be written', async () => {
    const file = written('file', '');
    const paper = written('never.mjs', entry());
    const args = ['verify', '--spec', paper, '--counterexamples', join(file, 'below')];
    const { status, stdout, stderr } = await casus(args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('cannot be written');
  });
});

describe('casus repair', () => {
  const paper = written('repair.mjs', entry());

  it('tells with which condition what is expected to fail is true', async () => {
    const { status, stdout, stderr } = await casus(['repair', '--spec', paper, '--runs', '50']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain("It is so at the example's values.");
    expect(stdout).toContain('which does not say that nothing does');
  });

  it('refuses what no condition repairs', async () => {
    const { status, stdout, stderr } = await casus(['repair', '--spec', paper, 'entering']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('entering is not to be repaired');
  });

  it('has one JSON document', async () => {
    const found = await casus(['repair', '--spec', paper, 'dear', '--runs', '50', '--json']);
    expect(jsonDocument(found.stdout)).toMatchObject({
      complete: true,
      claims: [{ claim: 'dear', refuted: true, soSomewhere: true, soAt: { c: '1' }, repairs: [] }],
    });
  });

  it('tells what it has found where it is interrupted, and that there is more', async () => {
    const found = await casus(['repair', '--spec', paper, '--json'], '', {
      interrupted: interruptedAfter(0),
    });
    expect(found.status).toBe(1);
    expect(found.stderr).toBe('casus: interrupted, before the search was done\n');
    expect(jsonDocument(found.stdout)).toEqual({ complete: false, claims: [] });
  });
});
