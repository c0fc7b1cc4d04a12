import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Unusable, unusable } from '../exact/message.js';
import { InvalidEfg } from '../game/efg/invalid-efg.js';
import { readGambit } from '../game/efg/read-gambit.js';
import type { ExtensiveGame } from '../game/extensive-game.js';
import type { Io } from './io.js';
import { textOf, wholeOf } from './text-bytes.js';

/*
 * The files that a call names, and what they hold.
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
export type FileSource = Pick<Io, 'cwd' | 'stdin'>;

/** Streams that were read to their end. */
const exhausted = new WeakSet<Io['stdin']>();

/**
 * The text of a file, or of standard input, as which `-` is read; see `textOf`.
 * @throws {Unusable} saying why it cannot be read.
 */
export async function readText(io: FileSource, path: string): Promise<string> {
  try {
    return await textOf(
      await wholeOf(
        path === STANDARD_INPUT ? inputOf(io) : createReadStream(resolve(io.cwd, path)),
      ),
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

/**
 * Reads a game in any of Gambit's formats.
 * @throws {Unusable} listing what is wrong with the file, and where.
 */
export async function readGame(io: FileSource, path: string): Promise<ExtensiveGame> {
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

/** Why a file system refuses, in words. */
export function reasonOf(
  error: unknown,
  words: Readonly<Record<'ENOENT' | 'EACCES', string>>,
): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const known: Readonly<Record<string, string>> = {
    ...words,
    EISDIR: 'it is a directory',
    ENOTDIR: 'a part of the path is a file, not a folder',
  };
  return known[code ?? ''] ?? message;
}
