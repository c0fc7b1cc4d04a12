import { access, constants, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Unusable } from '../exact/message.js';
import { makeFolder } from '../prove/make-folder.js';
import { reasonOf } from './files.js';
import type { Io } from './io.js';

/**
 * Writes a file as a whole: where that fails, what was there before is there still.
 * @throws {Unusable} saying why the file cannot be written.
 */
export async function writeText(
  { cwd }: Io,
  path: string,
  text: string | Iterable<string>,
): Promise<void> {
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

async function replace(path: string, text: string | Iterable<string>): Promise<void> {
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
  { cwd }: Pick<Io, 'cwd'>,
  folders: readonly (string | undefined)[],
): Promise<void> {
  for (const folder of folders.filter((each) => each !== undefined)) {
    // A variable of the shell that is not set, say: not for the folder where the command is called.
    if (folder === '') throw new Unusable('the empty name cannot be written: name a folder');
    try {
      await makeFolder(resolve(cwd, folder));
      await access(resolve(cwd, folder), constants.W_OK);
    } catch (error) {
      throw unwritable(folder, error);
    }
  }
}

/**
 * Before the work, of folders that are written into after it: that they can be made; `undefined` stands for none.
 * Those that were not there are taken away again, so that work which is interrupted leaves none behind.
 * @throws {Unusable} naming what cannot be written.
 */
export async function tryFolders(
  io: Pick<Io, 'cwd'>,
  folders: readonly (string | undefined)[],
): Promise<void> {
  for (const folder of folders.filter((each) => each !== undefined))
    await leavingNone(io, folder, () => makeFolders(io, [folder]));
}

/**
 * Before the work, of a file that is written after it: that it can be, in a folder that can be made; see
 * `tryFolders`.
 * @throws {Unusable} naming what cannot be written.
 */
export async function tryFile(io: Pick<Io, 'cwd'>, file: string): Promise<void> {
  await leavingNone(io, dirname(file), async () => {
    await makeFolders(io, [dirname(file)]);
    await makeRoom(io, [file]);
  });
}

async function leavingNone(
  { cwd }: Pick<Io, 'cwd'>,
  folder: string,
  attempt: () => Promise<void>,
): Promise<void> {
  const lacking = await lackingFolders(resolve(cwd, folder));
  try {
    await attempt();
  } finally {
    // What somebody wrote into meanwhile stays.
    for (const each of lacking) await rmdir(each).catch(() => undefined);
  }
}

/** A folder that is not there, and those above it that are not, the innermost first. */
async function lackingFolders(path: string): Promise<string[]> {
  const there = await stat(path).then(
    () => true,
    () => path === dirname(path),
  );
  return there ? [] : [path, ...(await lackingFolders(dirname(path)))];
}

/**
 * Before the work: whether files could be written, in folders that are there.
 * @throws {Unusable} naming what cannot be written.
 */
export async function makeRoom(
  { cwd }: Pick<Io, 'cwd'>,
  files: readonly (string | undefined)[],
): Promise<void> {
  for (const file of files.filter((each) => each !== undefined)) {
    const path = resolve(cwd, file);
    const found = await stat(path).catch(() => undefined);
    if (found?.isDirectory())
      throw new Unusable(
        `${file || 'the empty name'} cannot be written: ${file ? 'it is a directory' : 'name a file'}`,
      );
    if (found !== undefined && !found.isFile()) continue;
    await access(dirname(path), constants.W_OK).catch((error: unknown) => {
      throw unwritable(file, error);
    });
  }
}

/** A file that a command leaves behind. */
export interface Report {
  readonly path: string;
  /** As a text, or bit by bit. */
  readonly content: string | Iterable<string>;
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
    `${path || 'the empty name'} cannot be written: ${reasonOf(error, { ENOENT: 'there is no such folder', EACCES: 'it may not be written' })}`,
  );
}
