import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nashDemands } from '../../../src/equilibrium/enumeration/nash-demands.js';
import { supportedByBelief } from '../../../src/equilibrium/enumeration/requirement.js';
import { valuation } from '../../../src/equilibrium/enumeration/valuation.js';
import { viewer, viewersOf } from '../../../src/equilibrium/enumeration/vantage.js';
import { extensiveGames } from '../../arbitrary/extensive-game.js';
import { layeredGames } from '../../arbitrary/layered-game.js';

const games = fc.oneof(
  extensiveGames({ scatteredPayoffs: true, depth: 5 }),
  layeredGames(fc.integer({ min: -9, max: 9 })),
);
const numbers = fc.array(fc.nat(999), { minLength: 30, maxLength: 30 });

describe('a requirement of an equilibrium', () => {
  it('is broken, whether that alone is asked or where it stands', () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(games, numbers, fc.nat(8), (game, drawn, open) => {
        const valued = valuation(game);
        const choices = game.informationSets.map(({ actions }, set) => {
          const number = drawn[set % drawn.length] ?? 0;
          return number % 10 < open ? [...actions.keys()] : [number % actions.length];
        });
        const root = game.informationSets.map(() => 0);
        const requirements = [
          ...nashDemands(valued, viewersOf(valued), root).map(({ requirement }) => requirement),
          ...game.informationSets.map(({ player, members }) =>
            supportedByBelief(viewer(valued, player), members),
          ),
        ];
        for (const { standing, isBroken } of requirements) {
          const { kind } = standing(choices);
          met.add(kind);
          expect(isBroken(choices)).toBe(kind === 'broken');
        }
      }),
      { numRuns: 200 },
    );
    expect([...met].sort()).toEqual(['broken', 'kept', 'open']);
  });
});
