import type { Radical } from '../../exact/radical.js';
import type { Rational } from '../../exact/rational.js';
import type { Belief } from '../assessment.js';

import type { Powers, SignomialTerm } from './signomial.js';

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

/** Why no positive weights of mistakes satisfy some conditions. */
export type ProportionRefutation =
  /** The sum of these multiples of conditions has no positive coefficient and a negative one. */
  | { readonly kind: 'sum'; readonly multiples: readonly Multiple[] }
  /**
   * Each condition bounds a ratio of two products of weights from below. In the product of these
   * powers of the ratios everything cancels, and that of the bounds is more than 1.
   */
  | { readonly kind: 'product'; readonly ratios: readonly RatioPower[] }
  /** All is said of two products x and s of weights; whatever s is, no x will do. */
  | ({ readonly kind: 'cover' } & Cover);

/** A condition times a term with a positive coefficient. */
export interface Multiple {
  readonly condition: ProportionCondition;
  readonly times: SignomialTerm;
}

/** The ratio that a condition bounds, to a positive power. */
export interface RatioPower {
  readonly condition: ProportionCondition;
  readonly power: bigint;
}

/**
 * A reason for every positive s. Divided by a product of weights each, the conditions read
 * slope(s)·x + constant(s) ≥ 0, the slope and the constant being polynomials.
 */
export interface Cover {
  /** Empty where all is said of s alone. */
  readonly x: Powers;
  readonly s: Powers;
  /** One after the other, from 0 on; the last one has no end. */
  readonly stretches: readonly Stretch[];
}

/** The values of s between the end of the stretch before and its own end. */
export interface Stretch {
  readonly inside: Clash;
  readonly end: { readonly at: Rational; readonly clash: Clash } | undefined;
}

/** Conditions that no x > 0 satisfies. */
export type Clash =
  /** The slope and the constant are not positive, and not both 0. */
  | readonly [ProportionCondition]
  /** x has a lower bound by the first and an upper one by the second, which is smaller. */
  | readonly [ProportionCondition, ProportionCondition];

/** What a belief says about the orders of magnitude by which mistakes become rare. */
export type OrderStatement =
  /** A mistake becomes rare: its exponent is positive. */
  | { readonly kind: 'rare'; readonly informationSet: number; readonly action: number }
  /**
   * What members' beliefs say of the sums of exponents before them. `alike`: both are positive, and
   * the sums the same. `no-likelier`: that in `other` is, and the sum before `node` no smaller.
   * `rarer`: only that in `other` is, and the sum before `node` is larger.
   */
  | {
      readonly kind: 'alike' | 'no-likelier' | 'rarer';
      readonly informationSet: number;
      readonly node: number;
      readonly other: number;
    };

/** A statement, taken so many times: a positive number, but for `alike`, which may have any sign. */
export interface OrderTerm {
  readonly statement: OrderStatement;
  readonly times: bigint;
}

/** The ratio of the beliefs in two members of an information set, raised to a power. */
export interface OddsTerm {
  readonly informationSet: number;
  readonly node: number;
  readonly other: number;
  /** Not 0. */
  readonly power: bigint;
}

/** Why an assessment is not the limit of completely mixed profiles with their beliefs. */
export type Inconsistency =
  /** The profile reaches the set, and Bayes' rule gives another belief. */
  | {
      readonly kind: 'Bayes';
      readonly informationSet: number;
      readonly stated: Belief;
      readonly posterior: Belief;
    }
  /** Positive belief in a node behind a draw of probability 0. */
  | { readonly kind: 'impossible'; readonly informationSet: number; readonly node: number }
  /**
   * The statements contradict each other: times these multiples, which are positive except that
   * `alike` may have any sign, all exponents cancel, and what should be positive is 0. `rare` and
   * `rarer` are the statements that something is positive.
   */
  | {
      readonly kind: 'orders';
      readonly terms: readonly OrderTerm[];
    }
  /**
   * In the product of these ratios every mistake cancels, so that trembles give it the value
   * `forced` whatever they are, and the beliefs give it another.
   */
  | {
      readonly kind: 'odds';
      readonly terms: readonly OddsTerm[];
      readonly forced: Rational;
      readonly stated: Rational;
    };

/** What is asked of the proportions of beliefs at an information set. */
export type ProportionRequirement =
  /** The action does not gain. */
  | { readonly kind: 'action'; readonly action: number }
  /** Belief in `node` is at least as large, compared with that in `other`, as is stated. */
  | { readonly kind: 'belief'; readonly node: number; readonly other: number };

/**
 * A requirement in terms of the weights of mistakes: the sum of the terms is not negative.
 *
 * The belief in a member is in proportion to the probabilities and the weights on its path, divided
 * here by those of the first believed member.
 */
export interface ProportionCondition {
  readonly informationSet: number;
  readonly requires: ProportionRequirement;
  readonly terms: readonly SignomialTerm[];
}

/** The `index`-th root of a positive radicand. */
export type WeightRoot = Pick<Radical, 'radicand' | 'index'>;

/**
 * An action's share under a completely mixed profile near the profile, as ε falls to 0:
 * weight · ε^exponent, each set's shares then being divided by their sum, which tends to 1.
 */
export interface Tremble {
  /** 0 for an action that the profile takes, at least 1 for a mistake. */
  readonly exponent: bigint;
  /** The probability of an action that the profile takes. */
  readonly weight: WeightRoot;
}

/** A tremble for each action of each information set: a certificate of consistency. */
export type Trembles = readonly (readonly Tremble[])[];

/** An action that the profile never takes: reaching what follows needs a tremble. */
export interface Mistake {
  /** Position in `informationSets`. */
  readonly informationSet: number;
  readonly action: number;
}
