import { entry } from '../../exact/entry.js';
import { Quotient } from '../../exact/quotient.js';
import type { ExtensiveGame, InformationSet } from '../../game/extensive-game.js';
import type { Profile } from '../assessment.js';
import { bestReply } from './best-reply.js';
import { continuationPlanner } from './continuation-plan.js';
import { playOf } from './play.js';
import { mostSupportive } from './supporting-belief.js';

/**
 * Which beliefs make the behavior of a complete profile rational at an information set.
 *
 * `every` needs only the certain beliefs: the best plan's gain is convex in the belief, so that it
 * is largest at one of them.
 */
export function supportAt(
  game: ExtensiveGame,
  profile: Profile,
  set: InformationSet,
): 'every' | 'some' | 'none' {
  const bestPlan = continuationPlanner(bestReply(playOf(game, profile), set.player))(set);
  const pays = set.members.some((_, sure) => {
    const certain = set.members.map((__, index) => (index === sure ? Quotient.one : Quotient.zero));
    return entry(bestPlan(certain).gains, sure).sign > 0;
  });
  if (!pays) return 'every';
  return mostSupportive(set.members.length, bestPlan).gain.isZero ? 'some' : 'none';
}
