import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { profilesOf } from '../../../src/equilibrium/enumeration/family.js';
import { pureEquilibria } from '../../../src/equilibrium/enumeration/pure-equilibria.js';
import { Rational } from '../../../src/exact/rational.js';
import type { ExtensiveGame } from '../../../src/game/extensive-game.js';
import { biased, cheapTalk } from '../../arbitrary/cheap-talk.js';
import { extensiveGames } from '../../arbitrary/extensive-game.js';
import { layeredGames } from '../../arbitrary/layered-game.js';
import { rewritten } from '../../game/rewritten.js';
import { allProfiles, isEquilibrium } from './brute-force.js';

const concepts = ['nash', 'subgamePerfect', 'weakPerfectBayesian'] as const;
type Concept = (typeof concepts)[number];

function searched(game: ExtensiveGame, concept: Concept): string[] {
  return [...pureEquilibria(game, concept)]
    .flatMap((family) => [...profilesOf(family)])
    .map((profile) => profile.join(' '));
}

function tried(game: ExtensiveGame, concept: Concept): string[] {
  return [...allProfiles(game)]
    .filter((profile) => isEquilibrium[concept](game, profile))
    .map((profile) => profile.join(' '));
}

function profileCount({ informationSets }: ExtensiveGame): number {
  return informationSets.reduce((product, { actions }) => product * actions.length, 1);
}

/** Nature draws what comes first, and nothing else: the rest is off the path whatever anybody does. */
function withSureDraws(game: ExtensiveGame): ExtensiveGame {
  return rewritten(game, {
    probability: (_, __, branch) => (branch === 0 ? Rational.one : Rational.zero),
  });
}

describe('the pure equilibria found by the search', () => {
  it.each(concepts)('are those found by trying every profile: %s', (concept) => {
    const games = extensiveGames({ scatteredPayoffs: true }).filter(
      (game) => profileCount(game) <= 128,
    );
    fc.assert(
      fc.property(games, fc.boolean(), (drawn, sure) => {
        const game = sure ? withSureDraws(drawn) : drawn;
        expect(searched(game, concept).sort()).toEqual(tried(game, concept).sort());
      }),
    );
  });

  it.each(concepts)('are so where information sets have many members: %s', (concept) => {
    const games = layeredGames().filter((game) => profileCount(game) <= 128);
    fc.assert(
      fc.property(games, (game) => {
        expect(searched(game, concept).sort()).toEqual(tried(game, concept).sort());
      }),
      { numRuns: 40 },
    );
  });

  it.each(concepts)('are so in cheap talk: %s', (concept) => {
    for (const hears of ['relay', 'open relay', 'two senders'] as const) {
      const game = cheapTalk(
        { states: 2, first: 2, second: 2, actions: 2, hears },
        biased(2, 2, 1),
      );
      const found = searched(game, concept);
      expect(found.length).toBeGreaterThan(0);
      expect(found.sort()).toEqual(tried(game, concept).sort());
    }
  });

  it('lie in disjoint families', () => {
    fc.assert(
      fc.property(extensiveGames(), fc.constantFrom(...concepts), (game, concept) => {
        fc.pre(profileCount(game) <= 5000);
        const found = searched(game, concept);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });
});
