import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { starterManifest } from '../../src/cli/starter-manifest.js';
import { casus, expectRefusal, root } from './casus.js';

const workplace = mkdtempSync(join(tmpdir(), 'casus-init-'));
afterAll(() => rmSync(workplace, { recursive: true }));
const project = join(workplace, 'my-paper');
const world = { cwd: project };

it('begins a project that is verified at once', async () => {
  const { status, stdout } = await casus(['init', 'my-paper'], '', { cwd: workplace });
  expect(status).toBe(0);
  expect(stdout).toContain('cd my-paper && npm install && npm run verify');
  const verified = await casus(['verify'], '', world);
  expect(verified).toMatchObject({ status: 0 });
  expect(verified.stdout).toMatch(/✓ +pooling-on-beer +proved for all parameters/u);
  expect(verified.stdout).toMatch(/✓ +each-its-favorite +refuted/u);
});

it('tells what it wrote, and that is all there is', async () => {
  const { stdout } = await casus(['init', 'told'], '', { cwd: workplace });
  const told = [...stdout.matchAll(/^ {2}(?<path>[\w./]+)(?: {2}|$)/gmu)].map(([, path]) => path);
  const written = readdirSync(join(workplace, 'told'), { withFileTypes: true, recursive: true });
  expect(told).toHaveLength(written.filter((each) => each.isFile()).length);
  expect(told).toContain('.gitignore');
});

it('explains itself by commands that can be called', async () => {
  const text = readFileSync(join(project, 'README.md'), 'utf8');
  const commands = [...text.matchAll(/`npx casus (?<call>[^`]+)`/gu)].map(([, call = '']) => call);
  expect(commands.length).toBeGreaterThan(5);
  for (const command of commands.filter((each) => each !== 'catalog'))
    expect(await casus(command.split(' '), '', world), command).toMatchObject({ status: 0 });
});

it('replaces nothing, and names all that is in the way', async () => {
  const taken = join(workplace, 'taken');
  mkdirSync(taken);
  writeFileSync(join(taken, 'README.md'), 'mine');
  writeFileSync(join(taken, 'paper.ts'), 'mine');
  expectRefusal(
    await casus(['init', 'taken'], '', { cwd: workplace }),
    'README.md is there already',
    'paper.ts is there already',
  );
  expect(readdirSync(taken).sort()).toEqual(['README.md', 'paper.ts']);
  expect(readFileSync(join(taken, 'README.md'), 'utf8')).toBe('mine');
});

it('begins no project in a file', async () => {
  writeFileSync(join(workplace, 'notes.txt'), 'mine');
  const [inIt, belowIt] = [
    ['init', 'notes.txt'],
    ['init', 'notes.txt/paper'],
  ];
  expectRefusal(
    await casus(inIt, '', { cwd: workplace }),
    'notes.txt cannot be written: there is a file of that name',
  );
  expectRefusal(
    await casus(belowIt, '', { cwd: workplace }),
    'notes.txt/paper cannot be written: a part of the path is a file, not a folder',
  );
  expect(readFileSync(join(workplace, 'notes.txt'), 'utf8')).toBe('mine');
});

it.each([
  ['nothing of it', undefined, '^0.0.0'],
  ['a registry', 'https://packages.example/casus-0.0.0.tgz', '^0.0.0'],
  ['a file', 'file:../downloads/casus-0.0.0.tgz', 'file:../downloads/casus-0.0.0.tgz'],
])('asks for casus from where it came: npm notes %s', async (_, resolved, expected) => {
  const modules = join(workplace, 'elsewhere', 'node_modules');
  const installed = join(modules, 'casus');
  mkdirSync(installed, { recursive: true });
  const { engines, devDependencies } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  ) as Record<string, object>;
  writeFileSync(
    join(installed, 'package.json'),
    JSON.stringify({ version: '0.0.0', engines, devDependencies }),
  );
  writeFileSync(
    join(modules, '.package-lock.json'),
    JSON.stringify({ packages: { 'node_modules/casus': resolved ? { resolved } : {} } }),
  );
  const manifest = await starterManifest(installed, join(workplace, 'new one'), 'New one!');
  expect(manifest).toMatchObject({ name: 'new-one', devDependencies: { casus: expected } });
});

it('asks for the clone that it is called from', async () => {
  const manifest = await starterManifest(root, join(root, '..', 'paper'), 'paper');
  expect(manifest).toMatchObject({
    devDependencies: { casus: expect.stringMatching(/^file:\.\.\/./u) },
  });
});
