import { createHash } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Question } from '../derive/question.js';
import { type ProofDocument, questionDocument } from './certificate/proof-document.js';
import { areProofsOf } from './certificate/recheck.js';
import { readKept, writeKept } from './kept-file.js';

/** Where proofs are kept from one run to the next. */
export interface ProofStore {
  /** Proofs of exactly these questions, each of them checked again; `undefined` if any lacks. */
  readonly read: (questions: readonly Question[]) => Promise<readonly ProofDocument[] | undefined>;
  readonly write: (
    questions: readonly Question[],
    proofs: readonly ProofDocument[],
  ) => Promise<void>;
}

/** `CASUS_CACHE`, or `casus` in the user's folder for caches. */
export function storeFolder(
  { CASUS_CACHE, XDG_CACHE_HOME }: Readonly<Record<string, string | undefined>> = process.env,
): string {
  return CASUS_CACHE || join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'casus');
}

/**
 * Keeps proofs in files that are named by what they prove. A proof read back is held against the
 * questions and checked, so that a stale or forged file proves nothing. What cannot be written is
 * not kept.
 */
export function folderStore(folder: string): ProofStore {
  // Questions are read and written under one name, which takes as long to find as what they say.
  const files = new WeakMap<readonly Question[], string>();
  const fileFor = (questions: readonly Question[]): string => {
    const file = files.get(questions) ?? join(folder, nameFor(questions));
    files.set(questions, file);
    return file;
  };
  let swept: Promise<void> | undefined;
  return {
    read: async (questions) => {
      const proofs = await readKept(fileFor(questions));
      try {
        return areProofsOf(questions, proofs) ? proofs : undefined;
      } catch {
        return undefined;
      }
    },
    write: async (questions, proofs) => {
      swept ??= sweep(folder);
      await swept;
      await writeKept(fileFor(questions), proofs);
    },
  };
}

function nameFor(questions: readonly Question[]): string {
  const content = JSON.stringify(questions.map(questionDocument));
  return `${createHash('sha256').update(content).digest('hex')}.json`;
}

/** Nobody writes a proof for so long. */
const ABANDONED = 3_600_000;

/** Removes the drafts of processes that ended before they had written a proof. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!/^(?:survey-|search-|counted-)?[0-9a-f]{64}\.json\.\d+$/u.test(name)) continue;
    const draft = join(folder, name);
    const age = await stat(draft).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > ABANDONED) await rm(draft, { force: true }).catch(() => undefined);
  }
}
