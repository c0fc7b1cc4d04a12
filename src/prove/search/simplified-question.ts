import type { Hypothesis } from '../../derive/question.js';
import type { Lemma } from '../certificate/proof.js';

/** A question made simpler: what is left of each hypothesis that still matters. */
export interface Simplified {
  readonly lemmas: readonly Lemma[];
  /** The question's hypotheses, then those of the lemmas. */
  readonly hypotheses: readonly Hypothesis[];
  /** Which of them matter. */
  readonly active: readonly ActiveHypothesis[];
  /** The one of them that denies what is to be shown; `undefined` where it came to nothing. */
  readonly denied: number | undefined;
}

/** A hypothesis by its index; its polynomial with the linear equations put in. */
export interface ActiveHypothesis {
  readonly index: number;
  readonly hypothesis: Hypothesis;
}

/** A lemma, and the hypotheses in whose place it comes. */
export interface Replacement {
  readonly replaced: readonly [index: number, ...others: number[]];
  readonly lemma: Lemma;
}
