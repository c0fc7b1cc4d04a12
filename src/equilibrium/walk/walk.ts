import { Rational } from '../../exact/rational.js';
import type { DecisionNode, Node } from '../../game/tree.js';
import type { TreeAtPoint } from '../../game/tree-at-point.js';
import { twinsOf } from '../../game/twins.js';
import type { Profile } from '../assessment.js';

/** What one walk over the tree learns about a profile. */
export interface Walk {
  /** The probability of reaching each decision node, chance and all players included. */
  readonly reach: ReadonlyMap<DecisionNode, Rational>;
  /**
   * What each player expects from each node on, by player: at every decision, every child of one,
   * and every draw before the last decision.
   */
  readonly payoffs: ReadonlyMap<Node, readonly Rational[]>;
}

/** Walks the tree once: reach probability on the way down, expected payoffs on the way up. */
export function walk({ tree, values }: TreeAtPoint, profile: Profile): Walk {
  const reach = new Map<DecisionNode, Rational>();
  const payoffs = new Map<Node, readonly Rational[]>();
  const nothing = tree.players.map(() => Rational.zero);

  const twins = twinsOf(tree);

  const visit = (node: Node, probability: Rational): readonly Rational[] => {
    const twin = twins.get(node);
    const expected = (twin && payoffs.get(twin)) ?? expectation(node, probability);
    payoffs.set(node, expected);
    return expected;
  };

  const expectation = (node: Node, probability: Rational): readonly Rational[] => {
    if (node.kind === 'terminal') return node.payoffs.map((payoff) => worth(payoff));
    if (node.kind === 'decision') reach.set(node, probability);
    let expected: readonly Rational[] = nothing;
    for (const { probability: share, next } of branches(node)) {
      const below = visit(next, probability.times(share));
      if (!share.isZero)
        expected = expected.map((sum, player) => sum.plus(share.times(below[player] ?? sum)));
    }
    return expected;
  };

  const branches = (node: Exclude<Node, { kind: 'terminal' }>) =>
    node.kind === 'chance'
      ? node.branches.map((branch) => ({
          probability: worth(branch.probability),
          next: branch.node,
        }))
      : node.children.map((next, action) => ({
          probability: profile[node.informationSet.index]?.[action] ?? Rational.zero,
          next,
        }));

  const worth = (quantity: number): Rational => values[quantity] ?? Rational.zero;

  visit(tree.root, Rational.one);
  return { reach, payoffs };
}
