import type { Rational } from '../../exact/rational.js';
import type { Powers } from './powers.js';
import type { ProportionCondition, SignomialTerm } from './proportion-condition.js';

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
