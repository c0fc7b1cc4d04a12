import { folderStore, type ProofStore, storeFolder } from '../prove/proof-store.js';
import { type BriefProver, proverOf } from '../prove/prover.js';
import { type SmtLimits, type SmtSolver, z3 } from '../prove/smt/smt-solver.js';
import type { Turn } from '../prove/turn.js';
import { turnsUntil } from '../prove/turn.js';
import { type EarlyEnd, eitherSignal } from './early-end.js';
import {
  type RememberedSearches,
  rememberedSearches,
  searchesInTurns,
  withoutMemory,
} from './remembered/remembered-searches.js';

/** How kept proofs are read. */
interface Reading {
  /** Whether any proof will do, that of a question with other hypotheses too: for verdicts alone. */
  readonly carrying?: boolean;
}

/** What work that proves something may use, and how it is ended. */
export interface ProofOptions {
  /**
   * Whether proofs are kept from one run to the next, and read and checked again, and what draws came
   * to with them; or the folder where. By default they are, in the folder that `CASUS_CACHE` names or that of the user's caches.
   */
  readonly cache?: boolean | string;
  /** How many threads search for proofs; 0 for none beside the caller's own. */
  readonly threads?: number | undefined;
  /** Ends the work: threads stop, a solver's process is ended, what waits is dropped. */
  readonly signal?: AbortSignal | undefined;
}

/** Where proofs are searched for, where they are kept, and who is asked if none is found. */
export interface ProofMeans {
  readonly prover: BriefProver;
  readonly store: ProofStore | undefined;
  /** Where that is, and what else is kept from one run to the next. */
  readonly folder: string | undefined;
  /** What was searched for in an earlier run, and in this one. */
  readonly searches: RememberedSearches;
  /** Looked for when it is first asked. */
  readonly solver: () => Promise<SmtSolver>;
  /** The same, with a few of the steps that it may take: enough for most of what it decides. */
  readonly briefSolver: () => Promise<SmtSolver>;
  /** Waited for before whatever keeps the thread busy: so a signal ends all kinds of work alike. */
  readonly turn: Turn;
}

/** Some seconds of a processor at most. */
const BRIEF_LIMITS: SmtLimits = { steps: 500_000, seconds: 3600, megabytes: 1000 };

/**
 * Does some work with a prover, and ends its threads with the work. Work that may be ended early has
 * no more turns after that, and is to tell what it has found until then.
 * @throws the signal's reason, as soon as it is aborted.
 */
export async function withProofMeans<Result>(
  { cache = true, threads, signal, until, carrying = false }: ProofOptions & EarlyEnd & Reading,
  limits: SmtLimits | undefined,
  work: (means: ProofMeans) => Promise<Result>,
): Promise<Result> {
  signal?.throwIfAborted();
  const prover = proverOf({ threads });
  const folder = cache === true ? storeFolder() : cache || undefined;
  const store = folder === undefined ? undefined : folderStore(folder, { carrying });
  const searches =
    folder === undefined || store === undefined ? withoutMemory : rememberedSearches(folder, store);
  const solverWithin = (within: SmtLimits | undefined): (() => Promise<SmtSolver>) => {
    let asked: Promise<SmtSolver> | undefined;
    return () => {
      asked ??= z3({ limits: within, signal: eitherSignal(signal, until) });
      return asked;
    };
  };
  const [solver, briefSolver] = [solverWithin(limits), solverWithin(BRIEF_LIMITS)];
  let abort = (): void => {};
  const aborted = new Promise<never>((_, reject) => {
    abort = () => reject(signal?.reason);
  });
  signal?.addEventListener('abort', abort, { once: true });
  try {
    const turn = turnsUntil(() => {
      signal?.throwIfAborted();
      until?.throwIfAborted();
    });
    const inTurns = searchesInTurns(searches, turn);
    return await Promise.race([
      work({ prover, store, folder, searches: inTurns, solver, briefSolver, turn }),
      aborted,
    ]);
  } finally {
    signal?.removeEventListener('abort', abort);
    await prover.close();
  }
}
