import { entry } from '../../exact/entry.js';
import { Quotient } from '../../exact/quotient.js';
import { smallestSubgames } from '../../game/smallest-subgame.js';
import type { Belief } from '../assessment.js';
import { type Play, totalWeight, type Value, weighed } from './play.js';

/**
 * By information set, what Bayes' rule gives where play begins in the smallest subgame that holds it;
 * `undefined` where play does not come to the set even from there, or it is not known.
 */
export function subgameBeliefs(play: Play): (Belief | undefined)[] {
  const roots = smallestSubgames(play.game);
  return play.game.informationSets.map(({ members }, set) => {
    const weights = members.map((member) => reachFrom(play, entry(roots, set), member));
    const sure = weights.filter((weight) => weight !== undefined);
    const total = totalWeight(sure);
    if (sure.length < weights.length || total.isZero) return undefined;
    return sure.map((weight) => weight.over(total).toRational());
  });
}

/** The probability that play comes from one node to a later one. */
function reachFrom({ game, probabilities }: Play, root: number, node: number): Value {
  let reach: Value = Quotient.one;
  for (let at = node; at !== root; at = entry(game.nodes.parent, at))
    reach = weighed(entry(probabilities, at), reach);
  return reach;
}
