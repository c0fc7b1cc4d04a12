import type { Specification } from '../claim/specification.js';
import { allPropositions } from '../claim/specification.js';
import { type Implications, searchImplications } from './implication-search.js';
import { type ProofOptions, withProofMeans } from './proof-means.js';
import { DEFAULT_SEED } from './verify.js';

export interface ImplicationsOptions extends ProofOptions {
  /** Of the draws: the same seed draws the same points. A 32-bit integer. */
  readonly seed?: number;
  /** Told of what is being done. */
  readonly onProgress?: (doing: string) => void;
}

/** A solver's word is no certificate: it may only find what belies an implication, and soon. */
const SOLVER_LIMITS = { seconds: 5, megabytes: 1000 };

/**
 * What implies what among the conditions of a specification, and among its claims, at all admissible
 * parameters: with certificates, and what is left open.
 * @throws {Unusable} where there is nothing to decide.
 * @throws the signal's reason where it is aborted.
 * @example
 * ```js
 * import { implications } from 'casus';
 * import paper from './entry.js';
 * const { conditions, proved } = await implications(paper, { threads: 0, cache: false });
 * [conditions.length, proved.length]; // [1, 0]
 * ```
 */
export function implications(
  spec: Specification,
  options: ImplicationsOptions = {},
): Promise<Implications> {
  const { seed = DEFAULT_SEED, onProgress = () => {} } = options;
  allPropositions(spec);
  return withProofMeans(options, SOLVER_LIMITS, (means) =>
    searchImplications({ spec, seed, onProgress, ...means }),
  );
}
