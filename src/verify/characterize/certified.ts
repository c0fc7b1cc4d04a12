import { conditionText, type Question } from '../../derive/question.js';
import { entry } from '../../exact/entry.js';
import { Rational } from '../../exact/rational.js';
import { carriedOver, type WeighedSum } from '../../prove/certificate/carried-proof.js';
import { proofChecker } from '../../prove/certificate/checker.js';
import { indicesReliedOn, type ProofDocument } from '../../prove/certificate/proof-document.js';
import { ratiosAtCommonTerms } from './common-terms.js';
import type { Demand } from './demand.js';

/** A question that has no solution, by its certificate. */
export interface Certified {
  readonly question: Question;
  readonly proof: ProofDocument;
}

/** A certificate of one question as one of another, checked again. */
export function certifiedToo(proof: ProofDocument, question: Question, by?: WeighedSum): Certified {
  const carried = carriedOver(proof, question, by);
  const checked = proofChecker()(carried);
  if (!checked.valid)
    throw new Error(
      `a certificate of "${question.asserts}" was carried over wrongly: ${checked.reason}`,
    );
  return { question, proof: carried };
}

/** The demands that a certificate uses. */
export function neededOf({ proof }: Certified, among: readonly Demand[]): Demand[] {
  const texts = new Set(
    indicesReliedOn(proof)
      .filter((index) => index < proof.hypotheses.length)
      .map((index) => entry(proof.hypotheses, index))
      .map(({ sense, polynomial }) => `${sense} ${polynomial}`),
  );
  return among.filter((each) => texts.has(conditionText(each)));
}

/** Sums of two demands, with weights at which some monomial cancels; of one, itself. */
export function sumsOf(one: Demand, other: Demand): WeighedSum[] {
  const says = [...new Set([one.says, other.says])].join(', and ');
  const sumOf = (weight: Rational): WeighedSum => ({
    sum: {
      ...{ says, sense: '≥' },
      polynomial: one.polynomial.plus(other.polynomial.scaled(weight)),
    },
    parts: [
      { hypothesis: one, weight: Rational.one },
      { hypothesis: other, weight },
    ],
  });
  if (one === other)
    return [
      {
        sum: { ...{ says, sense: '≥' }, polynomial: one.polynomial },
        parts: [{ hypothesis: one, weight: Rational.one }],
      },
    ];
  return ratiosAtCommonTerms(one.polynomial, other.polynomial)
    .map((ratio) => ratio.negated())
    .filter(({ sign }) => sign > 0)
    .map(sumOf);
}
