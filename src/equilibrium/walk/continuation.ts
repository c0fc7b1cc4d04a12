import { Rational } from '../../exact/rational.js';
import type { DecisionNode, InformationSet, Node } from '../../game/tree.js';
import type { TreeAtPoint } from '../../game/tree-at-point.js';
import type { Belief, Profile } from '../assessment.js';

/** A plan of one player from an information set on, all others following the profile. */
export interface Plan {
  /** The action at each of the player's information sets that the plan arrives at, this one included. */
  readonly choices: ReadonlyMap<InformationSet, number>;
  /** What the player expects from each history of the information set. */
  readonly payoffs: readonly Rational[];
  /** The expectation under the belief. */
  readonly payoff: Rational;
}

/**
 * The best plan of the mover, whole continuation included, given a belief.
 *
 * Later information sets of the same player are settled deepest first. Each is weighed by the
 * belief here and by what chance and the others do in between; perfect recall makes that well
 * defined, since all its histories then pass through this set by the same own actions.
 */
export function bestPlan(
  set: InformationSet,
  belief: Belief,
  { tree, values }: TreeAtPoint,
  profile: Profile,
): Plan {
  const player = tree.players.indexOf(set.player);
  const weights = new Map<DecisionNode, Rational>();
  const choices = new Map<InformationSet, number>();

  const probabilityOf = (node: Exclude<Node, { kind: 'terminal' }>, branch: number): Rational =>
    (node.kind === 'chance'
      ? values[node.branches[branch]?.probability ?? -1]
      : profile[node.informationSet.index]?.[branch]) ?? Rational.zero;

  const children = (node: Exclude<Node, { kind: 'terminal' }>): readonly Node[] =>
    node.kind === 'chance' ? node.branches.map((branch) => branch.node) : node.children;

  const weigh = (node: Node, weight: Rational): void => {
    if (node.kind === 'terminal') return;
    const own = node.kind === 'decision' && node.informationSet.player === set.player;
    if (own) weights.set(node, weight);
    children(node).forEach((child, branch) => {
      weigh(child, own ? weight : weight.times(probabilityOf(node, branch)));
    });
  };

  const value = (node: Node): Rational => {
    if (node.kind === 'terminal') return values[node.payoffs[player] ?? -1] ?? Rational.zero;
    if (node.kind === 'decision' && node.informationSet.player === set.player) {
      const chosen = node.children[choiceAt(node.informationSet)];
      return chosen ? value(chosen) : Rational.zero;
    }
    return Rational.sum(
      children(node).map((child, branch) => {
        const probability = probabilityOf(node, branch);
        return probability.isZero ? Rational.zero : probability.times(value(child));
      }),
    );
  };

  const choiceAt = (later: InformationSet): number => {
    const known = choices.get(later);
    if (known !== undefined) return known;
    let best = 0;
    let bestPayoff: Rational | undefined;
    later.actions.forEach((_, action) => {
      const payoff = Rational.sum(
        later.members.map((member) => {
          const weight = weights.get(member) ?? Rational.zero;
          const child = member.children[action];
          return weight.isZero || !child ? Rational.zero : weight.times(value(child));
        }),
      );
      if (bestPayoff === undefined || bestPayoff.lessThan(payoff)) {
        best = action;
        bestPayoff = payoff;
      }
    });
    choices.set(later, best);
    return best;
  };

  set.members.forEach((member, index) => {
    weigh(member, belief[index] ?? Rational.zero);
  });
  choiceAt(set);
  const payoffs = set.members.map(value);
  const carriedOut = new Map<InformationSet, number>();
  const carryOut = (node: Node): void => {
    if (node.kind === 'terminal') return;
    if (node.kind === 'decision' && node.informationSet.player === set.player) {
      const choice = choiceAt(node.informationSet);
      carriedOut.set(node.informationSet, choice);
      const chosen = node.children[choice];
      if (chosen) carryOut(chosen);
    } else
      children(node).forEach((child, branch) => {
        if (!probabilityOf(node, branch).isZero) carryOut(child);
      });
  };
  set.members.forEach((member, index) => {
    if (belief[index]?.isZero === false) carryOut(member);
  });
  return {
    choices: carriedOut,
    payoffs,
    payoff: Rational.sum(payoffs.map((payoff, index) => payoff.times(belief[index] ?? payoff))),
  };
}

const movesAgainCache = new WeakMap<InformationSet, boolean>();

/** Whether the mover may move again after this information set. */
export function movesAgain(set: InformationSet): boolean {
  const known = movesAgainCache.get(set);
  if (known !== undefined) return known;
  const below = (node: Node): boolean =>
    node.kind === 'terminal'
      ? false
      : node.kind === 'chance'
        ? node.branches.some((branch) => below(branch.node))
        : node.informationSet.player === set.player || node.children.some(below);
  const again = set.members.some((member) => member.children.some(below));
  movesAgainCache.set(set, again);
  return again;
}
