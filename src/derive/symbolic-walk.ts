import { Polynomial } from '../exact/polynomial.js';
import type { DecisionNode, Node, Tree } from '../game/tree.js';
import { twinsOf } from '../game/twins.js';
import type { Expansion } from './expansion.js';
import type { SymbolicAssessment } from './symbolic-assessment.js';

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
    const computed =
      original.kind === 'terminal'
        ? this.quantity(original.payoffs[player])
        : Polynomial.sum(
            this.branches(original).map(({ probability, next }) =>
              probability.times(this.payoff(next, player)),
            ),
          );
    byPlayer.set(player, computed);
    return computed;
  }

  /** The sum over complete histories of a polynomial, weighed by their probability. */
  total(value: (terminal: Node & { readonly kind: 'terminal' }) => Polynomial): Polynomial {
    const parts: Polynomial[] = [];
    const visit = (node: Node, probability: Polynomial): void => {
      if (node.kind === 'terminal') parts.push(probability.times(value(node)));
      else
        for (const { probability: share, next } of this.branches(node))
          visit(next, probability.times(share));
    };
    visit(this.tree.root, Polynomial.one);
    return Polynomial.sum(parts);
  }

  /** The ways on from a node that are not sure to be left out. */
  branches(node: Exclude<Node, { kind: 'terminal' }>): { probability: Polynomial; next: Node }[] {
    const all =
      node.kind === 'chance'
        ? node.branches.map(({ probability, node: next }) => ({
            probability: this.quantity(probability),
            next,
          }))
        : node.children.map((next, action) => ({
            probability: this.#profile[node.informationSet.index]?.[action] ?? Polynomial.zero,
            next,
          }));
    return all.filter(({ probability }) => !probability.isZero);
  }

  /** One of the tree's quantities. */
  quantity(index: number | undefined): Polynomial {
    const formula = this.tree.quantities[index ?? -1];
    return formula ? this.#expansion.polynomial(formula) : Polynomial.zero;
  }

  #weigh(node: Node, probability: Polynomial): void {
    if (node.kind === 'terminal') return;
    if (node.kind === 'decision') this.#reach.set(node, probability);
    for (const { probability: share, next } of this.branches(node))
      this.#weigh(next, probability.times(share));
  }
}
