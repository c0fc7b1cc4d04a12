import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Unusable } from '../exact/message.js';
import type { Io } from './io.js';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'there is no such folder',
  EISDIR: 'it is a directory',
  EACCES: 'it may not be written',
};

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
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Unusable(`${path} cannot be written: ${REASONS[code ?? ''] ?? message}`);
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
