import type { Proposition } from '../claim/proposition/proposition.js';
import type { PureClaim } from '../claim/proposition/pure-count.js';
import type { Specification } from '../claim/specification.js';
import { withRootsOf } from '../claim/with-roots.js';
import { type PropositionProof, proveProposition } from '../prove/proposition-proof.js';
import type { Proving } from './decide.js';
import { implicationStandings } from './declared-implications.js';
import type { ProofMeans } from './proof-means.js';
import { countPureEquilibria } from './pure-claims/count.js';
import { rememberedCounts } from './remembered/remembered-counts.js';

/** How the propositions of one run are proved, and that roots are. */
interface RunProving extends Proving {
  /** Of a proposition about a root, by a specification that speaks of it. */
  readonly rootProofOf: (
    speaking: Specification,
    proposition: Proposition,
  ) => Promise<PropositionProof>;
}

/** By what the propositions of one run are proved: each of them once, whoever asks. */
export function provingOf(
  spec: Specification,
  { prover, store, folder, searches, solver, briefSolver, turn }: ProofMeans,
  signal: AbortSignal | undefined,
): RunProving {
  const countingAnew = oneByOne((each: PureClaim) =>
    countPureEquilibria(spec, each, { prover, turn, signal }),
  );
  return {
    ...{ prover, solver, briefSolver },
    rootProofOf: (speaking, each) => proveProposition(speaking, each, prover, store),
    proofOf: eachOnce(async (each) => {
      await turn();
      return proveProposition(withRootsOf(spec, each), each, prover, store);
    }),
    briefProofOf: (each) => {
      const briefly = { ...prover, prove: prover.proveBriefly };
      return proveProposition(withRootsOf(spec, each), each, briefly, undefined);
    },
    standingsOf: ({ proposition, falselyImplied }) =>
      implicationStandings(proposition, falselyImplied, {
        ...{ spec: withRootsOf(spec, proposition), prover, store, searches, solver, turn },
      }),
    countingOf: folder === undefined ? countingAnew : rememberedCounts(spec, folder, countingAnew),
  };
}

/** The same work, each piece begun after the one before: it has no use for several threads. */
function oneByOne<Given, Result>(
  work: (given: Given) => Promise<Result>,
): (given: Given) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (given) => {
    const own = last.then(() => work(given));
    last = own.catch(() => undefined);
    return own;
  };
}

/** What was proved before is not searched for again. */
function eachOnce(
  proofOf: (proposition: Proposition) => Promise<PropositionProof>,
): (proposition: Proposition) => Promise<PropositionProof> {
  const known = new Map<Proposition, Promise<PropositionProof>>();
  return (proposition) => {
    const proof = known.get(proposition) ?? proofOf(proposition);
    known.set(proposition, proof);
    return proof;
  };
}
