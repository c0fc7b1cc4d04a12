import type { Rational } from '../../exact/rational.js';
import type { Belief } from '../assessment.js';
import type { Inconsistency } from './inconsistency.js';
import type { ProportionCondition } from './proportion-condition.js';
import type { Refutation } from './refutation.js';
import type { Trembles } from './trembles.js';

/** Whether consistent beliefs support a profile, with what shows it. */
export type SequentialSupport =
  | {
      readonly kind: 'yes';
      /** The proof that the beliefs are consistent; see `checkTrembles`. */
      readonly trembles: Trembles;
      /**
       * The beliefs that the trembles tend to. `undefined` where they are irrational, and at sets
       * that only draws of probability 0 lead to and where any belief will do.
       */
      readonly beliefs: readonly (Belief | undefined)[];
    }
  | { readonly kind: 'no'; readonly reason: Unsupported }
  | { readonly kind: 'undecided'; readonly limit: Limit };

/** Why no consistent beliefs make a profile sequentially rational. */
export type Unsupported =
  /** These deviations gain under beliefs that Bayes' rule dictates or that are stated. */
  | { readonly kind: 'deviations'; readonly deviations: readonly GainfulAction[] }
  /** The stated beliefs are inconsistent by themselves. */
  | { readonly kind: 'stated'; readonly inconsistencies: readonly Inconsistency[] }
  /**
   * At each of these sets that the profile does not reach, a mix of deviations gains whatever the
   * belief: a nonnegative multiple for each action.
   */
  | {
      readonly kind: 'any-belief';
      readonly sets: readonly {
        readonly informationSet: number;
        readonly deviations: readonly Rational[];
      }[];
    }
  /**
   * Each of these sets has beliefs that make it rational, but no trembles make all of them rational
   * at once. So many choices of supports were refuted by the proportions that trembles force;
   * all others, by the orders of mistakes.
   */
  | {
      readonly kind: 'trembles';
      readonly informationSets: readonly number[];
      readonly refuted: number;
      readonly proof: Refutation;
    };

/** An action that gains at one information set, everything else kept. */
export interface GainfulAction {
  readonly informationSet: number;
  readonly belief: Belief;
  /** The one that gains most. */
  readonly action: number;
  /** In the mover's units of payoff, under the belief. */
  readonly gain: Rational;
}

export type Limit =
  /** More choices of supports than were to be tried. */
  | { readonly kind: 'supports'; readonly tried: number }
  /**
   * Polynomial conditions on positive weights of mistakes that were neither met nor refuted; or,
   * where `irrational`, that can be met, but only by weights that are no roots of rationals: then
   * beliefs do exist, and only a certificate of them is missing.
   */
  | {
      readonly kind: 'weights';
      readonly irrational: boolean;
      readonly conditions: readonly ProportionCondition[];
    };
