import type { Polynomial } from '../exact/polynomial.js';
import type { Hypothesis } from './question.js';

/** What a quantity is in some case: a quotient, of a denominator that is positive. */
export interface QuotientInCase {
  /** When it is so. Where several cases are, they come to the same. */
  readonly where: readonly Hypothesis[];
  readonly numerator: Polynomial;
  readonly denominator: Polynomial;
}

/** A quantity in symbols: a quotient, case by case, and when it has a value. */
export interface SymbolicQuantity {
  /** Some case is so wherever the quantity has a value. */
  readonly cases: readonly QuotientInCase[];
  /** What makes the quotients such, with positive denominators. */
  readonly defined: readonly Hypothesis[];
  /** What else it takes for the quantity to have a value: that there is a game, and no division by 0. */
  readonly exists: readonly Hypothesis[];
  /** The ways in which the quantity has no value: `quantityAt` is undefined exactly at these. */
  readonly undefined: readonly (readonly Hypothesis[])[];
  /** Whether there may be kinks: cases are so there, and yet the quantity has no value. */
  readonly kinked: boolean;
  /**
   * Whether cases may be so at a point that are so at none beside it, as where a case begins: what is found
   * in them need not be so.
   */
  readonly touching?: boolean | undefined;
  /** Why it is not told in symbols, where it is not. */
  readonly open?: string | undefined;
  /** The same of its derivative. */
  readonly openSlope?: string | undefined;
}
