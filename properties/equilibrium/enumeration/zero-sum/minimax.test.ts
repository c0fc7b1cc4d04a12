import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { profilesOf } from '../../../../src/equilibrium/enumeration/family.js';
import {
  resultOf,
  type SolvedConcept,
  solution,
} from '../../../../src/equilibrium/enumeration/solution.js';
import { constantSum } from '../../../../src/equilibrium/enumeration/zero-sum/constant-sum.js';
import {
  type Solutions,
  solvingBoth,
} from '../../../../src/equilibrium/enumeration/zero-sum/zero-sum-solution.js';
import { minimax } from '../../../../src/exact/matrix-game.js';
import { Rational } from '../../../../src/exact/rational.js';
import type { ExtensiveGame } from '../../../../src/game/extensive-game.js';
import { extensiveGames } from '../../../arbitrary/extensive-game.js';
import { extensiveGame } from '../../../game/extensive-tree.js';
import { regret } from '../../concept/strategic-form.js';
import { allProfiles, deviations, expectationFrom } from '../brute-force.js';
import { oneBetPoker } from './one-bet-poker.js';

const never = (): boolean => false;

/** By linear programs alone: the search for pure equilibria has no step before. */
function solved(game: ExtensiveGame, concept: SolvedConcept = 'nash', soon = 0): Solutions {
  return resultOf(solvingBoth(game, concept, 1000, never, soon));
}

function listed(found: Solutions['pure']): string[] {
  return found.classes
    .flatMap(({ families }) => families.flatMap((family) => [...profilesOf(family)]))
    .map((profile) => profile.join(' '))
    .sort();
}

/** The second player gets what the first one does not. */
function zeroSumGames(): fc.Arbitrary<ExtensiveGame> {
  return extensiveGames({ players: [2], scatteredPayoffs: true })
    .filter(
      ({ informationSets }) =>
        informationSets.reduce((product, { actions }) => product * actions.length, 1) <= 64,
    )
    .map((game) => ({
      ...game,
      values: [...game.values, ...game.values.map((value) => value.negated())],
      outcomes: game.outcomes.map(({ label, payoffs: [first = 0] }) => ({
        label,
        payoffs: [first, first + game.values.length],
      })),
    }));
}

/** What the first player is sure of, from the matrix of all plans against all plans. */
function strategicValue(game: ExtensiveGame): Rational {
  const [some = []] = allProfiles(game);
  const matrix = [...deviations(game, some, 0)].map((plan) =>
    [...deviations(game, plan, 1)].map(
      (both) => expectationFrom(game, 0, both)[0] ?? Rational.zero,
    ),
  );
  return minimax(matrix).value;
}

describe('an equilibrium of a game whose payoffs add up to 0', () => {
  it('is worth what the strategic form is, and nobody gains by any plan', () => {
    fc.assert(
      fc.property(zeroSumGames(), (game) => {
        const found = solved(game).minimax;
        if (found === undefined) throw new Error('payoffs add up to 0');
        expect(`${found.values[0]}`).toBe(`${strategicValue(game)}`);
        for (const player of [0, 1])
          expect(regret(game, found.profile, player)).toEqual(Rational.zero);
      }),
      { numRuns: 40 },
    );
  });

  it('is quasi-perfect, hence never refuted as a sequential one', () => {
    fc.assert(
      fc.property(zeroSumGames(), (game) => {
        for (const concept of ['subgamePerfect', 'weakPerfectBayesian', 'sequential'] as const)
          expect(solved(game, concept).minimax?.verdict.holds).not.toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  it.each(['nash', 'subgamePerfect', 'weakPerfectBayesian'] as const)(
    'leaves the pure ones those that the search lists: %s',
    (concept) => {
      fc.assert(
        fc.property(zeroSumGames(), (game) => {
          expect(listed(solved(game, concept).pure)).toEqual(listed(solution(game, concept, 1000)));
        }),
        { numRuns: 60 },
      );
    },
  );
});

describe('poker in which either may bet once', () => {
  it.each([
    [3, '-1/18'],
    [5, '-1/15'],
    [8, '-1/16'],
  ])('of %i cards is worth %s to who begins, and has no pure equilibrium', (cards, worth) => {
    const { pure, minimax: found } = solved(oneBetPoker(cards), 'sequential');
    expect([pure.complete, pure.classes]).toEqual([true, []]);
    expect(found?.values.map(String)).toEqual([worth, worth.slice(1)]);
    expect(found?.verdict.holds).toBe(true);
  });

  it('is solved as well where somebody pays both beside', () => {
    const found = solved(oneBetPoker(3, 2)).minimax;
    expect(`${found?.sum}`).toBe('2');
    expect(found?.values.map(String)).toEqual(['-1/18', '37/18']);
  });

  it('is stopped when it is told to', () => {
    let steps = 0;
    const stopped = (): boolean => ++steps > 60;
    const { pure, minimax: found } = resultOf(
      solvingBoth(oneBetPoker(8), 'nash', 1000, stopped, 0),
    );
    expect([pure.ended, found !== undefined]).toEqual(['stopped', true]);
  });
});

describe('what payoffs add up to', () => {
  const game = (first: number[], second: number[]): ExtensiveGame =>
    extensiveGame('choice', ['1', '2'], {
      player: '1',
      knows: '',
      actions: { left: { payoffs: first }, right: { payoffs: second } },
    });

  it('is told where it is the same at every end, and there are two players', () => {
    expect(`${constantSum(game([1, 2], [0, 3]))}`).toBe('3');
    expect(constantSum(game([1, 2], [0, 2]))).toBe(undefined);
    const alone = extensiveGame('alone', ['1'], { payoffs: [0] });
    expect(constantSum(alone)).toBe(undefined);
  });

  it('leaves games of another kind to the search', () => {
    expect(solved(game([1, 2], [0, 2])).minimax).toBe(undefined);
  });
});
