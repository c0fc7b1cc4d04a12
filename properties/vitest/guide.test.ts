import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/*
 * docs/vitest.md, followed to the letter in a folder where casus and vitest are installed: its files
 * are written, its commands run in their order, and what it shows is held against what they print.
 */

const root = fileURLToPath(new URL('../../', import.meta.url));
const guide = readFileSync(join(root, 'docs', 'vitest.md'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'casus-newcomer-'));

afterAll(() => rmSync(folder, { recursive: true }));

/** What an installation leaves behind: the package as it was built, and what it depends on. */
beforeAll(() => {
  const modules = join(folder, 'node_modules');
  const built = join(root, 'dist', 'src');
  if (!existsSync(built)) throw new Error(`${built} does not exist: run "npm run build" first`);
  cpSync(built, join(modules, 'casus', 'dist', 'src'), { recursive: true });
  cpSync(join(root, 'package.json'), join(modules, 'casus', 'package.json'));
  symlinkSync(join(root, 'node_modules'), join(modules, 'casus', 'node_modules'));
  symlinkSync(join(root, 'node_modules', 'vitest'), join(modules, 'vitest'));
  mkdirSync(join(modules, '.bin'));
  symlinkSync('../casus/dist/src/cli.js', join(modules, '.bin', 'casus'));
  symlinkSync('../vitest/vitest.mjs', join(modules, '.bin', 'vitest'));
  writeFileSync(join(folder, 'package.json'), '{ "name": "entry" }\n');
});

/** Runs a command in the folder; what it prints, without colors, and without times. */
function printed(command: string): string {
  // A run within a run of vitest, that knows nothing of the outer one.
  const outer = Object.entries(process.env).filter(
    ([name]) => !/^(?:VITEST|CASUS_|CI$|FORCE_COLOR$|TEST$|NODE_ENV$|NODE_OPTIONS$)/u.test(name),
  );
  const { stdout } = spawnSync('sh', ['-c', `{ ${command}\n} 2>&1`], {
    cwd: folder,
    env: { ...Object.fromEntries(outer), NO_COLOR: '1', CASUS_CACHE: join(folder, 'cache') },
    encoding: 'utf8',
  });
  return stdout.replace(/ \d+ms$/gmu, '');
}

/** A block of the guide: a file to write, or commands with what the last of them prints. */
const blocks = [...guide.matchAll(/^```(?<kind>js|text)\n(?<text>.*?)^```$/gmsu)].map(
  ({ groups }) => ({ kind: groups?.['kind'], text: groups?.['text'] ?? '' }),
);

/** A file that the guide gives: its first line says how it is called. */
function fileIn(block: string): string {
  const [, name] = /^\/\/ (\S+)\n/u.exec(block) ?? [];
  if (name === undefined) throw new Error(`a block of the guide names no file:\n${block}`);
  return join(folder, name);
}

describe('the guide to tests', () => {
  it('has files and commands', () => {
    expect(blocks.filter(({ kind }) => kind === 'js').length).toBeGreaterThan(2);
    expect(blocks.filter(({ kind }) => kind === 'text').length).toBeGreaterThan(2);
  });

  for (const { kind, text } of blocks)
    if (kind === 'js')
      it(`gives ${relative(folder, fileIn(text))}`, () => writeFileSync(fileIn(text), text));
    else
      it(`shows what is printed by ${text.split('\n', 1).join()}`, () => {
        const commands = [...text.matchAll(/^\$ (.*)$/gmu)].map(([, command]) => command);
        const output = printed(commands.join('\n'));
        const shown = text.replace(/^\$ .*\n/gmu, '');
        for (const part of shown.split(/…$/mu)) expect(output).toContain(part.trim());
      });
});

describe('a test that failed', () => {
  beforeAll(() => {
    const model = readFileSync(join(folder, 'model.mjs'), 'utf8');
    writeFileSync(join(folder, 'model.mjs'), model.replace('{c} ≥ 1`', '{c} ≥ 1/2`'));
  });

  it('tells commands that show the same again', () => {
    const output = printed('npx vitest run model');
    const [, replay = ''] = /^ *Replay: (.*)$/mu.exec(output) ?? [];
    expect(printed(replay)).toContain('"equilibrium":false');
    const [, again = ''] = /^This test again: (.*)$/mu.exec(output) ?? [];
    const repeated = printed(again);
    expect(repeated).toContain('accommodation: refuted; expected: holds');
    expect(repeated).toContain('1 failed | 1 skipped');
    const [, byCommand = ''] = /^By the command: (.*)$/mu.exec(output) ?? [];
    expect(printed(byCommand)).toMatch(/✗ +accommodation +refuted +expected: holds/u);
  });

  it('is told from one that is filtered out', () => {
    const output = printed('npx vitest run -t accommodation-as-stated');
    expect(output).toContain('Tests  1 passed | 5 skipped (6)');
  });
});
