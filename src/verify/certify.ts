import { type Proposition, quantifierOf } from '../claim/proposition/proposition.js';
import { allPropositions, propositionNamed, type Specification } from '../claim/specification.js';
import type { ProofDocument } from '../prove/certificate/proof-document.js';
import { certificatesOf, proveProposition } from '../prove/proposition-proof.js';
import { implicationStandings } from './declared-implications.js';
import { askedOf, notOnlyThere } from './only-there.js';
import { type ProofMeans, type ProofOptions, withProofMeans } from './proof-means.js';

/** What there are certificates for, and why there are none for the rest. */
export interface Certification {
  readonly certified: readonly {
    readonly claim: string;
    /** One for each question, and those of the implications that the claim declares. */
    readonly certificates: readonly ProofDocument[];
  }[];
  readonly lacking: readonly { readonly claim: string; readonly because: string }[];
}

export interface CertifyOptions extends ProofOptions {
  /** What is to be proved, by name or as it is; by default everything that the specification lists. */
  readonly propositions?: readonly (string | Proposition)[];
  /** Is told of each proposition that was asked for, once that is done with. */
  readonly onCertified?: (id: string) => void;
}

/**
 * Finds the certificates of what a specification claims, or reads them from the cache; each is checked.
 * No points are drawn, and no solver is asked.
 * @throws {Unusable} for an id that is nobody's.
 * @throws the signal's reason where it is aborted.
 * @example
 * ```js
 * import { certify } from 'casus';
 * import paper from './entry.js';
 * const { certified } = await certify(paper, { threads: 0, cache: false });
 * certified[0].claim; // 'entering'
 * ```
 */
export async function certify(
  spec: Specification,
  options: CertifyOptions = {},
): Promise<Certification> {
  const named = options.propositions ?? allPropositions(spec);
  const propositions = named.map((each) => propositionNamed(spec, each));
  return withProofMeans(options, undefined, async (means) => {
    const found = await Promise.all(
      propositions.map(async (proposition) => {
        const result = await certificatesFor(spec, proposition, means);
        options.onCertified?.(proposition.id);
        return { claim: proposition.id, result };
      }),
    );
    return {
      certified: found.flatMap(({ claim, result }) =>
        typeof result === 'string' ? [] : [{ claim, certificates: result }],
      ),
      lacking: found.flatMap(({ claim, result }) =>
        typeof result === 'string' ? [{ claim, because: result }] : [],
      ),
    };
  });
}

/** The certificates of all that a proposition comes to; or why it has none, in words. */
async function certificatesFor(
  spec: Specification,
  proposition: Proposition,
  means: ProofMeans,
): Promise<readonly ProofDocument[] | string> {
  const { prover, store, solver, turn } = means;
  const isPossible = quantifierOf(proposition) === 'some';
  if (isPossible !== (proposition.expected === 'fails'))
    return isPossible
      ? 'it says that something is possible, which a witness shows'
      : 'it is expected to fail, which a counterexample shows';
  await turn();
  const proofOf = (each: Proposition) => proveProposition(spec, each, prover, store);
  const asked = askedOf(proposition);
  const unsure = await notOnlyThere(asked, proofOf);
  if (unsure !== undefined) return unsure;
  const proof = await proofOf(asked);
  const certificates = certificatesOf(proof);
  const { questions } = proof;
  if (questions.length === 0) return 'it comes to no question';
  if (certificates.length < questions.length)
    return `${questions.length - certificates.length} of its ${questions.length} questions have no certificate`;
  if (proposition.kind !== 'equilibrium') return certificates;
  const standings = await implicationStandings(proposition, [], {
    ...{ spec, prover, store, solver, turn },
  });
  return [
    ...certificates,
    ...standings.flatMap((each) => (each.kind === 'proved' ? each.proofs : [])),
  ];
}
