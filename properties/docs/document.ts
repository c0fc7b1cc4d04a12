import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll } from 'vitest';
import { spawned } from '../cli/built.js';
import { casus } from '../cli/casus.js';

const scratch = mkdtempSync(join(tmpdir(), 'casus-documents-'));
afterAll(() => rmSync(scratch, { recursive: true }));

/** A command that a document shows, and what it says is printed; `…` on a line leaves some out. */
export interface Shown {
  readonly call: string;
  readonly parts: readonly string[];
}

/** What a document has in it to be executed. */
export interface Document {
  readonly text: string;
  /** By name; blocks of one name are one file. */
  readonly files: ReadonlyMap<string, string>;
  readonly shown: readonly Shown[];
}

/** A block: its language, the name of the file that it belongs to, and its lines. */
const BLOCK = /^```(?<language>\w+)(?: (?<file>\S+))?\n(?<body>[\s\S]*?)^```$/gmu;

export function readDocument(path: string): Document {
  const text = readFileSync(path, 'utf8');
  const blocks = [...text.matchAll(BLOCK)].map(({ groups }) => ({
    language: groups?.['language'],
    file: groups?.['file'],
    body: groups?.['body'] ?? '',
  }));
  const files = new Map<string, string>();
  for (const { file, body } of blocks)
    if (file !== undefined) files.set(file, [files.get(file), body].filter(Boolean).join('\n'));
  const sessions = blocks.filter(({ language }) => language === 'console');
  return { text, files, shown: sessions.flatMap(({ body }) => shownIn(body)) };
}

function shownIn(session: string): Shown[] {
  return session
    .split(/^\$ /mu)
    .filter((entry) => entry !== '')
    .map((entry) => {
      const [call = '', ...lines] = entry.split('\n');
      const parts = lines.join('\n').split(/^ *…\n/mu);
      return { call, parts: parts.map((part) => part.trimEnd()).filter((part) => part !== '') };
    });
}

/**
 * Writes the files of a document into a folder where the package is installed.
 * @returns the folder: that of the clone where the document brings no files.
 */
export function laidOut({ files }: Document): string {
  if (files.size === 0) return resolve('.');
  const folder = mkdtempSync(join(scratch, 'document-'));
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(resolve('.'), join(folder, 'node_modules', 'casus'));
  for (const [name, body] of files) writeFileSync(join(folder, name), body);
  return folder;
}

/** What is decided under other readings than those in force is decided in processes of their own. */
const READ_OTHERWISE = ['readings', '--reading'];

/**
 * What a call such as `npx casus verify` prints in a folder, on both outputs.
 * @param asBuilt whether the program as it was built is run, in a process of its own; else the source
 * is, in this one, which takes a small part of the time.
 */
export async function printed(call: string, folder: string, asBuilt: boolean): Promise<string> {
  const [npx, command, ...args] = wordsOf(call);
  if (npx !== 'npx' || command !== 'casus') throw new Error(`not a call of casus: ${call}`);
  const { stdout, stderr } =
    asBuilt || args.some((word) => READ_OTHERWISE.includes(word))
      ? spawned(args, { cwd: folder })
      : await casus(args, '', { cwd: folder });
  return `${stdout}${stderr}`;
}

/** The words of a call, as a shell has them: blanks in single quotes separate none. */
function wordsOf(call: string): string[] {
  return [...call.matchAll(/'(?<quoted>[^']*)'|(?<plain>\S+)/gu)].map(
    ({ groups }) => groups?.['quoted'] ?? groups?.['plain'] ?? '',
  );
}

/** The first of some parts that an output does not show, in this order; `undefined` if it shows all. */
export function missing(parts: readonly string[], output: string): string | undefined {
  let from = 0;
  for (const part of parts) {
    const at = output.indexOf(part, from);
    if (at < 0) return part;
    from = at + part.length;
  }
  return undefined;
}
