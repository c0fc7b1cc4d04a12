import type { Rational } from '../../src/exact/rational.js';
import { type ExtensiveGame, payoffsOf, probabilitiesOf } from '../../src/game/extensive-game.js';
import { numberedGame } from '../../src/game/growing-form.js';

/** How the numbers of a game are to be written instead. */
interface Rewriting {
  readonly payoff?: (payoff: Rational, outcome: number, player: number) => Rational;
  readonly probability?: (probability: Rational, chanceMove: number, branch: number) => Rational;
}

/** The same game with other numbers. */
export function rewritten(
  game: ExtensiveGame,
  { payoff = (same) => same, probability = (same) => same }: Rewriting,
): ExtensiveGame {
  const { values, ...form } = game;
  return numberedGame({
    ...form,
    chanceMoves: game.chanceMoves.map((draw, at) => ({
      ...draw,
      probabilities: probabilitiesOf(game, at).map((each, branch) => probability(each, at, branch)),
    })),
    outcomes: game.outcomes.map((outcome, at) => ({
      ...outcome,
      payoffs: payoffsOf(game, at).map((each, player) => payoff(each, at, player)),
    })),
  });
}
