import { minimax } from '../../exact/matrix-game.js';
import { Rational } from '../../exact/rational.js';
import type { InformationSet } from '../../game/tree.js';
import type { TreeAtPoint } from '../../game/tree-at-point.js';
import type { Belief, Profile } from '../assessment.js';
import { bestPlan } from './continuation.js';
import type { Walk } from './walk.js';

/**
 * The belief at an information set under which deviating pays least.
 *
 * A profile can be sequentially rational at an unreached set exactly if nothing pays under this
 * belief. The belief plays a matrix game against the mover's plans: histories against plans, the
 * payoff being the plan's gain. Plans join the matrix as best answers until none is better.
 */
export function mostSupportiveBelief(
  set: InformationSet,
  at: TreeAtPoint,
  profile: Profile,
  { payoffs }: Walk,
): Belief {
  const player = at.tree.players.indexOf(set.player);
  const prescribed = set.members.map((member) => payoffs.get(member)?.[player] ?? Rational.zero);
  const gains: Rational[][] = [];
  let belief: Belief = set.members.map((_, index) => (index === 0 ? Rational.one : Rational.zero));
  let paysAtMost: Rational | undefined;
  for (;;) {
    const plan = bestPlan(set, belief, at, profile);
    const gain = plan.payoffs.map((payoff, index) => payoff.minus(prescribed[index] ?? payoff));
    const pays = Rational.sum(gain.map((each, index) => each.times(belief[index] ?? each)));
    if (paysAtMost !== undefined && pays.atMost(paysAtMost)) return belief;
    gains.push(gain);
    const solution = minimax(gains);
    belief = solution.columns;
    paysAtMost = solution.value;
  }
}
