import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeProfile } from '../../../src/equilibrium/concept/judgment.js';
import { asBehavior, profilesOf } from '../../../src/equilibrium/enumeration/family.js';
import { type SolvedConcept, solution } from '../../../src/equilibrium/enumeration/solution.js';
import type { ExtensiveGame } from '../../../src/game/extensive-game.js';
import { extensiveGames } from '../../arbitrary/extensive-game.js';
import { extensiveGame } from '../../game/extensive-tree.js';
import { allProfiles } from './brute-force.js';

const MOST = 300;

function profiles(game: ExtensiveGame, concept: SolvedConcept): string[] {
  return solution(game, concept, MOST).classes.flatMap(({ families }) =>
    families.flatMap((family) => [...profilesOf(family)].map((profile) => profile.join(' '))),
  );
}

describe('solutions by concept', () => {
  it('lie within each other: sequential in both others, all in Nash', () => {
    const games = extensiveGames().filter(
      ({ informationSets }) =>
        informationSets.reduce((product, { actions }) => product * actions.length, 1) <= 128,
    );
    fc.assert(
      fc.property(games, (game) => {
        const sequential = profiles(game, 'sequential');
        const perfect = profiles(game, 'subgamePerfect');
        const bayesian = profiles(game, 'weakPerfectBayesian');
        const nash = profiles(game, 'nash');
        expect(perfect).toEqual(expect.arrayContaining(sequential));
        expect(bayesian).toEqual(expect.arrayContaining(sequential));
        expect(nash).toEqual(expect.arrayContaining([...perfect, ...bayesian]));
      }),
    );
  });

  it("are told apart by Selten's horse", () => {
    // 1 may end the game with A, 2 with a; 3 does not know who of the two passed the move to her.
    const third = (left: number[], right: number[]) => ({
      player: '3',
      knows: '',
      actions: { L: { payoffs: left }, R: { payoffs: right } },
    });
    const horse = extensiveGame('horse', ['1', '2', '3'], {
      player: '1',
      knows: '',
      actions: {
        D: third([3, 3, 2], [0, 0, 0]),
        C: {
          player: '2',
          knows: '',
          actions: { c: { payoffs: [1, 1, 1] }, d: third([4, 4, 0], [0, 0, 1]) },
        },
      },
    });
    const found = (concept: SolvedConcept) => profiles(horse, concept).sort();
    // Information sets in order: 1, 3, 2. (D, L, c) is Nash and nothing more: 2 would rather move.
    expect(found('nash')).toEqual(['0 0 0', '1 1 0']);
    expect(found('subgamePerfect')).toEqual(['0 0 0', '1 1 0']);
    expect(found('weakPerfectBayesian')).toEqual(['1 1 0']);
    expect(found('sequential')).toEqual(['1 1 0']);
  });

  it('are told apart by a belief about two mistakes of which only one is possible', () => {
    // Out, or T or B; the second does not see which, and R is good against neither but B.
    const second = (T: boolean) => ({
      player: '2',
      knows: '',
      actions: {
        l: { payoffs: T ? [3, 1] : [0, 0] },
        r: { payoffs: T ? [0, 0] : [0, 1] },
      },
    });
    const game = extensiveGame('entry', ['1', '2'], {
      player: '1',
      knows: 'start',
      actions: {
        out: { payoffs: [2, 2] },
        in: { player: '1', knows: 'in', actions: { T: second(true), B: second(false) } },
      },
    });
    const found = (concept: SolvedConcept) => profiles(game, concept).sort();
    // After (out, T) a mistake leads to T alone, so that 2 has to play l, and 1 enters.
    expect(found('weakPerfectBayesian')).toEqual(
      expect.arrayContaining(['1 0 0', '0 0 1', '0 1 1']),
    );
    expect(found('sequential')).toEqual(expect.arrayContaining(['1 0 0', '0 1 1']));
    expect(found('sequential')).not.toContain('0 0 1');
  });
});

describe('sequential equilibria', () => {
  it('are the profiles that are judged to be some, one by one', () => {
    const games = extensiveGames({ scatteredPayoffs: true }).filter(
      ({ informationSets }) =>
        informationSets.reduce((product, { actions }) => product * actions.length, 1) <= 32,
    );
    fc.assert(
      fc.property(games, (game) => {
        const { complete, undecided } = solution(game, 'sequential', MOST);
        fc.pre(complete && undecided === 0n);
        const judged = [...allProfiles(game)].filter((profile) => {
          const assessment = { profile: asBehavior(game, profile), beliefs: [] };
          return judgeProfile(game, assessment).verdicts.sequential.holds;
        });
        expect(profiles(game, 'sequential').sort()).toEqual(
          judged.map((profile) => profile.join(' ')).sort(),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('a draw of games', () => {
  /** Nature draws one of some games of coordination on three places, openly. */
  const drawn = (count: number) =>
    extensiveGame('a draw of games', ['one', 'other'], {
      chance: Object.fromEntries(
        Array.from({ length: count }, (_, which) => [
          `game ${which}`,
          [
            `1/${count}`,
            {
              player: 'one',
              knows: `${which}`,
              actions: places((own) => ({
                player: 'other',
                knows: `${which}`,
                actions: places((met) => ({
                  payoffs: own === met ? [1 + own + which, 1] : [0, 0],
                })),
              })),
            },
          ],
        ]),
      ),
    });
  const places = <Value>(of: (place: number) => Value): Record<string, Value> =>
    Object.fromEntries([0, 1, 2].map((place) => [`place ${place}`, of(place)]));

  it.each<SolvedConcept>(['nash', 'subgamePerfect', 'weakPerfectBayesian'])(
    'has the equilibria of each, in every combination: %s',
    (concept) => {
      const { classes, complete } = solution(drawn(6), concept, 10_000);
      expect([complete, classes.length]).toEqual([true, 3 ** 6]);
    },
  );
});
