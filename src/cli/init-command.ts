import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { Unusable, unusable, visible } from '../exact/message.js';
import type { Io } from './io.js';
import { print } from './print.js';
import { starterManifest } from './starter-manifest.js';
import { type Report, tryFolders, writeReports } from './written-files.js';

/** `casus init`: a small project that works, as the beginning of one's own. */
export async function initCommand(io: Io, folder: string): Promise<number> {
  const target = resolve(io.cwd, folder);
  const casus = dirname(createRequire(import.meta.url).resolve('casus/package.json'));
  const manifest = await starterManifest(casus, target, basename(target));
  const files = [
    ...(await filesBelow(join(casus, 'starter'))),
    { path: 'package.json', content: `${JSON.stringify(manifest, null, 2)}\n` },
  ].sort((one, other) => (one.path < other.path ? -1 : 1));
  if (folder === '') throw new Unusable('name the folder to begin a project in');
  await tryFolders(io, [folder]);
  refuseToReplace(folder, target, files);
  await writeReports(
    io,
    files.map(({ path, content }) => ({ path: join(folder, path), content })),
  );
  print(io, written(relative(io.cwd, target) || '.', files));
  return 0;
}

/** The files of a folder, by their paths in it. */
async function filesBelow(folder: string): Promise<Report[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return Promise.all(
    entries
      .filter((each) => each.isFile())
      .map(async ({ parentPath, name }) => {
        const path = join(parentPath, name);
        const content = await readFile(path, 'utf8');
        return { path: relative(folder, path).replace(/^gitignore$/u, '.gitignore'), content };
      }),
  );
}

/** @throws {Unusable} naming every file that is there already. */
function refuseToReplace(folder: string, target: string, files: readonly Report[]): void {
  const taken = files.filter(({ path }) => existsSync(join(target, path)));
  if (taken.length > 0)
    throw unusable(
      `no project is begun in ${folder}: nothing that is there is replaced; name another folder`,
      taken.map(({ path }) => `${path} is there already`),
    );
}

function written(folder: string, files: readonly Report[]): string {
  const what: Readonly<Record<string, string>> = {
    'paper.ts': 'a game, two claims and their conditions: put your own in their place',
    'paper.test.ts': 'the claims as tests, and a property',
    'example.json': 'parameters to ask about',
    'README.md': 'what to call when',
  };
  const width = Math.max(...files.map(({ path }) => path.length));
  const lines = files.map(({ path }) => `  ${path.padEnd(width)}  ${what[path] ?? ''}`.trimEnd());
  const enter = folder === '.' ? '' : `cd ${folder} && `;
  const next = `  ${enter}npm install && npm run verify`;
  return [`Written to ${folder}:`, ...lines, '', 'Next:', next].map(visible).join('\n');
}
