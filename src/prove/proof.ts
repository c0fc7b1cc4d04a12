import type { Hypothesis, Question } from '../derive/question.js';
import type { Certificate } from './certificate.js';

/** A hypothesis that follows from those before it: the certificate refutes its denial. */
export interface Lemma {
  readonly hypothesis: Hypothesis;
  /** Of the hypotheses, the lemmas before it, and the denial, in this order. */
  readonly certificate: Certificate;
}

/** A proof that a question has no solution: lemmas, and a certificate that may use them too. */
export interface Proof {
  readonly lemmas: readonly Lemma[];
  readonly certificate: Certificate;
}

/** A proof without the lemmas that nothing in it refers to. */
export function withoutIdleLemmas(
  { hypotheses: { length: given } }: Question,
  { lemmas, certificate }: Proof,
): Proof {
  const needed = new Set<number>();
  const mark = ({ products, multiples }: Certificate): void => {
    for (const { factors } of products) for (const index of factors) needed.add(index);
    for (const { hypothesis } of multiples) needed.add(hypothesis);
  };
  mark(certificate);
  const kept: number[] = [];
  for (let k = lemmas.length - 1; k >= 0; k--)
    if (needed.has(given + k)) {
      kept.unshift(k);
      mark((lemmas[k] as Lemma).certificate);
    }
  // The k-th lemma's own denial has the index that the lemma itself takes afterwards.
  const renumbered = (index: number): number =>
    index < given ? index : given + kept.indexOf(index - given);
  const rewritten = ({ products, multiples }: Certificate): Certificate => ({
    products: products.map(({ coefficient, factors }) => ({
      coefficient,
      factors: factors.map(renumbered),
    })),
    multiples: multiples.map(({ hypothesis, multiplier }) => ({
      hypothesis: renumbered(hypothesis),
      multiplier,
    })),
  });
  return {
    lemmas: kept.map((k) => {
      const lemma = lemmas[k] as Lemma;
      return { ...lemma, certificate: rewritten(lemma.certificate) };
    }),
    certificate: rewritten(certificate),
  };
}
