import { Polynomial } from '../exact/polynomial.js';
import type { DecisionNode, InformationSet, Node, Tree } from '../game/tree.js';
import { twinsOf } from '../game/twins.js';
import type { Expansion } from './expansion.js';
import type { SymbolicAssessment } from './symbolic-assessment.js';

/** An action at each of one player's information sets, in place of what the profile prescribes. */
export type Departure = ReadonlyMap<InformationSet, number>;

/** A game under a profile, in symbols: what the walk computes at a point, for all points at once. */
export class SymbolicWalk {
  readonly tree: Tree;
  readonly #expansion: Expansion;
  readonly #profile: SymbolicAssessment['profile'];
  readonly #reach = new Map<DecisionNode, Polynomial>();
  readonly #payoffs = new Map<Node, Map<number, Polynomial>>();

  constructor(tree: Tree, profile: SymbolicAssessment['profile'], expansion: Expansion) {
    this.tree = tree;
    this.#profile = profile;
    this.#expansion = expansion;
    this.#weigh(tree.root, Polynomial.one);
  }

  /** The probability that play comes to a decision node. */
  reach(node: DecisionNode): Polynomial {
    return this.#reach.get(node) ?? Polynomial.zero;
  }

  /** What a player expects from a node on, all following the profile. */
  payoff(node: Node, player: number): Polynomial {
    const original = twinsOf(this.tree).get(node) ?? node;
    const byPlayer = this.#payoffs.get(original) ?? new Map<number, Polynomial>();
    this.#payoffs.set(original, byPlayer);
    const known = byPlayer.get(player);
    if (known) return known;
    const computed = this.#expected(original, player, (next) => this.payoff(next, player));
    byPlayer.set(player, computed);
    return computed;
  }

  /** What a player expects from a node on who departs from the profile. */
  payoffDeparting(node: Node, player: number, departure: Departure): Polynomial {
    const chosen = node.kind === 'decision' ? departure.get(node.informationSet) : undefined;
    const next = chosen === undefined ? undefined : (node as DecisionNode).children[chosen];
    if (next) return this.payoffDeparting(next, player, departure);
    return departure.size === 0
      ? this.payoff(node, player)
      : this.#expected(node, player, (below) => this.payoffDeparting(below, player, departure));
  }

  /** The sum over complete histories of a polynomial, weighed by their probabilities. */
  total(value: (terminal: Node & { readonly kind: 'terminal' }) => Polynomial): Polynomial {
    const parts: Polynomial[] = [];
    const visit = (node: Node, probability: Polynomial): void => {
      if (node.kind === 'terminal') parts.push(probability.times(value(node)));
      else for (const { odds, next } of this.#branches(node)) visit(next, probability.times(odds));
    };
    visit(this.tree.root, Polynomial.one);
    return Polynomial.sum(parts);
  }

  #expected(node: Node, player: number, value: (next: Node) => Polynomial): Polynomial {
    if (node.kind === 'terminal') return this.quantity(node.payoffs[player]);
    return Polynomial.sum(this.#branches(node).map(({ odds, next }) => odds.times(value(next))));
  }

  #weigh(node: Node, probability: Polynomial): void {
    if (node.kind === 'terminal') return;
    if (node.kind === 'decision') this.#reach.set(node, probability);
    for (const { odds, next } of this.#branches(node)) this.#weigh(next, probability.times(odds));
  }

  /** The ways on from a node that are not sure to be left out. */
  #branches(node: Exclude<Node, { kind: 'terminal' }>): { odds: Polynomial; next: Node }[] {
    const all =
      node.kind === 'chance'
        ? node.branches.map(({ odds, node: next }) => ({ odds: this.quantity(odds), next }))
        : node.children.map((next, action) => ({
            odds: this.#profile[node.informationSet.index]?.[action] ?? Polynomial.zero,
            next,
          }));
    return all.filter(({ odds }) => !odds.isZero);
  }

  /** One of the tree's quantities. */
  quantity(index: number | undefined): Polynomial {
    const formula = this.tree.quantities[index ?? -1];
    return formula ? this.#expansion.polynomial(formula) : Polynomial.zero;
  }
}
