import type { Rational } from '../../exact/rational.js';
import type { Belief } from '../assessment.js';

/** What a belief says about the orders of magnitude by which mistakes become rare. */
export type OrderStatement =
  /** A mistake becomes rare: its exponent is positive. */
  | { readonly kind: 'rare'; readonly informationSet: number; readonly action: number }
  /** Both members have positive belief: their mistakes add up to the same exponent. */
  | {
      readonly kind: 'alike';
      readonly informationSet: number;
      readonly node: number;
      readonly other: number;
    }
  /** `other` has positive belief: the mistakes before `node` do not add up to a smaller exponent. */
  | {
      readonly kind: 'no-likelier';
      readonly informationSet: number;
      readonly node: number;
      readonly other: number;
    }
  /** Only `other` has positive belief: the mistakes before `node` add up to a larger exponent. */
  | {
      readonly kind: 'rarer';
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
