import type { Belief, Profile } from '../../src/equilibrium/assessment.js';
import { bestReply } from '../../src/equilibrium/concept/best-reply.js';
import { continuationPlanner } from '../../src/equilibrium/concept/continuation-plan.js';
import { playOf } from '../../src/equilibrium/concept/play.js';
import { mostSupportive } from '../../src/equilibrium/concept/supporting-belief.js';
import type { ExtensiveGame, InformationSet } from '../../src/game/extensive-game.js';

/** The belief under which deviating gains least, whether play arrives at the set or not. */
export function supportiveBelief(
  game: ExtensiveGame,
  profile: Profile,
  set: InformationSet,
): Belief {
  const bestPlan = continuationPlanner(bestReply(playOf(game, profile), set.player))(set);
  return mostSupportive(set.members.length, bestPlan).belief;
}
