import { createHash } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import type { Question } from '../derive/question.js';
import { type ProofDocument, questionDocument } from './certificate/proof-document.js';
import { areProofsOf } from './certificate/recheck.js';
import { carriedTo } from './certificate/weakening.js';
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
 * @param carrying whether what lacks a proof may have that of questions which assert the same and have
 * other hypotheses, if it uses none of these: for whom it does not matter which proof it is.
 */
export function folderStore(folder: string, { carrying = false } = {}): ProofStore {
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
      const known = checked(questions, await readKept(fileFor(questions)));
      if (known !== undefined || !carrying) return known;
      for (const file of latestFrom(await readKept(join(folder, nameForAsserted(questions))))) {
        const carried = carriedFrom(questions, await readKept(join(folder, file)));
        if (carried) return carried;
      }
      return undefined;
    },
    write: async (questions, proofs) => {
      swept ??= sweep(folder);
      await swept;
      const file = fileFor(questions);
      await writeKept(file, proofs);
      const asserted = join(folder, nameForAsserted(questions));
      const others = latestFrom(await readKept(asserted)).filter((each) => each !== basename(file));
      await writeKept(asserted, [basename(file), ...others].slice(0, LATEST));
    },
  };
}

/** Of so many lists of questions that assert the same, the latest proofs can be found. */
const LATEST = 4;

/** What a file says lies in this folder, and is the name of a list of proofs. */
function latestFrom(kept: unknown): string[] {
  return Array.isArray(kept)
    ? kept.filter((each) => typeof each === 'string' && /^[0-9a-f]{64}\.json$/u.test(each))
    : [];
}

function checked(
  questions: readonly Question[],
  proofs: unknown,
): readonly ProofDocument[] | undefined {
  try {
    return areProofsOf(questions, proofs) ? proofs : undefined;
  } catch {
    return undefined;
  }
}

/** Proofs of other questions as proofs of these, if they are: each is checked, whatever a file says. */
function carriedFrom(
  questions: readonly Question[],
  kept: unknown,
): readonly ProofDocument[] | undefined {
  if (!Array.isArray(kept) || kept.length !== questions.length) return undefined;
  try {
    const carried = questions.map((each, index) => carriedTo(questionDocument(each), kept[index]));
    return checked(questions, carried);
  } catch {
    return undefined;
  }
}

/** The name of a file that tells where proofs of what asserts the same are. */
function nameForAsserted(questions: readonly Question[]): string {
  return `asserted-${digestOf(questions.map(({ asserts }) => asserts))}.json`;
}

function nameFor(questions: readonly Question[]): string {
  return `${digestOf(questions.map(questionDocument))}.json`;
}

function digestOf(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

/** Nobody writes a proof for so long. */
const ABANDONED = 3_600_000;

/** Removes the drafts of processes that ended before they had written a proof. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!/^(?:survey-|search-|counted-|asserted-)?[0-9a-f]{64}\.json\.\d+$/u.test(name)) continue;
    const draft = join(folder, name);
    const age = await stat(draft).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > ABANDONED) await rm(draft, { force: true }).catch(() => undefined);
  }
}
