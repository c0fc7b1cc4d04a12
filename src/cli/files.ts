import { createHash } from 'node:crypto';
import { access, constants, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Unusable, unusable } from '../exact/message.js';
import { InvalidEfg } from '../game/efg/invalid-efg.js';
import { readGambit } from '../game/efg/read-gambit.js';
import type { ExtensiveGame } from '../game/extensive-game.js';
import type { Io } from './io.js';
import { textOf } from './text-bytes.js';

/*
 * The files that a call names: what it reads, and what it leaves behind.
 */

/** A path that stands for standard input. */
const STANDARD_INPUT = '-';

/** How reports and messages call what a path names. */
export function pathName(path: string): string {
  return path === STANDARD_INPUT ? 'standard input' : path;
}

/** Whether a path names something that can be read as a file. */
export async function isFile({ cwd }: Pick<Io, 'cwd'>, path: string): Promise<boolean> {
  if (path === STANDARD_INPUT) return true;
  return stat(resolve(cwd, path)).then(
    (found) => !found.isDirectory(),
    () => false,
  );
}

/** What files are read from. */
export type Source = Pick<Io, 'cwd' | 'stdin'>;

/** Streams that were read to their end. */
const exhausted = new WeakSet<Io['stdin']>();

/**
 * The text of a file, or of standard input, as which `-` is read; see `textOf`.
 * @throws {Unusable} saying why it cannot be read.
 */
export async function readText(io: Source, path: string): Promise<string> {
  try {
    return textOf(
      path === STANDARD_INPUT ? await wholeInput(io) : await readFile(resolve(io.cwd, path)),
    );
  } catch (error) {
    if (error instanceof Unusable) throw error;
    throw new Unusable(
      `${pathName(path)} cannot be read: ${reasonOf(error, { ENOENT: 'there is no such file', EACCES: 'it may not be read' })}`,
    );
  }
}

/** @throws {Unusable} where standard input was asked for before. */
export function inputOf({ stdin }: Pick<Io, 'stdin'>): Io['stdin'] {
  if (exhausted.has(stdin))
    throw new Unusable('standard input is named twice, and can be read once');
  exhausted.add(stdin);
  return stdin;
}

async function wholeInput(io: Source): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of inputOf(io)) pieces.push(Buffer.from(piece as string | Uint8Array));
  return Buffer.concat(pieces);
}

/**
 * Reads a game in any of Gambit's formats.
 * @throws {Unusable} listing what is wrong with the file, and where.
 */
export async function readGame(io: Source, path: string): Promise<ExtensiveGame> {
  const text = await readText(io, path);
  const file = pathName(path);
  try {
    return readGambit(text, file);
  } catch (error) {
    if (!(error instanceof InvalidEfg)) throw error;
    const problems = error.message.split('\n');
    throw problems.length === 1
      ? new Unusable(error.message)
      : unusable(`${file} is no game in Gambit's format`, problems);
  }
}

/**
 * Writes a file as a whole: where that fails, what was there before is there still.
 * @throws {Unusable} saying why the file cannot be written.
 */
export async function writeText({ cwd }: Io, path: string, text: string): Promise<void> {
  const file = resolve(cwd, path);
  try {
    // What is there and is no file, a pipe say, is not to be replaced.
    const replaceable = await stat(file).then(
      (found) => found.isFile(),
      () => true,
    );
    if (replaceable) await replace(file, text);
    else await writeFile(file, text);
  } catch (error) {
    throw unwritable(path, error);
  }
}

async function replace(path: string, text: string): Promise<void> {
  const partial = `${path}.${process.pid}.partial`;
  try {
    await writeFile(partial, text);
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

/**
 * Before the work, so that it is not done in vain.
 * @throws {Unusable} naming what cannot be written.
 */
export async function makeFolders(
  { cwd }: Io,
  folders: readonly (string | undefined)[],
): Promise<void> {
  for (const folder of folders.filter((each) => each !== undefined))
    try {
      await mkdir(resolve(cwd, folder), { recursive: true });
      await access(resolve(cwd, folder), constants.W_OK);
    } catch (error) {
      throw unwritable(folder, error);
    }
}

/** A file that a command leaves behind. */
export interface Report {
  readonly path: string;
  readonly content: string;
}

/** @throws {Unusable} naming what cannot be written. */
export async function writeReports(io: Io, reports: readonly Report[]): Promise<void> {
  for (const { path, content } of reports) {
    await makeFolders(io, [dirname(path)]);
    await writeText(io, path, content);
  }
}

function unwritable(path: string, error: unknown): Unusable {
  return new Unusable(
    `${path} cannot be written: ${reasonOf(error, { ENOENT: 'there is no such folder', EACCES: 'it may not be written' })}`,
  );
}

/** Why a file system refuses, in words. */
function reasonOf(error: unknown, words: Readonly<Record<'ENOENT' | 'EACCES', string>>): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const known: Readonly<Record<string, string>> = {
    ...words,
    EISDIR: 'it is a directory',
    ENOTDIR: 'there is no such folder',
  };
  return known[code ?? ''] ?? message;
}

/** What a file's name cannot hold somewhere, or what leads out of a folder; and what marks a code. */
const RESERVED = /[/\\:*?"<>|%]|^\.(?=\.*$)/gu;

/**
 * A file's name for an id, inside the folder whatever the id: `../harm` is `..%2Fharm`. No two ids
 * have one name, and a plain one is its own; what would be too long for a file system ends in `%~` and
 * a digest.
 */
export function fileName(id: string): string {
  const name = id.replace(RESERVED, (each) => {
    const code = each.charCodeAt(0).toString(16).toUpperCase();
    return `%${code.padStart(2, '0')}`;
  });
  if (Buffer.byteLength(name) <= LONGEST) return name;
  const digest = createHash('sha256').update(id).digest('hex');
  return `${[...name].slice(0, BEGINNING).join('')}%~${digest}`;
}

/** Bytes of a name, and characters of the beginning that a longer one is told by. */
const [LONGEST, BEGINNING] = [180, 20];
