import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import type { Question } from '../derive/question.js';
import {
  type ProofDocument,
  type QuestionDocument,
  questionDocument,
} from './certificate/proof-document.js';
import { briefProofTask, proofTask } from './proof-task.js';
import { turnsUntil } from './turn.js';
import { KEPT_IDLE, workerFile } from './worker-file.js';

/** Searches for proofs. */
export interface Prover {
  /** @returns a proof that was checked; `undefined` where the search came to an end without one. */
  readonly prove: (question: Question) => Promise<ProofDocument | undefined>;

  /** Ends what is being searched for; what waits is dropped, and its promise rejected. */
  readonly close: () => Promise<void>;
}

/** A prover that can be told to look for cheap proofs alone. */
export interface BriefProver extends Prover {
  /** By the cheapest ways alone, which suffice for most of what holds. */
  readonly proveBriefly: Prover['prove'];
}

export interface ProverOptions {
  /** How many threads search at a time; 0 for none beside the caller's own. */
  readonly threads?: number | undefined;
}

/** A prover in threads of its own, which start with the first question, or in the caller's. */
export function proverOf({ threads }: ProverOptions = {}): BriefProver {
  return threads === 0
    ? proverInThisThread()
    : threadedProver(threads ?? Math.max(2, availableParallelism()));
}

const TASKS = { proofTask, briefProofTask };

/** A task that looks for a proof, by its name, and a question as text. */
type Searching = (
  name: keyof typeof TASKS,
  document: QuestionDocument,
) => Promise<ProofDocument | undefined>;

/**
 * Searches once for what several questions ask: they differ only in what they assert, which no
 * search reads, and many propositions presuppose the same.
 */
function eachOnce(search: Searching): Searching {
  const searched = new Map<string, Promise<ProofDocument | undefined>>();
  return async (name, document) => {
    const { asserts, ...asked } = document;
    const key = createHash('sha256')
      .update(JSON.stringify([name, asked]))
      .digest('base64');
    const found = searched.get(key) ?? search(name, document);
    searched.set(key, found);
    const proof = await found;
    return proof && { ...proof, asserts };
  };
}

/** So many questions are with a thread at a time: the caller's own is often too busy to send more. */
const AT_HAND = 6;

function threadedProver(maxThreads: number): BriefProver {
  let pool: Tinypool | undefined;
  let closed = false;
  const run = eachOnce(async (name, document) => {
    if (closed) throw new ProverClosed();
    pool ??= new Tinypool({
      filename: workerFile('proof-task').href,
      minThreads: 1,
      idleTimeout: KEPT_IDLE,
      maxThreads,
      concurrentTasksPerWorker: AT_HAND,
    });
    return pool.run(document, { name });
  });
  return {
    prove: (question) => run('proofTask', questionDocument(question)),
    proveBriefly: (question) => run('briefProofTask', questionDocument(question)),
    close: async () => {
      closed = true;
      await pool?.destroy();
    },
  };
}

/** One question after the other; between two attempts, the caller's thread does what else waits. */
function proverInThisThread(): BriefProver {
  let closed = false;
  let last: Promise<unknown> = Promise.resolve();
  const turn = turnsUntil(() => {
    if (closed) throw new ProverClosed();
  });
  const run = eachOnce((name, document) => {
    const found = last.then(async () => {
      await turn();
      return TASKS[name](document, turn);
    });
    last = found.catch(() => {});
    return found;
  });
  return {
    prove: (question) => run('proofTask', questionDocument(question)),
    proveBriefly: (question) => run('briefProofTask', questionDocument(question)),
    close: async () => {
      closed = true;
    },
  };
}

class ProverClosed extends Error {
  override readonly name = 'ProverClosed';

  constructor() {
    super('the search for proofs was ended');
  }
}
