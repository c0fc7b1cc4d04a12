import { entry } from '../../../exact/entry.js';
import { Rational } from '../../../exact/rational.js';
import { type ExtensiveGame, NODE, payoffsOf } from '../../../game/extensive-game.js';

/**
 * What the payoffs of two players add up to, wherever the game ends.
 * @returns `undefined` where there are not two players, or where it is not the same everywhere.
 */
export function constantSum(game: ExtensiveGame): Rational | undefined {
  if (game.players.length !== 2) return undefined;
  const { count, kind, parent, outcome } = game.nodes;
  const both = game.outcomes.map((_, each) => Rational.sum(payoffsOf(game, each)));
  const paid: Rational[] = [];
  let constant: Rational | undefined;
  for (let node = 0; node < count; node++) {
    const above = entry(parent, node);
    const before = above < 0 ? Rational.zero : entry(paid, above);
    const here = entry(outcome, node);
    const sum = here < 0 ? before : before.plus(entry(both, here));
    paid.push(sum);
    if (kind[node] !== NODE.terminal) continue;
    constant ??= sum;
    if (!sum.equals(constant)) return undefined;
  }
  return constant;
}
