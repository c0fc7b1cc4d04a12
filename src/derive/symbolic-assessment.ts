import type { Claim } from '../claim/claim.js';
import type { Formula } from '../exact/formula.js';
import { Polynomial } from '../exact/polynomial.js';
import type { DeclaredForm, DeclaredSet } from '../game/declared-form.js';
import type { Dictionary } from '../game/dictionary.js';
import { keyOf } from '../game/game.js';
import type { Expansion } from './expansion.js';

/** A claimed belief in symbols: a weight for each member, in order, and what holds if all are 0. */
export interface SymbolicBelief {
  readonly weights: readonly Polynomial[];
  /** `undefined` where the weights themselves are probabilities. */
  readonly otherwise: readonly Polynomial[] | undefined;
}

/** A claimed assessment with parameters left as symbols. */
export interface SymbolicAssessment {
  /** By index of the information set, then by action: probabilities. */
  readonly profile: readonly (readonly Polynomial[])[];
  /** By index of the information set; `undefined` where the claim states none. */
  readonly beliefs: readonly (SymbolicBelief | undefined)[];
}

export function symbolicAssessment(
  { strategies, beliefs }: Claim,
  { informationSets }: DeclaredForm,
  expansion: Expansion,
): SymbolicAssessment {
  const polynomial = (formula: Formula | undefined): Polynomial =>
    formula ? expansion.polynomial(formula) : Polynomial.zero;
  return {
    profile: informationSets.map(({ variable, key, actions }) => {
      const behavior = strategies[variable]?.[key];
      return actions.map((action) => polynomial(behavior?.[action]));
    }),
    beliefs: informationSets.map((set) => {
      const belief = beliefs[set.variable]?.[set.key];
      const over = (weights: Dictionary<Formula>): Polynomial[] =>
        set.histories.map((history) => polynomial(weights[keyOf(set.unseen, history)]));
      return (
        belief && {
          weights: over(belief.weights),
          otherwise: belief.otherwise && over(belief.otherwise),
        }
      );
    }),
  };
}

/** The belief at a set whose author states none: sure, where there is one history. */
export function certainBelief({ members }: DeclaredSet): SymbolicBelief | undefined {
  return members.length === 1 ? { weights: [Polynomial.one], otherwise: undefined } : undefined;
}
