import { Rational } from '../../exact/rational.js';
import type { InformationSet } from '../../game/tree.js';
import type { TreeAtPoint } from '../../game/tree-at-point.js';
import type { Profile } from '../assessment.js';
import { bestPlan } from './continuation.js';
import { mostSupportiveBelief } from './supporting-belief.js';
import type { Walk } from './walk.js';

/**
 * Which beliefs make the prescribed behavior rational at an information set.
 *
 * `every` needs only the certain beliefs: the best plan's gain is convex in the belief, so that it
 * is largest at one of them.
 */
export function supportAt(
  set: InformationSet,
  at: TreeAtPoint,
  profile: Profile,
  walked: Walk,
): 'every' | 'some' | 'none' {
  const player = at.tree.players.indexOf(set.player);
  const pays = (belief: readonly Rational[]): boolean => {
    const prescribed = Rational.sum(
      set.members.map((member, index) =>
        (walked.payoffs.get(member)?.[player] ?? Rational.zero).times(
          belief[index] ?? Rational.zero,
        ),
      ),
    );
    return prescribed.lessThan(bestPlan(set, belief, at, profile).payoff);
  };
  const certain = set.members.map((_, sure) =>
    set.members.map((__, index) => (index === sure ? Rational.one : Rational.zero)),
  );
  if (!certain.some(pays)) return 'every';
  return pays(mostSupportiveBelief(set, at, profile, walked)) ? 'none' : 'some';
}
