import type { Proposition } from '../../claim/proposition/proposition.js';
import type { Specification } from '../../claim/specification.js';
import { visible } from '../../exact/message.js';
import { reliedOn } from '../../prove/certificate/proof-document.js';
import type { Defect } from '../../prove/certificate/recheck.js';
import { certificatesOf, type PropositionProof } from '../../prove/proposition-proof.js';
import { wrapped } from './columns.js';

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
export function bySolver({ questions, answers }: PropositionProof) {
  return questions.flatMap(({ asserts }, index) => {
    const answer = answers[index];
    return answer?.kind === 'solver' ? [{ asserts, by: answer.by }] : [];
  });
}

export function openQuestions({ questions, answers }: PropositionProof) {
  return questions.flatMap(({ asserts }, index) => {
    const answer = answers[index];
    return answer?.kind === 'open' ? [{ asserts, because: answer.because }] : [];
  });
}

/** What became of certificates that were checked again, for reading. */
export function recheckedText(
  files: readonly {
    readonly file: string;
    readonly claim: string;
    readonly questions: number;
    readonly defects: readonly Defect[];
  }[],
): string {
  const sound = files.filter(({ defects }) => defects.length === 0);
  return [
    ...files.flatMap(({ file, claim, questions, defects }) => [
      defects.length === 0
        ? `✓ ${claim}: ${questions} ${questions === 1 ? 'question, with a valid certificate' : 'questions, each with a valid certificate'}`
        : `✗ ${claim}: ${defects.length} of ${questions} questions without a valid certificate, in ${visible(file)}`,
      ...defects.map(({ question, asserts, reason }) =>
        wrapped(`${question + 1}. ${asserts ? `${asserts}: ` : ''}${reason}`, '    '),
      ),
    ]),
    '',
    sound.length === files.length
      ? 'Every certificate is valid; that the claims follow rests on the derivation and the checker alone.'
      : `${files.length - sound.length} of ${files.length} files do not prove what they should.`,
  ].join('\n');
}
