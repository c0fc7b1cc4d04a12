import type { Hypothesis } from '../derive/question.js';
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
