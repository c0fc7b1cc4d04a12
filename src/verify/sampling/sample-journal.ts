import { createHash } from 'node:crypto';
import { open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type ZodType, z } from 'zod';
import { Unusable, unusable } from '../../exact/message.js';
import { makeFolder } from '../../prove/make-folder.js';
import { type ChunkTally, chunkTally } from './chunk-tally.js';
import { type RunIdentity, runDifferences, runIdentity } from './run-identity.js';

/*
 * What is drawn is kept as it is drawn, in a folder: a line of JSON for each finished chunk.
 *
 * Every process writes a file of its own, which it alone appends to, and reads those of all before
 * it. So a run goes on where another was killed; two at a time waste work, and spoil nothing, for a
 * chunk comes to the same whoever draws it. A last line without its end was being written when its
 * process was killed, and is not there. Every other line has a digest; one that does not fit it is
 * refused, for nobody knows what it said.
 */

/** What a folder of journals holds. */
export interface Kept {
  readonly identity: RunIdentity;
  readonly tallies: ReadonlyMap<number, ChunkTally>;
}

/** A journal that is being written. */
export interface Journal {
  /** What earlier processes have drawn. */
  readonly tallies: ReadonlyMap<number, ChunkTally>;
  /** On the disk once the promise is kept. */
  readonly append: (chunk: number, tally: ChunkTally) => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Opens the journal of a run in a folder, which is made where there is none.
 * @throws {Unusable} for a folder that cannot be used, damaged journals, and those of another run.
 */
export async function openJournal(folder: string, identity: RunIdentity): Promise<Journal> {
  const kept = await readJournals(folder);
  if (kept !== undefined) {
    const differences = runDifferences(kept.identity, identity);
    const [was, is] = [kept.identity.shard, identity.shard].map(
      ({ index, of }) => `${index}/${of}`,
    );
    const all = [...differences, ...(was === is ? [] : [`shard ${was}, not ${is}`])];
    if (all.length > 0)
      throw unusable(
        `${folder} holds the draws of another run; give another folder, or the call that it was begun with`,
        all,
      );
  }
  await written(folder, makeFolder(folder));
  const file = await newFile(folder);
  let last = written(folder, file.appendFile(signedLine(identity)));
  return {
    tallies: kept?.tallies ?? new Map(),
    append: async (chunk, tally) => {
      last = last.then(async () => {
        await written(folder, file.appendFile(signedLine({ chunk, tally })));
        await written(folder, file.datasync());
      });
      await last;
    },
    close: async () => {
      await last.finally(() => file.close());
    },
  };
}

const JOURNAL = /^journal-\d+\.jsonl$/u;

/**
 * What the journals in a folder hold; `undefined` where there is none.
 * @throws {Unusable} listing every line that is damaged, and journals that do not belong together.
 */
export async function readJournals(folder: string): Promise<Kept | undefined> {
  const problems: string[] = [];
  let identity: RunIdentity | undefined;
  const tallies = new Map<number, ChunkTally>();
  for (const name of await journalsIn(folder)) {
    const lines = (await journalText(folder, name)).split('\n');
    // What follows the last end of a line was never finished.
    for (const [at, line] of lines.slice(0, -1).entries()) {
      const refuse = (problem: string) => problems.push(`${name}, line ${at + 1}: ${problem}`);
      const found = at === 0 ? signedData(line, runIdentity) : signedData(line, chunkEntry);
      if (found === undefined) refuse('is damaged: it is not what was written there');
      else if ('shard' in found) {
        if (identity !== undefined && !isDeepStrictEqual(found, identity))
          refuse(`is of another run: ${runDifferences(found, identity).join('; ')}`);
        identity ??= found;
      } else {
        const { chunk, tally } = found;
        const known = tallies.get(chunk);
        if (known !== undefined && !isDeepStrictEqual(known, tally))
          refuse(`chunk ${chunk} came to something else before`);
        tallies.set(chunk, tally);
      }
    }
  }
  if (problems.length > 0) throw unusable(`the draws in ${folder} cannot be used`, problems);
  return identity && { identity, tallies };
}

interface ChunkEntry {
  readonly chunk: number;
  readonly tally: ChunkTally;
}

const chunkEntry: ZodType<ChunkEntry> = z.strictObject({
  chunk: z.int().min(0),
  tally: chunkTally,
});

/** `{"line": …, "digest": "…"}`. */
function signedLine(line: RunIdentity | ChunkEntry): string {
  return `${JSON.stringify({ line, digest: digest(line) })}\n`;
}

/** `undefined` where a line is not what was written. */
function signedData<Data>(text: string, schema: ZodType<Data>): Data | undefined {
  try {
    const { line, digest: given } = JSON.parse(text) as { line: unknown; digest: unknown };
    return given === digest(line) ? schema.parse(line) : undefined;
  } catch {
    return undefined;
  }
}

function digest(line: unknown): string {
  return createHash('sha256').update(JSON.stringify(line)).digest('hex').slice(0, 16);
}

async function journalText(folder: string, name: string): Promise<string> {
  try {
    return await readFile(join(folder, name), 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Unusable(
      `${join(folder, name)} cannot be read: ${code === 'EISDIR' ? 'it is a directory' : message}`,
    );
  }
}

async function journalsIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => JOURNAL.test(name)).sort();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    throw new Unusable(
      `${folder} cannot be read: ${code === 'ENOTDIR' ? 'it is no folder' : message}`,
    );
  }
}

/** @throws {Unusable} saying why a folder cannot be written to. */
async function written(folder: string, writing: Promise<unknown>): Promise<void> {
  try {
    await writing;
  } catch (error) {
    throw new Unusable(`${folder} cannot be written: ${(error as Error).message}`);
  }
}

/** A file that no other process has. */
async function newFile(folder: string) {
  for (let number = (await journalsIn(folder)).length + 1; ; number++)
    try {
      const name = `journal-${String(number).padStart(4, '0')}.jsonl`;
      return await open(join(folder, name), 'ax');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST')
        throw new Unusable(`${folder} cannot be written: ${(error as Error).message}`);
    }
}
