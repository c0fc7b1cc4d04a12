import type { Rational } from '../../exact/rational.js';
import type { ExtensiveGame } from '../../game/extensive-game.js';
import type { Assessment, Belief } from '../assessment.js';
import { searchBeliefs } from './belief-search.js';
import { checkSupport } from './check/support.js';
import type { Inconsistency } from './inconsistency.js';
import type { ProportionCondition } from './proportion-condition.js';
import type { Refutation } from './refutation.js';
import type { Trembles } from './trembles.js';

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

/** Thrown where what a search returns does not prove what it says. */
export class UnprovedVerdict extends Error {
  override readonly name = 'UnprovedVerdict';
}

/** Looks for beliefs, or for a proof that there are none. What it returns is not trusted. */
export type BeliefSearch = (game: ExtensiveGame, assessment: Assessment) => SequentialSupport;

/**
 * Whether consistent beliefs exist that make a profile sequentially rational: whether it is the
 * profile of a sequential equilibrium (Kreps and Wilson 1982). Beliefs that are stated are kept.
 * The game is to have perfect recall.
 *
 * Whatever is found is checked, every time, by code that shares nothing with the search.
 * @throws {UnprovedVerdict} where the check fails.
 */
export function sequentialSupport(
  game: ExtensiveGame,
  assessment: Assessment,
  search: BeliefSearch = searchBeliefs,
): SequentialSupport {
  const found = search(game, assessment);
  const problems = checkSupport(game, assessment, found);
  if (problems.length > 0)
    throw new UnprovedVerdict(
      [
        `whether consistent beliefs support a profile of "${game.title}" was answered "${found.kind}" without a proof: a defect of casus, please report it`,
        ...problems.map((each) => `  - ${each}`),
      ].join('\n'),
    );
  return found;
}
