import { independence } from '../equilibrium/independent-types.js';
import { entry } from '../exact/entry.js';
import { functionOf } from '../exact/formula-value.js';
import { RationalFunction } from '../exact/rational-function.js';
import type { DeclaredForm } from '../game/declared-form.js';
import { NODE } from '../game/extensive-game.js';
import { observedActions } from '../game/observed-actions.js';
import type { ClaimedConcept } from './claimed-concept.js';

/**
 * Why a concept is not defined for a game, whatever its parameters. Perfect Bayesian equilibrium is
 * defined for multi-period games with observed actions and independent types alone (Fudenberg and
 * Tirole 1991).
 */
export function undefinedConcept(concept: ClaimedConcept, tree: DeclaredForm): string[] {
  if (concept !== 'perfect Bayesian') return [];
  const observed = observedActions(tree);
  const because =
    typeof observed === 'string'
      ? observed
      : isIndependent(tree, observed)
        ? undefined
        : 'the types that chance draws are not independent of each other at all parameters';
  return because === undefined
    ? []
    : [
        `concept: 'perfect Bayesian' is defined for games in which chance draws types first, independently, each player learns her own, and all see what is done: here ${because}; claim a 'weak perfect Bayesian' or a 'sequential' equilibrium`,
      ];
}

function isIndependent(
  tree: DeclaredForm,
  observed: Exclude<ReturnType<typeof observedActions>, string>,
): boolean {
  const { nodes, chanceMoves, quantities } = tree;
  const { zero, one } = RationalFunction;
  const drawn = new Set(observed.draws.flat());
  const shares = Array.from({ length: nodes.count }, (_, node): RationalFunction => {
    const above = entry(nodes.parent, node);
    if (!drawn.has(node) || nodes.kind[above] !== NODE.chance) return one;
    const { probabilities } = entry(chanceMoves, entry(nodes.move, above));
    return functionOf(entry(quantities, entry(probabilities, entry(nodes.branch, node))));
  });
  return independence(observed, shares, {
    ...{ zero, one },
    plus: (left, right) => left.plus(right),
    times: (left, right) => left.times(right),
    isZero: ({ isZero }) => isZero,
  }).every(({ left, right }) => left.minus(right).isZero);
}
