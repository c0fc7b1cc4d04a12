import type { Question } from '../../derive/question.js';
import { type Checked, proofChecker } from './checker.js';
import { type ProofDocument, questionDocument } from './proof-document.js';

/** Why a certificate does not prove what it should. */
export interface Defect {
  /** Which question, from 0. */
  readonly question: number;
  readonly asserts: string;
  readonly reason: string;
}

/**
 * Holds certificates against the questions that they should answer, without searching for any: one
 * for each question, about its very hypotheses, and valid.
 */
export function defectsOf(
  questions: readonly Question[],
  certificates: readonly unknown[],
): readonly Defect[] {
  const check = proofChecker();
  return questions.flatMap((question, index) => {
    const reason = defect(question, certificates[index], check);
    return reason ? [{ question: index, asserts: question.asserts, reason }] : [];
  });
}

/** Whether there is a valid certificate for each question, and none beside. */
export function areProofsOf(
  questions: readonly Question[],
  proofs: unknown,
): proofs is readonly ProofDocument[] {
  return (
    Array.isArray(proofs) &&
    proofs.length === questions.length &&
    defectsOf(questions, proofs).length === 0
  );
}

function defect(
  question: Question,
  certificate: unknown,
  check: (document: unknown) => Checked,
): string | undefined {
  if (certificate === undefined || certificate === null) return 'there is no certificate for it';
  const { asserts, hypotheses } = questionDocument(question);
  const { asserts: states, hypotheses: from } = certificate as Partial<ProofDocument>;
  if (states === undefined) return 'the certificate does not say what it is for';
  if (states !== asserts) return `the certificate is for something else: "${states}"`;
  if (JSON.stringify(from) !== JSON.stringify(hypotheses))
    return 'the certificate proceeds from other hypotheses';
  const checked = check(certificate);
  return checked.valid ? undefined : checked.reason;
}
