import type { Proposition } from '../../claim/proposition/proposition.js';
import type { Specification } from '../../claim/specification.js';
import type { ProofDocument } from '../../prove/certificate/proof-document.js';
import { reliedOn } from '../../prove/certificate/proof-document.js';
import { certificatesOf, isProved, type PropositionProof } from '../../prove/proposition-proof.js';
import type { ImplicationStanding } from '../../verify/declared-implications.js';
import { wrapped } from './columns.js';

/** The certificates of a proposition, as `casus verify --out` writes them. */
export interface CertificateFile {
  readonly claim: string;
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
): CertificateFile | undefined {
  if (proof === undefined || proof.questions.length === 0 || !isProved(proof)) return undefined;
  const certificates = proof.answers.map((answer) =>
    answer.kind === 'certificate' ? answer.proof : null,
  );
  return {
    claim: id,
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

/** What was proved, for the JSON document of `casus verify`. */
export function proofJson(proof: PropositionProof | undefined) {
  if (proof === undefined) return {};
  const { questions } = proof;
  return {
    certificate: {
      questions: questions.length,
      certificates: certificatesOf(proof).length,
      solver: bySolver(proof).map(({ asserts, by }) => ({ asserts, by })),
      open: openQuestions(proof),
    },
  };
}

/** What was proved and what the proofs rest on, for reading. */
export function proofLines(
  spec: Specification,
  proposition: Proposition,
  proof: PropositionProof | undefined,
): string[] {
  if (proof === undefined) return [];
  const { questions } = proof;
  const certificates = certificatesOf(proof);
  const lacking = [
    ...bySolver(proof).map(({ asserts, by }) => `${asserts} (no certificate; proved by ${by})`),
    ...openQuestions(proof).map(({ asserts, because }) => `${asserts} (undecided: ${because})`),
  ];
  if (lacking.length > 0)
    return [
      `  ${certificates.length} of ${questions.length} questions have a certificate; without one:`,
      ...[...new Set(lacking)].map((each) => wrapped(each, '    ')),
    ];
  if (questions.length === 0) return [`  proved for all parameters: ${countText(0)}`];
  const used = reliedOn(certificates);
  const presupposed = new Set(questions.flatMap(({ presupposes }) => [...presupposes]));
  const idle = spec.restrictions
    .map(({ says }) => says)
    .filter((says) => !used.has(says) && !presupposed.has(says));
  const superfluous =
    proposition.kind === 'equilibrium'
      ? []
      : proposition.given.map(({ id }) => id).filter((id) => !used.has(id));
  return [
    `  proved for all parameters: ${countText(questions.length)}`,
    ...(superfluous.length > 0
      ? [wrapped(`Holds without ${superfluous.join(', ')}.`, '    ')]
      : []),
    ...(idle.length > 0 && idle.length < spec.restrictions.length
      ? [wrapped(`Restrictions that no certificate uses: ${idle.join('; ')}.`, '    ')]
      : []),
  ];
}

function countText(questions: number): string {
  if (questions === 0) return 'it is plain without any of them';
  return questions === 1
    ? '1 question, with a certificate'
    : `${questions} questions, each with a certificate`;
}

/** What is true on the word of a solver. */
function bySolver({ questions, answers }: PropositionProof) {
  return questions.flatMap(({ asserts }, index) => {
    const answer = answers[index];
    return answer?.kind === 'solver' ? [{ asserts, by: answer.by }] : [];
  });
}

function openQuestions({ questions, answers }: PropositionProof) {
  return questions.flatMap(({ asserts }, index) => {
    const answer = answers[index];
    return answer?.kind === 'open' ? [{ asserts, because: answer.because }] : [];
  });
}
