import { entry, known } from '../../exact/entry.js';
import { eachTimes, type Fractions, less, mixed, nth, together } from '../../exact/fractions.js';
import {
  childrenOf,
  type GameForm,
  type InformationSet,
  ofStructure,
  setAt,
} from '../../game/extensive-game.js';
import { type Walk, withPayment } from './walk.js';

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
  { game, payoffs, paid, shares }: Walk,
  { player, members }: InformationSet,
  plan: Plan,
): Fractions[] {
  const moves = entry(movesFrom(game), player);
  const value = (node: number): Fractions => {
    // Where she never moves again, there is nothing to plan.
    if (!entry(moves, node)) return nth(payoffs(node), player);
    const here = paid(node);
    const own = here && nth(here, player);
    const children = childrenOf(game.nodes, node);
    const set = setAt(game, node);
    return set?.player === player
      ? withPayment(own, value(entry(children, plan(set))))
      : withPayment(own, mixed(shares(node), children.map(value)));
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
export function mostUnder(walked: Walk, set: InformationSet, belief: Fractions): Fractions {
  const { game, shares } = walked;
  const weights = new Map<number, Fractions>();
  const moves = entry(movesFrom(game), set.player);
  const weigh = (node: number, weight: Fractions): void => {
    if (!entry(moves, node)) return;
    const own = setAt(game, node)?.player === set.player;
    if (own) weights.set(node, weight);
    for (const [branch, next] of childrenOf(game.nodes, node).entries())
      weigh(next, own ? weight : eachTimes(weight, nth(shares(node), branch)));
  };
  set.members.forEach((member, index) => {
    weigh(member, nth(belief, index));
  });

  const choices = new Map<number, number>();
  const choice = (later: InformationSet): number => {
    const settled = choices.get(later.index);
    if (settled !== undefined) return settled;
    const weight = together(later.members.map((member) => known(weights, member)));
    const worths = later.actions.map((_, action) =>
      mixed(
        weight,
        payoffsUnder(walked, later, (own) => (own.index === later.index ? action : choice(own))),
      ),
    );
    const best = worths.reduce(
      (most, worth, action) => (less(worth, entry(worths, most)).sign > 0 ? action : most),
      0,
    );
    choices.set(later.index, best);
    return best;
  };
  return mixed(belief, payoffsUnder(walked, set, choice));
}
