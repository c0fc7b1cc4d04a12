import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Unusable } from '../exact/message.js';
import type { Io } from './io.js';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a directory',
  EACCES: 'it may not be read',
};

/** @throws {Unusable} saying why the file cannot be read. */
export async function readText({ cwd }: Pick<Io, 'cwd'>, path: string): Promise<string> {
  try {
    return await readFile(resolve(cwd, path), 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Unusable(`${path} cannot be read: ${REASONS[code ?? ''] ?? message}`);
  }
}
