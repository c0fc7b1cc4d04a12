import { entry, known } from '../../exact/entry.js';
import { Rational } from '../../exact/rational.js';
import {
  childBy,
  type ExtensiveGame,
  type InformationSet,
  setAt,
} from '../../game/extensive-game.js';
import type { Belief, Profile } from '../assessment.js';
import { branchesAt, paidAt } from './branches.js';

/**
 * What the mover of an information set expects from each of its members if she acts by a plan from
 * there on and all others follow the profile.
 * @param choice the planned action at an information set of hers.
 */
function payoffsUnder(
  game: ExtensiveGame,
  profile: Profile,
  { player, members }: InformationSet,
  choice: (later: InformationSet) => number,
): Rational[] {
  const value = (node: number): Rational => {
    const here = entry(paidAt(game, node), player);
    const set = setAt(game, node);
    if (set?.player === player) return here.plus(value(childBy(game.nodes, node, choice(set))));
    return Rational.sum([
      here,
      ...branchesAt(game, profile, node)
        .filter(({ probability }) => !probability.isZero)
        .map(({ probability, next }) => probability.times(value(next))),
    ]);
  };
  return members.map(value);
}

/**
 * The most that the mover of an information set expects under a belief, by any plan for what she
 * does there and later.
 *
 * A later set of hers is weighed by the belief here and by what chance and the others do in between;
 * perfect recall makes that well defined, since all its members then come after the same own moves.
 */
export function mostUnder(
  game: ExtensiveGame,
  profile: Profile,
  set: InformationSet,
  belief: Belief,
): Rational {
  const weights = new Map<number, Rational>();
  const weigh = (node: number, weight: Rational): void => {
    const own = setAt(game, node)?.player === set.player;
    if (own) weights.set(node, weight);
    for (const { probability, next } of branchesAt(game, profile, node))
      weigh(next, own ? weight : weight.times(probability));
  };
  set.members.forEach((member, index) => {
    weigh(member, entry(belief, index));
  });

  const choices = new Map<number, number>();
  const choice = (later: InformationSet): number => {
    const settled = choices.get(later.index);
    if (settled !== undefined) return settled;
    const worths = later.actions.map((_, action) => {
      const under = payoffsUnder(game, profile, later, (own) =>
        own.index === later.index ? action : choice(own),
      );
      return Rational.sum(
        later.members.map((member, index) => known(weights, member).times(entry(under, index))),
      );
    });
    const best = worths.reduce(
      (most, worth, action) => (entry(worths, most).lessThan(worth) ? action : most),
      0,
    );
    choices.set(later.index, best);
    return best;
  };
  const payoffs = payoffsUnder(game, profile, set, choice);
  return Rational.sum(payoffs.map((payoff, index) => payoff.times(entry(belief, index))));
}
