import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import type { Question } from '../derive/question.js';
import { entry } from '../exact/entry.js';
import {
  type ProofDocument,
  type QuestionDocument,
  questionDocument,
} from './certificate/proof-document.js';
import {
  briefProofTask,
  briefProofTasks,
  type ProofOutcomes,
  proofTask,
  proofTasks,
} from './proof-task.js';
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

/** Looks for a proof of a question as text. */
type Searching = (document: QuestionDocument) => Promise<ProofDocument | undefined>;

/**
 * Searches once for what several questions ask: they differ only in what they assert, which no
 * search reads, and many propositions presuppose the same.
 * @param refuseIfClosed throws once the prover is closed, which then tells nothing any more.
 */
function eachOnce(search: Searching, refuseIfClosed: () => void): Prover['prove'] {
  const searched = new Map<string, Promise<ProofDocument | undefined>>();
  return async (question) => {
    refuseIfClosed();
    const document = questionDocument(question);
    const { asserts, ...asked } = document;
    const key = createHash('sha256').update(JSON.stringify(asked)).digest('base64');
    const found = searched.get(key) ?? search(document);
    searched.set(key, found);
    const proof = await found;
    return proof && { ...proof, asserts };
  };
}

/** So many questions go to a thread together: they share most hypotheses, which are sent once. */
const TOGETHER = 8;

/** Where there are few, each thread gets so many parts of them, so that all end at one time. */
const PARTS = 4;

interface Waiting {
  readonly document: QuestionDocument;
  readonly answer: (found: Promise<ProofDocument | undefined>) => void;
}

/** Sends what is asked in one go together, in parts. */
function together(
  send: (documents: readonly QuestionDocument[]) => Promise<ProofOutcomes>,
  threads: number,
): Searching {
  let waiting: Waiting[] = [];
  const sendPart = (part: readonly Waiting[]): void => {
    const outcomes = send(part.map(({ document }) => document));
    part.forEach(({ answer }, index) => {
      answer(outcomes.then((all) => found(entry(all, index))));
    });
  };
  const sendAll = (): void => {
    const size = Math.min(TOGETHER, Math.ceil(waiting.length / (PARTS * threads)));
    for (let from = 0; from < waiting.length; from += size)
      sendPart(waiting.slice(from, from + size));
    waiting = [];
  };
  return (document) =>
    new Promise((answer) => {
      if (waiting.length === 0) queueMicrotask(sendAll);
      waiting.push({ document, answer });
    });
}

function found(outcome: ProofOutcomes[number]): ProofDocument | undefined {
  if (outcome.status === 'rejected') throw outcome.reason;
  return outcome.value;
}

/** So many parts are with a thread at a time: the caller's own is often too busy to send more. */
const AT_HAND = 2;

function threadedProver(maxThreads: number): BriefProver {
  let pool: Tinypool | undefined;
  let closed = false;
  const refuseIfClosed = (): void => {
    if (closed) throw new ProverClosed();
  };
  const searchBy = ({ name }: typeof proofTasks): Prover['prove'] =>
    eachOnce(
      together(async (documents) => {
        refuseIfClosed();
        pool ??= new Tinypool({
          filename: workerFile('proof-task').href,
          minThreads: 1,
          idleTimeout: KEPT_IDLE,
          maxThreads,
          concurrentTasksPerWorker: AT_HAND,
        });
        return pool.run(documents, { name });
      }, maxThreads),
      refuseIfClosed,
    );
  return {
    prove: searchBy(proofTasks),
    proveBriefly: searchBy(briefProofTasks),
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
  const refuseIfClosed = (): void => {
    if (closed) throw new ProverClosed();
  };
  const turn = turnsUntil(refuseIfClosed);
  const searchBy = (task: typeof briefProofTask): Prover['prove'] =>
    eachOnce((document) => {
      const found = last.then(async () => {
        await turn();
        return task(document, turn);
      });
      last = found.catch(() => {});
      return found;
    }, refuseIfClosed);
  return {
    prove: searchBy(proofTask),
    proveBriefly: searchBy(briefProofTask),
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
