import type { Rational } from '../../exact/rational.js';
import type { Mistake } from './descent.js';
import type { OrderTerm } from './inconsistency.js';
import type { ProportionRefutation } from './proportion-refutation.js';

/**
 * Why no consistent beliefs make a profile sequentially rational: a proof by cases. In each case
 * some members of information sets have positive belief and some have none, and all others may.
 */
export type Refutation =
  /** One more member has positive belief, or it has none. */
  | {
      readonly kind: 'cases';
      readonly informationSet: number;
      readonly node: number;
      readonly believed: Refutation;
      readonly disbelieved: Refutation;
    }
  /** No member has positive belief, though trembles lead to the set. */
  | { readonly kind: 'nobody'; readonly informationSet: number }
  /** Deviations that gain, mixed in these proportions by action, under every belief left. */
  | {
      readonly kind: 'deviations';
      readonly informationSet: number;
      readonly deviations: readonly Rational[];
    }
  /** No orders of mistakes leave exactly these members likeliest. */
  | { readonly kind: 'orders'; readonly terms: readonly OrderTerm[] }
  /** No weights of mistakes bring about the proportions that are asked for. */
  | {
      readonly kind: 'proportions';
      /** By number. */
      readonly mistakes: readonly Mistake[];
      readonly because: ProportionRefutation;
    };
