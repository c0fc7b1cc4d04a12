import { type Claim, statedBelief } from '../claim/claim.js';
import {
  branchProbabilities,
  expectedPayoffs,
  POLYNOMIALS,
  payoffsByNode,
  reachProbabilities,
} from '../equilibrium/expected-payoff.js';
import { entry } from '../exact/entry.js';
import type { Formula } from '../exact/formula.js';
import { Polynomial } from '../exact/polynomial.js';
import type { DeclaredForm, DeclaredSet } from '../game/declared-form.js';
import type { Dictionary } from '../game/dictionary.js';
import { childrenOf, NODE } from '../game/extensive-game.js';
import type { Values } from '../game/game.js';
import { keyOf } from '../game/game.js';
import type { Expansion } from './expansion.js';

/** The arithmetic of polynomials. */
/** A game under a profile, in symbols: what the walk computes at a point, for all points at once. */
export class SymbolicWalk {
  readonly tree: DeclaredForm;
  readonly #quantities: readonly Polynomial[];
  readonly #probabilities: readonly Polynomial[];
  readonly #reach: readonly Polynomial[];
  readonly #payoffs = new Map<number, readonly Polynomial[]>();

  constructor(tree: DeclaredForm, profile: SymbolicAssessment['profile'], expansion: Expansion) {
    this.tree = tree;
    this.#quantities = tree.quantities.map((formula) => expansion.polynomial(formula));
    this.#probabilities = branchProbabilities(tree, this.#quantities, profile, POLYNOMIALS);
    this.#reach = reachProbabilities(tree.nodes, this.#probabilities, POLYNOMIALS);
  }

  /** The probability that play comes to a node, from the root of the game or from a later node. */
  reach(node: number, from = 0): Polynomial {
    if (from === 0) return entry(this.#reach, node);
    let reach = Polynomial.one;
    for (let at = node; at !== from; at = entry(this.tree.nodes.parent, at))
      reach = this.branch(at).times(reach);
    return reach;
  }

  /** The probability of the branch that leads to a node, once play is at the node before. */
  branch(node: number): Polynomial {
    return entry(this.#probabilities, node);
  }

  /** What a player expects from a node on, all following the profile. */
  payoff(node: number, player: number): Polynomial {
    const known = this.#payoffs.get(player);
    if (known) return entry(known, node);
    const paid = payoffsByNode(this.tree, player, this.#quantities, POLYNOMIALS);
    const expected = expectedPayoffs(this.tree, this.#probabilities, paid, POLYNOMIALS);
    this.#payoffs.set(player, expected);
    return entry(expected, node);
  }

  /** The probability of an event: of the complete histories in which it has happened. */
  probability(event: (history: Values) => boolean): Polynomial {
    return Polynomial.sum(this.#ends(event).map((node) => this.reach(node)));
  }

  /** What a player gets in an event, times the probability of the event. */
  payoffIn(event: (history: Values) => boolean, player: number): Polynomial {
    const paid = payoffsByNode(this.tree, player, this.#quantities, POLYNOMIALS);
    return Polynomial.sum(
      this.#ends(event).map((node) => this.reach(node).times(entry(paid, node))),
    );
  }

  /** The ways on from a node that are not sure to be left out. */
  branches(node: number): { probability: Polynomial; next: number }[] {
    return childrenOf(this.tree.nodes, node)
      .map((next) => ({ probability: entry(this.#probabilities, next), next }))
      .filter(({ probability }) => !probability.isZero);
  }

  #ends(event: (history: Values) => boolean): number[] {
    const { nodes, histories } = this.tree;
    return [...nodes.kind.keys()].filter(
      (node) => nodes.kind[node] === NODE.terminal && event(entry(histories, node)),
    );
  }
}

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
  claim: Claim,
  { informationSets }: DeclaredForm,
  expansion: Expansion,
): SymbolicAssessment {
  const polynomial = (formula: Formula | undefined): Polynomial =>
    formula ? expansion.polynomial(formula) : Polynomial.zero;
  return {
    profile: informationSets.map(({ variable, key, actions }) => {
      const behavior = claim.strategies[variable]?.[key];
      return actions.map((action) => polynomial(behavior?.[action]));
    }),
    beliefs: informationSets.map((set) => {
      const belief = statedBelief(claim, set);
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
