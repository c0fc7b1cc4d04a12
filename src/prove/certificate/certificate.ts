import type { Polynomial } from '../../exact/polynomial.js';
import type { Rational } from '../../exact/rational.js';

/** A product of hypotheses with a positive coefficient. Equations and inequations are no factors. */
export interface WeighedProduct {
  readonly coefficient: Rational;
  /** Indices of hypotheses, with repetitions; of a `≠`, in pairs: its square is positive. */
  readonly factors: readonly number[];
}

/** An equation among the hypotheses, times any polynomial. */
export interface MultipliedEquation {
  /** Index of the hypothesis. */
  readonly hypothesis: number;
  readonly multiplier: Polynomial;
}

/**
 * A proof that no parameters satisfy all hypotheses of a question: a sum of products that are
 * nonnegative where the hypotheses hold, one of them positive, and of multiples of equations; the
 * sum is 0 identically. That such sums exist is the Positivstellensatz (Krivine 1964, Stengle 1974).
 */
export interface Certificate {
  readonly products: readonly WeighedProduct[];
  readonly multiples: readonly MultipliedEquation[];
}
