import { entry, known } from '../../exact/entry.js';
import { Rational } from '../../exact/rational.js';
import {
  childrenOf,
  type GameForm,
  type InformationSet,
  ofStructure,
  setAt,
} from '../../game/extensive-game.js';
import type { Belief } from '../assessment.js';
import { branchesAt, paidAt, type Walk } from './walk.js';

/** What a mover plans to do: an action, by position, at an information set of hers. */
export type Plan = (set: InformationSet) => number;

/** By player, then by node, whether she moves there or later. */
const movesFrom: (form: GameForm) => readonly (readonly boolean[])[] = ofStructure((form) =>
  form.players.map((_, player) => {
    const moves: boolean[] = [];
    const visit = (node: number): boolean => {
      const below = childrenOf(form.nodes, node).map(visit);
      const here = setAt(form, node)?.player === player || below.includes(true);
      moves[node] = here;
      return here;
    };
    visit(0);
    return moves;
  }),
);

/**
 * What the mover of an information set expects from each of its members if she acts by a plan from
 * there on and all others follow the profile.
 */
export function payoffsUnder(
  { game, profile, payoffs }: Walk,
  { player, members }: InformationSet,
  plan: Plan,
): Rational[] {
  const moves = entry(movesFrom(game), player);
  const value = (node: number): Rational => {
    // Where she never moves again, there is nothing to plan.
    if (!entry(moves, node)) return entry(entry(payoffs, node), player);
    const here = entry(paidAt(game, node), player);
    const set = setAt(game, node);
    if (set?.player === player)
      return here.plus(value(entry(childrenOf(game.nodes, node), plan(set))));
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
export function mostUnder(walked: Walk, set: InformationSet, belief: Belief): Rational {
  const { game, profile } = walked;
  const weights = new Map<number, Rational>();
  const moves = entry(movesFrom(game), set.player);
  const weigh = (node: number, weight: Rational): void => {
    if (!entry(moves, node)) return;
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
      const under = payoffsUnder(walked, later, (own) =>
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
  const payoffs = payoffsUnder(walked, set, choice);
  return Rational.sum(payoffs.map((payoff, index) => payoff.times(entry(belief, index))));
}
