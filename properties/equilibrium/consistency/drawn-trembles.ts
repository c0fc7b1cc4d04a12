import fc from 'fast-check';
import type { Profile } from '../../../src/equilibrium/assessment.js';
import type { Trembles } from '../../../src/equilibrium/consistency/sequential-support.js';
import { Radical } from '../../../src/exact/radical.js';
import { Rational } from '../../../src/exact/rational.js';
import type { ExtensiveGame } from '../../../src/game/extensive-game.js';

export interface Drawn {
  readonly game: ExtensiveGame;
  readonly profile: Profile;
  readonly trembles: Trembles;
}

const weights = ['1', '1', '2', '1/2', '3', '5/7'].map(Rational.of);

/** A profile with many actions never taken, and trembles of different orders for them. */
export function drawnTrembles(games: fc.Arbitrary<ExtensiveGame>): fc.Arbitrary<Drawn> {
  return fc
    .tuple(games, fc.array(fc.nat(59), { minLength: 60, maxLength: 60 }))
    .map(([game, numbers]) => {
      let used = 0;
      const draw = (): number => numbers[used++ % numbers.length] ?? 0;
      const profile = game.informationSets.map(({ actions }) => {
        const shares: bigint[] = actions.map(() => BigInt(Math.max(0, (draw() % 5) - 2)));
        if (!shares.some((share) => share > 0n)) shares[draw() % shares.length] = 1n;
        const total = shares.reduce((sum, share) => sum + share, 0n);
        return shares.map((share) => Rational.ratio(share, total));
      });
      const trembles = profile.map((mix) =>
        mix.map((probability) =>
          probability.isZero
            ? {
                exponent: BigInt(1 + (draw() % 3)),
                weight: Radical.of(weights[draw() % weights.length] ?? Rational.one),
              }
            : { exponent: 0n, weight: Radical.of(probability) },
        ),
      );
      return { game, profile, trembles };
    });
}
