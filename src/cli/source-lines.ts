import { readFile } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import { literalPattern } from '../exact/message.js';
import type { DeclarationLine } from '../report/exchange/annotations.js';
import type { Io } from './io.js';
import { specificationFile } from './specification-module.js';

/**
 * The lines at which claims are declared: where the files of a specification say `id: 'ID'` exactly
 * once, and so for sure. Those that are declared otherwise, or outside the folder, are left out.
 */
export async function declarationLines(
  io: Io,
  named: string | undefined,
  claims: readonly { readonly id: string }[],
): Promise<ReadonlyMap<string, DeclarationLine>> {
  const module = await specificationFile(io, named);
  const sources = module === undefined ? [] : await sourcesFrom(module);
  const root = resolve(io.cwd, io.env['GITHUB_WORKSPACE'] ?? '.');
  const found = new Map<string, DeclarationLine>();
  for (const { id } of claims) {
    const places = sources.flatMap(({ path, text }) =>
      [...text.matchAll(declaring(id))].map(({ index }) => ({
        file: relative(root, path).split(sep).join('/'),
        line: text.slice(0, index).split('\n').length,
      })),
    );
    const [only, ...others] = places;
    if (only !== undefined && others.length === 0 && !only.file.startsWith('../'))
      found.set(id, only);
  }
  return found;
}

function declaring(id: string): RegExp {
  return new RegExp(`(?<![\\w$])id:\\s*(?<quote>['"\`])${literalPattern(id)}\\k<quote>`, 'gu');
}

interface SourceText {
  readonly path: string;
  readonly text: string;
}

/** So many files are looked at: a specification has a few dozen. */
const MOST_FILES = 500;

/** A module and those that it imports by their paths, and so on. */
async function sourcesFrom(module: string): Promise<SourceText[]> {
  const queue = [module];
  const found = new Map<string, SourceText>();
  for (const path of queue) {
    if (found.size >= MOST_FILES) break;
    const read = await firstReadable(path);
    if (read === undefined || found.has(read.path)) continue;
    found.set(read.path, read);
    for (const { groups } of read.text.matchAll(
      /(?:from|import)\s*\(?\s*['"](?<to>\.[^'"\n]+)['"]/gu,
    ))
      queue.push(resolve(dirname(read.path), groups?.['to'] ?? ''));
  }
  return [...found.values()];
}

/** A file, or the TypeScript that an import names by what it is compiled to. */
async function firstReadable(path: string): Promise<SourceText | undefined> {
  for (const candidate of [path, path.replace(/\.js$/u, '.ts'), `${path}.ts`]) {
    const text = await readFile(candidate, 'utf8').catch(() => undefined);
    if (text !== undefined) return { path: candidate, text };
  }
  return undefined;
}
