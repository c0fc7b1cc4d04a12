import { type Proposition, quantifierOf } from '../claim/proposition/proposition.js';
import type { Specification } from '../claim/specification.js';
import { folderStore, storeFolder } from '../prove/proof-store.js';
import { type PropositionProof, proveProposition } from '../prove/proposition-proof.js';
import { threadedProver } from '../prove/prover.js';
import { type SmtSolver, z3 } from '../prove/smt/smt-solver.js';
import { type Proving, verdictOn } from './decide.js';
import { implicationStandings } from './declared-implications.js';
import type { Verdict } from './verdict.js';

/** What is being done, in order; each claim is proved, drawn for and decided. */
export type Progress =
  | { readonly kind: 'started'; readonly toProve: number; readonly toDecide: number }
  | { readonly kind: 'proved'; readonly id: string }
  | { readonly kind: 'drawn'; readonly id: string }
  | { readonly kind: 'decided'; readonly id: string; readonly verdict: Verdict };

export interface VerifyOptions {
  /** What to decide; by default everything that the specification claims or states. */
  readonly propositions?: readonly Proposition[];
  /** How many random points are drawn for each way in which a claim may break. */
  readonly runs?: number;
  readonly seed?: number;
  /** Whether proofs are looked for, and a solver asked; by default they are. */
  readonly prove?: boolean;
  /** Whether proofs are kept from one run to the next, and read again; by default they are. */
  readonly cache?: boolean;
  readonly onProgress?: (progress: Progress) => void;
  /** Ends the work early. */
  readonly signal?: AbortSignal;
}

export const DEFAULT_RUNS = 100;
export const DEFAULT_SEED = 1;

/**
 * Decides what a specification claims: by certificates, by exact draws, and by a solver where
 * neither decides.
 * @throws the signal's reason where it was aborted.
 */
export async function verify(spec: Specification, options: VerifyOptions = {}): Promise<Verdict[]> {
  const { runs = DEFAULT_RUNS, seed = DEFAULT_SEED, signal, onProgress = () => {} } = options;
  const propositions = options.propositions ?? [...spec.claims, ...(spec.statements ?? [])];
  signal?.throwIfAborted();
  const prover = threadedProver();
  const store = options.cache === false ? undefined : folderStore(storeFolder());
  const proofOf = remembered(async (each) => {
    const proof = await proveProposition(spec, each, prover, store);
    onProgress({ kind: 'proved', id: each.id });
    return proof;
  });
  let asked: Promise<SmtSolver> | undefined;
  const solver = (): Promise<SmtSolver> => {
    asked ??= z3();
    return asked;
  };
  const standingsOf: Proving['standingsOf'] = ({ proposition, falselyImplied }) =>
    implicationStandings(proposition, falselyImplied, { spec, prover, store, solver });
  const proving = options.prove === false ? undefined : { prover, proofOf, solver, standingsOf };
  const verdicts: Verdict[] = [];
  try {
    const provable = options.prove === false ? [] : propositions.filter(isToBeProved);
    onProgress({ kind: 'started', toProve: provable.length, toDecide: propositions.length });
    // All at once, so that no thread is idle; what fails is told where its claim is decided.
    await Promise.allSettled(provable.map(proofOf));
    for (const proposition of propositions) {
      signal?.throwIfAborted();
      const { id } = proposition;
      const onDraw = (): void => onProgress({ kind: 'drawn', id });
      const verdict = await verdictOn(spec, proposition, {
        settings: { runs, seed, onDraw },
        proving,
      });
      verdicts.push(verdict);
      onProgress({ kind: 'decided', id, verdict });
    }
  } finally {
    await prover.close();
  }
  return verdicts;
}

/** What is expected to fail is left to the draws, which are quick to refute; so is a witness. */
function isToBeProved(proposition: Proposition): boolean {
  return proposition.expected === 'holds' && quantifierOf(proposition) === 'all';
}

function remembered(
  proofOf: (proposition: Proposition) => Promise<PropositionProof>,
): (proposition: Proposition) => Promise<PropositionProof> {
  const known = new Map<Proposition, Promise<PropositionProof>>();
  return (proposition) => {
    const proof = known.get(proposition) ?? proofOf(proposition);
    known.set(proposition, proof);
    return proof;
  };
}
