import type { Belief, Profile } from '../../../src/equilibrium/assessment.js';
import { surpluses } from '../../../src/equilibrium/consistency/critical-set.js';
import { Rational } from '../../../src/exact/rational.js';
import { type ExtensiveGame, payoffsOf } from '../../../src/game/extensive-game.js';
import { rewritten } from '../../game/rewritten.js';

/**
 * The game with payoffs lowered after every action that gains under the beliefs, until it no longer
 * does: by just the gain where actions are to be indifferent.
 *
 * For games in which nobody moves twice, so that lowering a mover's payoffs after an action touches
 * nothing else of hers.
 */
export function madeRational(
  game: ExtensiveGame,
  profile: Profile,
  beliefs: readonly (Belief | undefined)[],
): ExtensiveGame {
  const surplus = surpluses(game, profile);
  const payoffs = game.outcomes.map((_, outcome) => [...payoffsOf(game, outcome)]);
  game.informationSets.forEach(({ player, members, actions }, at) => {
    const gains = actions.map((_, action) =>
      Rational.sum(
        (surplus[at]?.[action] ?? []).map((each, k) =>
          each.negated().times(beliefs[at]?.[k] ?? Rational.zero),
        ),
      ),
    );
    // Relative to the worst action taken, so that all those taken end up alike.
    const taken = gains.filter((_, action) => profile[at]?.[action]?.isZero === false);
    const least = taken.reduce((so, gain) => (gain.lessThan(so) ? gain : so));
    gains.forEach((gain, action) => {
      const excess = gain.minus(least);
      if (excess.sign <= 0) return;
      for (const member of members) {
        let child = member + 1;
        for (let by = 0; by < action; by += 1) child = game.nodes.end[child] ?? child;
        for (let node = child; node < (game.nodes.end[child] ?? child); node += 1) {
          const own = payoffs[game.nodes.outcome[node] ?? -1];
          if (own) own[player] = (own[player] ?? Rational.zero).minus(excess);
        }
      }
    });
  });
  return rewritten(game, { payoff: (same, k, player) => payoffs[k]?.[player] ?? same });
}
