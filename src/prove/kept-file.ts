import { readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeFolder } from './make-folder.js';

/** What a file of a cache holds, as JSON; `undefined` where it is not there, or is none. */
export async function readKept(file: string): Promise<unknown> {
  try {
    const content: unknown = JSON.parse(await readFile(file, 'utf8'));
    return content;
  } catch {
    return undefined;
  }
}

/**
 * Keeps something as JSON, whole or not at all, whoever else writes there. What cannot be written is
 * not kept: a folder that cannot be written to costs time, and changes no verdict.
 */
export async function writeKept(file: string, content: unknown): Promise<void> {
  const draft = `${file}.${process.pid}`;
  try {
    await makeFolder(dirname(file));
    await writeFile(draft, JSON.stringify(content));
    await rename(draft, file);
  } catch {
    // See above.
  }
}
