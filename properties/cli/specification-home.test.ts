import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { moduleFile } from '../../src/cli/specification-module.js';
import { casus, expectRefusal, root } from './casus.js';
import { entry } from './entry.js';

const homes: string[] = [];
afterAll(() => {
  for (const home of homes) rmSync(home, { recursive: true });
});

/** A folder with these files. */
function home(files: Readonly<Record<string, string>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'casus-home-')));
  homes.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

const named = JSON.stringify({ name: 'a-paper', casus: { spec: './model/paper.mjs' } });

describe('a call that names no specification', () => {
  it.each([['verify'], ['show'], ['conditions'], ['implications'], ['derive', 'communication']])(
    'is told how to name one, outside a package that does: %s %s',
    async (...args) => {
      for (const files of [{}, { 'package.json': '{"name": "a-paper"}' }])
        expectRefusal(
          await casus(args, '', { cwd: home(files) }),
          'no specification is named: give --spec MODULE, or have the package.json of your paper name it, as in "casus": {"spec": "./paper.js"}',
        );
    },
  );

  it('is about the one that the nearest package.json names, from any folder below', async () => {
    const folder = home({
      'package.json': named,
      'model/paper.mjs': entry(),
      'notes/deep/package.json': '{"name": "notes"}',
      'notes/deep/text.md': '',
    });
    for (const cwd of [folder, join(folder, 'notes', 'deep')]) {
      const { status, stdout, stderr } = await casus(['verify', '--runs', '5', '--verbose'], '', {
        cwd,
      });
      expect([status, stderr]).toEqual([0, '']);
      expect(stdout).toMatch(/✓ +entering +proved for all parameters +as expected/u);
      // What replays a counterexample there finds the specification in the same way.
      expect(stdout).toMatch(/Replay: echo .* \| npx casus check --claim dear --params -$/mu);
    }
  });

  it('is about none but the nearest', async () => {
    const folder = home({
      'package.json': named,
      'model/paper.mjs': entry(),
      'other/package.json': '{"casus": {"spec": "./own.mjs"}}',
      'other/own.mjs': entry({ claim: 'own' }),
    });
    const { stdout } = await casus(['show'], '', { cwd: join(folder, 'other') });
    expect(stdout).toContain('own');
    expect(stdout).not.toContain('entering');
  });

  it('is about the talk in the folder of the project, and in those below', async () => {
    for (const cwd of [root, join(root, 'spec', 'claims')]) {
      const { stdout } = await casus(['show'], '', { cwd });
      expect(stdout).toContain('non-communication');
    }
  });

  it.each([
    ['{"casus": "./paper.js"}', '"casus": expected {"spec": "the path of a module"}'],
    ['{"casus": {"spec": 1}}', '"casus": expected {"spec": "the path of a module"}'],
    ['{"casus": {"spec": "./nowhere.mjs"}}', 'nowhere.mjs cannot be loaded'],
    ['{', 'package.json is not JSON'],
  ])('is refused where the package.json is %s', async (content, words) => {
    const cwd = home({ 'package.json': content });
    expectRefusal(await casus(['verify'], '', { cwd }), cwd, words);
  });
});

describe('--spec', () => {
  it('names a file, from the folder of the call, before any package.json does', async () => {
    const cwd = home({
      'package.json': named,
      'model/paper.mjs': entry(),
      'own.mjs': entry({ claim: 'own' }),
    });
    const { status, stdout } = await casus(['show', '--spec', 'own.mjs'], '', { cwd });
    expect(status).toBe(0);
    expect(stdout).not.toContain('entering');
  });

  it('names the module of a package that is installed', () => {
    const cwd = home({
      'node_modules/paper/package.json': '{"name": "paper", "exports": {"./spec": "./spec.mjs"}}',
      'node_modules/paper/spec.mjs': entry(),
    });
    expect(moduleFile(cwd, 'paper/spec')).toBe(join(cwd, 'node_modules/paper/spec.mjs'));
    expect(moduleFile(cwd, 'paper/other')).toBe(join(cwd, 'paper/other'));
  });

  it('may name a module in TypeScript', async () => {
    const text = `${entry()}\nexport type Unused = { readonly none: true };\n`;
    const cwd = home({ 'paper.ts': text });
    const { status, stdout } = await casus(['show', '--spec', 'paper.ts'], '', { cwd });
    expect([status, stdout.includes('entering')]).toEqual([0, true]);
  });
});
