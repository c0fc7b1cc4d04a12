import type { PureClaim } from '../../claim/proposition/pure-count.js';
import type { Certified } from '../characterize/certified.js';
import type { Characterization } from '../characterize/characterization.js';
import type { DemandRefutation } from '../characterize/refutations.js';
import {
  type CaseRefutation,
  refutationDocument,
  type TheoremDocument,
  theoremWith,
} from '../characterize/theorem-document.js';
import type { DenialRefutation } from './coverage.js';

/** By what more than all equilibria it is shown how many there are, or which. */
export interface CountedBy {
  /** That wherever there is a game one of some profiles is an equilibrium. */
  readonly coverage?: DenialRefutation;
  /** Of every two profiles that do not count as one, that they never are equilibria at once. */
  readonly coexistence?: readonly DemandRefutation[];
}

/** That something is denied of every profile never happens: a certificate, or every way for a profile. */
export type CoverageDocument =
  | { readonly certificate: number }
  | {
      /** A listed profile, by its strategies. */
      readonly denied: TheoremDocument['equilibria'][number]['strategies'];
      readonly ways: readonly CoverageDocument[];
    };

/** What shows that a statement about pure equilibria is so: `recheck` holds it against the game. */
export interface CountedDocument {
  readonly theorem: 'counted equilibria';
  readonly claim: string;
  /** All equilibria, with every certificate of the document. */
  readonly equilibria: TheoremDocument;
  readonly coverage?: CoverageDocument;
  readonly coexistence?: readonly CaseRefutation[];
}

/** What shows a statement about pure equilibria, as text and numbers. */
export function countedDocument(
  { id }: PureClaim,
  found: Characterization,
  { coverage, coexistence }: CountedBy,
): CountedDocument {
  const further = [
    ...(coverage ? certificatesIn(coverage) : []),
    ...(coexistence ?? []).flatMap((each) => [...certificatesIn(each)]),
  ];
  const { theorem, places } = theoremWith(found, further);
  return {
    theorem: 'counted equilibria',
    claim: id,
    equilibria: theorem,
    ...(coverage && { coverage: coverageDocument(coverage, places) }),
    ...(coexistence && {
      coexistence: coexistence.map((each) => refutationDocument(each, places)),
    }),
  };
}

/** The certificates that a refutation takes. */
function* certificatesIn(refutation: DenialRefutation | DemandRefutation): Generator<Certified> {
  if (refutation.kind === 'certificate') yield refutation.by;
  else for (const way of refutation.ways) yield* certificatesIn(way);
}

function coverageDocument(
  refutation: DenialRefutation,
  places: ReadonlyMap<Certified, number>,
): CoverageDocument {
  if (refutation.kind === 'certificate') return { certificate: places.get(refutation.by) ?? -1 };
  return {
    denied: refutation.profile.strategies,
    ways: refutation.ways.map((way) => coverageDocument(way, places)),
  };
}
