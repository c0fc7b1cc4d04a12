import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Profile } from '../../../src/equilibrium/assessment.js';
import { judgeProfile } from '../../../src/equilibrium/concept/judgment.js';
import type { Concept } from '../../../src/equilibrium/concept/verdict.js';
import { Rational } from '../../../src/exact/rational.js';
import type { ExtensiveGame } from '../../../src/game/extensive-game.js';
import { recallFailures } from '../../../src/game/recall.js';
import { type PlayedGame, playedGames } from './drawn-profile.js';
import { regret as bestGain, expected, ownSets, variants } from './strategic-form.js';

const forgetfulGames = (): fc.Arbitrary<PlayedGame> =>
  playedGames({ perfectRecall: false }).filter(({ game }) => recallFailures(game).length > 0);

const verdictsOn = ({ game, profile }: PlayedGame) =>
  judgeProfile(game, { profile, beliefs: [] }).verdicts;

/** What rests on recall, but for a gain in hand. */
const ABOUT_RECALL: readonly Concept[] = [
  ...(['subgamePerfect', 'weakPerfectBayesian', 'sequential'] as const),
  ...(['strict', 'quasiStrict'] as const),
];

/** Whether a player gains by some change of her mixes at some information sets. */
function gains(game: ExtensiveGame, profile: Profile, player: number, sets: readonly number[]) {
  const before = expected(game, profile, player);
  return variants(game, profile, sets).some((variant) =>
    before.lessThan(expected(game, variant, player)),
  );
}

/** The information sets that a path passes twice. */
function passedTwice(game: ExtensiveGame): number[] {
  return recallFailures(game)
    .filter(({ kind }) => kind === 'absent-minded')
    .map(({ informationSet }) => informationSet);
}

/** The information sets of a player that no path passes twice. */
function passedOnce(game: ExtensiveGame, player: number): number[] {
  const twice = passedTwice(game);
  return ownSets(game, player).filter((set) => !twice.includes(set));
}

/** Whether somebody who is absent-minded gains by one change, or somebody who is not by any strategy. */
function hasGainInHand({ game, profile }: PlayedGame): boolean {
  const absent = passedTwice(game).map((set) => game.informationSets[set]?.player);
  return game.players.some((_, player) =>
    absent.includes(player)
      ? passedOnce(game, player).some((set) => gains(game, profile, player, [set]))
      : gains(game, profile, player, ownSets(game, player)),
  );
}

describe('where somebody forgets', () => {
  it('a gain in hand refutes whatever is an equilibrium in strategies', () => {
    const met = { refuted: 0, confirmed: 0, absent: 0 };
    fc.assert(
      fc.property(forgetfulGames(), (played) => {
        const verdicts = verdictsOn(played);
        if (hasGainInHand(played)) {
          met.refuted++;
          for (const concept of ['nash', ...ABOUT_RECALL] as const)
            expect([concept, verdicts[concept].holds]).toEqual([concept, false]);
        } else if (passedTwice(played.game).length > 0) {
          met.absent++;
          expect(verdicts.nash).toMatchObject({ holds: undefined, because: { kind: 'recall' } });
        } else {
          met.confirmed++;
          expect(verdicts.nash.holds).toBe(true);
        }
      }),
    );
    for (const times of Object.values(met)) expect(times).toBeGreaterThan(5);
  });

  it('nothing is confirmed that rests on recall', () => {
    fc.assert(
      fc.property(forgetfulGames(), (played) => {
        const verdicts = verdictsOn(played);
        for (const concept of ABOUT_RECALL)
          expect([concept, verdicts[concept].holds]).not.toEqual([concept, true]);
      }),
    );
  });

  it('the deviation that is told is one that gains as much as is said', () => {
    let told = 0;
    fc.assert(
      fc.property(forgetfulGames(), (played) => {
        const { game, profile } = played;
        const { players } = judgeProfile(game, { profile, beliefs: [] });
        for (const [player, { regret, strategy }] of players.entries()) {
          if (regret === undefined) continue;
          expect(`${regret.toRational()}`).toBe(`${bestGain(game, profile, player)}`);
          if (strategy === undefined || strategy.moves.length === 8) continue;
          told++;
          const deviating = profile.map((mix, set) => {
            const move = strategy.moves.find(({ informationSet }) => informationSet === set);
            return mix.map((probability, action) => {
              if (move === undefined) return probability;
              return action === move.action ? Rational.one : Rational.zero;
            });
          });
          const gained = expected(game, deviating, player).minus(expected(game, profile, player));
          expect(`${gained}`).toBe(`${regret.toRational()}`);
        }
      }),
    );
    expect(told).toBeGreaterThan(10);
  });

  it('one change at a set that is passed once refutes agents, absent-minded as others may be', () => {
    fc.assert(
      fc.property(forgetfulGames(), (played) => {
        const { game, profile } = played;
        const gained = game.players.some((_, player) =>
          passedOnce(game, player).some((set) => gains(game, profile, player, [set])),
        );
        if (gained) expect(verdictsOn(played).agentNash.holds).toBe(false);
      }),
    );
  });
});
