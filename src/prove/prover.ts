import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import type { Question } from '../derive/question.js';
import { type ProofDocument, questionDocument } from './certificate/proof-document.js';

/** Searches for proofs, several at a time. */
export interface Prover {
  /** @returns a proof that was checked; `undefined` where the search came to an end without one. */
  readonly prove: (question: Question) => Promise<ProofDocument | undefined>;
  readonly close: () => Promise<void>;
}

/** A prover in threads of its own, which start with the first question. */
export function threadedProver(): Prover {
  let pool: Tinypool | undefined;
  return {
    prove: (question) => {
      pool ??= new Tinypool({
        filename: new URL('./proof-task.js', import.meta.url).href,
        name: 'proofTask',
        minThreads: 1,
        maxThreads: Math.max(2, availableParallelism()),
      });
      return pool.run(questionDocument(question));
    },
    close: async () => pool?.destroy(),
  };
}
