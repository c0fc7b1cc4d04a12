import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import type { Question } from '../derive/question.js';
import { type ProofDocument, questionDocument } from './certificate/proof-document.js';
import { proofTask } from './proof-task.js';
import { turnsUntil } from './turn.js';
import { workerFile } from './worker-file.js';

/** Searches for proofs. */
export interface Prover {
  /** @returns a proof that was checked; `undefined` where the search came to an end without one. */
  readonly prove: (question: Question) => Promise<ProofDocument | undefined>;
  /** Ends what is being searched for; what waits is dropped, and its promise rejected. */
  readonly close: () => Promise<void>;
}

export interface ProverOptions {
  /** How many threads search at a time; 0 for none beside the caller's own. */
  readonly threads?: number | undefined;
}

/** A prover in threads of its own, which start with the first question, or in the caller's. */
export function proverOf({ threads }: ProverOptions = {}): Prover {
  return threads === 0
    ? proverInThisThread()
    : threadedProver(threads ?? Math.max(2, availableParallelism()));
}

function threadedProver(maxThreads: number): Prover {
  let pool: Tinypool | undefined;
  let closed = false;
  return {
    prove: async (question) => {
      if (closed) throw new ProverClosed();
      pool ??= new Tinypool({
        filename: workerFile('proof-task').href,
        name: 'proofTask',
        minThreads: 1,
        maxThreads,
      });
      return pool.run(questionDocument(question));
    },
    close: async () => {
      closed = true;
      await pool?.destroy();
    },
  };
}

/** One question after the other; between two attempts, the caller's thread does what else waits. */
function proverInThisThread(): Prover {
  let closed = false;
  let last: Promise<unknown> = Promise.resolve();
  const turn = turnsUntil(() => {
    if (closed) throw new ProverClosed();
  });
  return {
    prove: (question) => {
      const found = last.then(async () => {
        await turn();
        return proofTask(questionDocument(question), turn);
      });
      last = found.catch(() => {});
      return found;
    },
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
