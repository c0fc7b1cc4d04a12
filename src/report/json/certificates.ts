import type { ReadingChoice } from '../../game/reading.js';
import type { ProofDocument } from '../../prove/certificate/proof-document.js';
import { isProved, type PropositionProof } from '../../prove/proposition-proof.js';
import type { ImplicationStanding } from '../../verify/declared-implications.js';

/** The certificates of a proposition, as `casus verify --out` writes them. */
export interface CertificateFile {
  readonly claim: string;
  /** The readings under which it was proved that are not those the specification chooses. */
  readonly under?: ReadingChoice;
  /** By question; `null` for one that a solver answered. */
  readonly certificates: readonly (ProofDocument | null)[];
  /** Of the implications that the claim declares, those that have certificates of their own. */
  readonly implied: readonly {
    readonly condition: string;
    readonly by: readonly string[];
    readonly certificates: readonly ProofDocument[];
  }[];
}

/**
 * @returns `undefined` for what was not proved, or is so plain that nothing was to be proved.
 * @example
 * ```js
 * import { certificateFile, verify } from 'casus';
 * import paper from './entry.js';
 * const [{ proof }] = await verify(paper, { runs: 5, threads: 0, cache: false });
 * certificateFile('entering', proof).claim; // 'entering'
 * ```
 */
export function certificateFile(
  id: string,
  proof: PropositionProof | undefined,
  implied: readonly ImplicationStanding[] = [],
  under: ReadingChoice = {},
): CertificateFile | undefined {
  if (proof === undefined || proof.questions.length === 0 || !isProved(proof)) return undefined;
  const certificates = proof.answers.map((answer) =>
    answer.kind === 'certificate' ? answer.proof : null,
  );
  return {
    claim: id,
    ...(Object.keys(under).length === 0 ? {} : { under }),
    certificates,
    implied: implied.flatMap((standing) =>
      standing.kind === 'proved' && standing.proofs.length > 0
        ? [
            {
              condition: standing.implication.condition.id,
              by: standing.implication.by.map((each) => each.id),
              certificates: standing.proofs,
            },
          ]
        : [],
    ),
  };
}
