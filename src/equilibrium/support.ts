import { entry } from '../exact/entry.js';
import { Quotient } from '../exact/quotient.js';
import type { ExtensiveGame, InformationSet } from '../game/extensive-game.js';
import type { Profile } from './assessment.js';
import { bestReply } from './concept/best-reply.js';
import { continuationPlanner } from './concept/continuation-plan.js';
import { playOf } from './concept/play.js';
import { mostSupportive } from './concept/supporting-belief.js';
import { certainBeliefs, confirmSupport, type Support } from './walk/confirmed.js';

/**
 * Which beliefs make the behavior of a complete profile rational at an information set, confirmed by
 * the walk.
 *
 * `every` needs only the certain beliefs: the best plan's gain is convex in the belief, so that it
 * is largest at one of them.
 * @throws {Unconfirmed} where the walk finds otherwise: a defect.
 */
export function supportAt(
  game: ExtensiveGame,
  profile: Profile,
  set: InformationSet,
): Support['kind'] {
  const found = support(game, profile, set);
  confirmSupport(game, profile, set, found);
  return found.kind;
}

function support(game: ExtensiveGame, profile: Profile, set: InformationSet): Support {
  const bestPlan = continuationPlanner(bestReply(playOf(game, profile), set.player))(set);
  const refuting = certainBeliefs(set).find((belief, sure) => {
    const { gains } = bestPlan(belief.map(Quotient.of));
    return entry(gains, sure).sign > 0;
  });
  if (refuting === undefined) return { kind: 'every' };
  const { belief: supporting, dominating } = mostSupportive(set.members.length, bestPlan);
  return dominating === undefined
    ? { kind: 'some', supporting, refuting }
    : {
        kind: 'none',
        dominating: dominating.map(({ probability, plan }) => ({ probability, plan: plan.choice })),
      };
}
