import { entry } from '../../../exact/entry.js';
import { Rational } from '../../../exact/rational.js';
import { childrenOf, type ExtensiveGame } from '../../../game/extensive-game.js';
import type { Profile } from '../../assessment.js';
import { VALUES, type Value } from '../../concept/payoff.js';
import { playOf } from '../../concept/play.js';
import { expectedPayoffs, payoffsByNode } from '../../expected-payoff.js';

/**
 * What the mover loses by an action, in units of payoff, where it leads away from a member of her
 * information set and everybody follows the profile afterwards. By action and position of the member.
 */
export type Losses = readonly (readonly Rational[])[];

/** The losses at each information set, computed when first asked for, by the code that judges Nash equilibria. */
export function lossesUnder(game: ExtensiveGame, profile: Profile): (set: number) => Losses {
  const play = playOf(game, profile);
  const values = new Map<number, (node: number) => Rational>();
  const expectedBy = (player: number): ((node: number) => Rational) => {
    const own = payoffsByNode<Value>(game, player, play.quantities, VALUES);
    const payoffs = expectedPayoffs(game, play.probabilities, own, VALUES);
    return (node) => {
      const value = entry(payoffs, node);
      if (value === undefined) throw new RangeError(`the profile says nothing after node ${node}`);
      return value.toRational();
    };
  };
  return (set) => {
    const { player, actions, members } = entry(game.informationSets, set);
    const expected = values.get(player) ?? expectedBy(player);
    values.set(player, expected);
    const mix = entry(profile, set);
    const worths = members.map((member) => childrenOf(game.nodes, member).map(expected));
    return actions.map((_, action) =>
      worths.map((worth) =>
        Rational.sum(worth.map((each, k) => each.times(entry(mix, k)))).minus(entry(worth, action)),
      ),
    );
  };
}
