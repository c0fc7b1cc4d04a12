import { conditionText, type Question } from '../../derive/question.js';
import { proofChecker } from '../../prove/certificate/checker.js';
import type { ReadTheorem } from './theorem-schema.js';

/** A certificate of a theorem, once it was looked at. */
interface Looked {
  readonly asserts: string;
  /** Its hypotheses: sense and polynomial. */
  readonly from: readonly string[];
  /** Why it is none; `undefined` where it is valid. */
  readonly reason: string | undefined;
}

/** The certificates of a theorem, each checked once. */
export class CertificateShelf {
  readonly #looked: readonly Looked[];

  constructor({ certificates, hypotheses }: Pick<ReadTheorem, 'certificates' | 'hypotheses'>) {
    const check = proofChecker();
    this.#looked = certificates.map((certificate) => {
      const own = certificate.hypotheses.map((place) => hypotheses[place]);
      const checked = check({ ...certificate, hypotheses: own });
      return {
        asserts: certificate.asserts,
        from: own.map((each) => `${each?.sense} ${each?.polynomial}`),
        reason: checked.valid ? undefined : checked.reason,
      };
    });
  }

  /** What is wrong with each certificate that is not valid, whatever it is for. */
  get invalid(): { readonly place: number; readonly asserts: string; readonly reason: string }[] {
    return this.#looked.flatMap(({ asserts, reason }, place) =>
      reason === undefined ? [] : [{ place, asserts, reason }],
    );
  }

  /**
   * Why a certificate does not show that a question has no solution; `undefined` where it does: it is
   * valid, and proceeds from nothing but hypotheses of the question.
   */
  whyNot(place: number, question: Question): string | undefined {
    const found = this.#looked[place];
    if (found === undefined) return `there is no certificate ${place}`;
    if (found.reason !== undefined) return `certificate ${place} is not valid: ${found.reason}`;
    const asked = new Set(question.hypotheses.map(conditionText));
    const other = found.from.find((each) => !asked.has(each));
    return other === undefined
      ? undefined
      : `certificate ${place} proceeds from what is not asked there: ${other} 0`;
  }

  /** Whether some certificate that asserts what a question does shows it. */
  shows(question: Question): boolean {
    return this.#looked.some(
      ({ asserts }, place) =>
        asserts === question.asserts && this.whyNot(place, question) === undefined,
    );
  }
}
