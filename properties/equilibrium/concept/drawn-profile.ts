import fc from 'fast-check';
import type { Profile } from '../../../src/equilibrium/assessment.js';
import { Rational } from '../../../src/exact/rational.js';
import type { ExtensiveGame } from '../../../src/game/extensive-game.js';
import { type ExtensiveGameSize, extensiveGames } from '../../arbitrary/extensive-game.js';
import { distributions } from '../../arbitrary/rational.js';
import { ownSets, regret, variants } from './strategic-form.js';

export interface PlayedGame {
  readonly game: ExtensiveGame;
  readonly profile: Profile;
}

/** Strategies to try one by one; beyond this a drawn game is too large for the brute force. */
const MOST_STRATEGIES = 128;

/** Games with profiles: pure, mixed, and often improved by best replies, so that equilibria occur. */
export function playedGames(size: ExtensiveGameSize = {}): fc.Arbitrary<PlayedGame> {
  return extensiveGames({ scatteredPayoffs: true, ...size })
    .filter((game) =>
      game.players.every(
        (_, player) =>
          ownSets(game, player).reduce(
            (product, set) => product * (game.informationSets[set]?.actions.length ?? 1),
            1,
          ) <= MOST_STRATEGIES,
      ),
    )
    .chain((game) =>
      fc
        .tuple(
          fc.tuple(...game.informationSets.map(({ actions }) => mixes(actions.length))),
          fc.nat(3),
        )
        .map(([drawn, rounds]) => ({ game, profile: improved(game, drawn, rounds) })),
    );
}

/** Half of them pure. */
function mixes(actions: number): fc.Arbitrary<readonly Rational[]> {
  return fc.oneof(
    fc
      .nat(actions - 1)
      .map((chosen) =>
        Array.from({ length: actions }, (_, action) =>
          action === chosen ? Rational.one : Rational.zero,
        ),
      ),
    distributions(actions),
  );
}

/** Lets players, in turn, switch to a best strategy where theirs is none. */
function improved(game: ExtensiveGame, profile: Profile, rounds: number): Profile {
  let current = profile;
  for (let round = 0; round < rounds; round++)
    for (const player of game.players.keys())
      if (!regret(game, current, player).isZero)
        current =
          variants(game, current, ownSets(game, player)).find(
            (variant) => regret(game, variant, player).isZero,
          ) ?? current;
  return current;
}
