import type { Claim } from '../claim/claim.js';
import type { Specification } from '../claim/specification.js';
import type { Statement } from '../claim/statement.js';
import type { ProofDocument } from '../prove/proof-document.js';
import type { PropositionProof } from '../prove/proposition-proof.js';
import { reliedOn } from '../prove/reliance.js';
import { wrapped } from './columns.js';

/** The certificates of a claim or statement, as `casus verify --out` writes them. */
export interface CertificateFile {
  readonly claim: string;
  readonly certificates: readonly ProofDocument[];
}

export function certificateFile(
  id: string,
  proof: PropositionProof | undefined,
): CertificateFile | undefined {
  const certificates = proof?.proofs.flatMap((each) => each ?? []) ?? [];
  return certificates.length > 0 ? { claim: id, certificates } : undefined;
}

/** What was proved, for the JSON document of `casus verify`. */
export function proofJson(proof: PropositionProof | undefined) {
  if (proof === undefined) return {};
  const open = openQuestions(proof);
  return {
    certificate: {
      questions: proof.questions.length,
      proved: proof.questions.length - open.length,
      open,
    },
  };
}

/** What was proved and what the proofs rest on, for reading. */
export function proofLines(
  spec: Specification,
  proposition: Claim | Statement,
  proof: PropositionProof | undefined,
): string[] {
  if (proof === undefined) return [];
  const { questions, proofs } = proof;
  const open = openQuestions(proof);
  if (open.length > 0)
    return [
      `  ${questions.length - open.length} of ${questions.length} questions have a certificate; without one:`,
      ...[...new Set(open)].map((asserts) => wrapped(asserts, '    ')),
    ];
  const used = reliedOn(proofs);
  const idle = spec.restrictions.map(({ says }) => says).filter((says) => !used.has(says));
  const superfluous =
    'form' in proposition
      ? proposition.given.map(({ id }) => id).filter((id) => !used.has(id))
      : [];
  return [
    `  proved for all parameters: ${questions.length} ${questions.length === 1 ? 'question' : 'questions'}, each with a certificate`,
    ...(superfluous.length > 0
      ? [wrapped(`Holds without ${superfluous.join(', ')}.`, '    ')]
      : []),
    ...(idle.length > 0 && idle.length < spec.restrictions.length
      ? [wrapped(`Restrictions that no certificate uses: ${idle.join('; ')}.`, '    ')]
      : []),
  ];
}

function openQuestions({ questions, proofs }: PropositionProof): string[] {
  return questions.filter((_, index) => proofs[index] === undefined).map(({ asserts }) => asserts);
}
