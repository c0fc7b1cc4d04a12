import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { profilesOf, reducedProfiles } from '../../../src/equilibrium/enumeration/family.js';
import {
  ForgetfulPlayer,
  pureEquilibria,
} from '../../../src/equilibrium/enumeration/pure-equilibria.js';
import { solution } from '../../../src/equilibrium/enumeration/solution.js';
import { solvingBoth } from '../../../src/equilibrium/enumeration/zero-sum/zero-sum-solution.js';
import { readEfg } from '../../../src/game/efg/read-efg.js';
import { type ExtensiveGame, payoffsOf } from '../../../src/game/extensive-game.js';
import { recallFailures } from '../../../src/game/recall.js';
import { reducedStrategies } from '../../../src/game/strategies.js';
import { extensiveGames } from '../../arbitrary/extensive-game.js';
import { rewritten } from '../../game/rewritten.js';
import { allProfiles, isEquilibrium } from './brute-force.js';

const forgetfulGames = (): fc.Arbitrary<ExtensiveGame> =>
  extensiveGames({ scatteredPayoffs: true, perfectRecall: false }).filter(
    (game) =>
      recallFailures(game).length > 0 &&
      game.informationSets.reduce((product, { actions }) => product * actions.length, 1) <= 128,
  );

const isAbsentMinded = (game: ExtensiveGame): boolean =>
  recallFailures(game).some(({ kind }) => kind === 'absent-minded');

describe('the pure Nash equilibria of a game in which somebody forgets', () => {
  it('are those found by trying every profile, each once', () => {
    let met = 0;
    fc.assert(
      fc.property(forgetfulGames(), (game) => {
        fc.pre(!isAbsentMinded(game));
        const found = [...pureEquilibria(game, 'nash')]
          .flatMap((family) => [...profilesOf(family)])
          .map(String);
        const tried = [...allProfiles(game)].filter((each) => isEquilibrium.nash(game, each));
        expect(found.sort()).toEqual(tried.map(String).sort());
        met += found.length;
      }),
    );
    expect(met).toBeGreaterThan(50);
  });

  it('are counted in reduced strategies as the strategic form has them', () => {
    fc.assert(
      fc.property(forgetfulGames(), (game) => {
        fc.pre(!isAbsentMinded(game));
        const counted = [...pureEquilibria(game, 'nash')]
          .map((family) => reducedProfiles(game, family))
          .reduce((total, each) => total + each, 0n);
        const reduced = game.players.reduce<number[][]>(
          (before, _, player) =>
            before.flatMap((one) =>
              [...reducedStrategies(game, player)].map((each) =>
                one.map((action, set) => Math.max(action, each[set] ?? -1)),
              ),
            ),
          [game.informationSets.map(() => -1)],
        );
        const complete = reduced.map((each) => each.map((action) => Math.max(action, 0)));
        expect(counted).toBe(
          BigInt(complete.filter((each) => isEquilibrium.nash(game, each)).length),
        );
      }),
    );
  });

  it('are not sought by the sequence form, which rests on recall', () => {
    let met = 0;
    const games = forgetfulGames().filter(({ players }) => players.length === 2);
    fc.assert(
      fc.property(games, (drawn) => {
        fc.pre(!isAbsentMinded(drawn));
        // Whatever one player gets the other loses.
        const game = rewritten(drawn, {
          payoff: (paid, outcome, player) =>
            player === 0 ? paid : (payoffsOf(drawn, outcome)[0] ?? paid).negated(),
        });
        const search = solvingBoth(game, 'nash', 1000, () => false, 0);
        let step = search.next();
        while (!step.done) step = search.next();
        expect(step.value.minimax).toBeUndefined();
        expect(step.value.pure.classes).toEqual(solution(game, 'nash', 1000).classes);
        if (step.value.pure.classes.length === 0) met++;
      }),
    );
    expect(met).toBeGreaterThan(0);
  });

  it('are refused where a path passes a set twice, and by every other concept', () => {
    const met = { absent: 0, other: 0 };
    fc.assert(
      fc.property(
        forgetfulGames(),
        fc.constantFrom(...(['subgamePerfect', 'weakPerfectBayesian'] as const)),
        (game, concept) => {
          met.other++;
          expect(() => [...pureEquilibria(game, concept)]).toThrow(ForgetfulPlayer);
          if (!isAbsentMinded(game)) return;
          met.absent++;
          expect(() => [...pureEquilibria(game, 'nash')]).toThrow(/may pass it twice on one path/);
        },
      ),
    );
    expect(met.absent).toBeGreaterThan(5);
  });

  it.each([17, 24])('are refused where strategies are too many, as after %i draws', (draws) => {
    expect(() => [...pureEquilibria(drawnThenForgotten(draws), 'nash')]).toThrow(
      /^who forgets has too many strategies .* if they are chosen first:\n {2}- A at /,
    );
  });

  it('are told of as many strategies as there is room for', () => {
    expect([...pureEquilibria(drawnThenForgotten(8), 'nash')].length).toBeGreaterThan(0);
  });
});

/** One of some numbers is drawn; A moves knowing it, and once more not knowing it, nor what she did. */
function drawnThenForgotten(draws: number): ExtensiveGame {
  const numbers = [...Array(draws).keys()];
  const ends = (draw: number) =>
    ['l', 'r'].map((_, first) => {
      const pays = (second: number) => (7 * draw + 3 * first + 5 * second) % 4;
      const id = (second: number) => 4 * draw + 2 * first + second + 1;
      const end = (second: number) => `t "" ${id(second)} "" { ${pays(second)} }`;
      return `p "" 1 ${draws + 1} "again" { "l" "r" } 0\n${end(0)}\n${end(1)}`;
    });
  const text = [
    'EFG 2 R "Drawn, then forgotten" { "A" }',
    `c "" 1 "" { ${numbers.map((draw) => `"${draw}" 1/${draws}`).join(' ')} } 0`,
    ...numbers.flatMap((draw) => [`p "" 1 ${draw + 1} "${draw}" { "l" "r" } 0`, ...ends(draw)]),
  ].join('\n');
  return readEfg(text, 'forgotten');
}
