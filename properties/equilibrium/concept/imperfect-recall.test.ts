import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Profile } from '../../../src/equilibrium/assessment.js';
import { judgeProfile } from '../../../src/equilibrium/concept/judgment.js';
import type { Concept } from '../../../src/equilibrium/concept/verdict.js';
import type { ExtensiveGame } from '../../../src/game/extensive-game.js';
import { recallFailures } from '../../../src/game/recall.js';
import { type PlayedGame, playedGames } from './drawn-profile.js';
import { expected, ownSets, variants } from './strategic-form.js';

const forgetfulGames = (): fc.Arbitrary<PlayedGame> =>
  playedGames({ perfectRecall: false }).filter(({ game }) => recallFailures(game).length > 0);

const verdictsOn = ({ game, profile }: PlayedGame) =>
  judgeProfile(game, { profile, beliefs: [] }).verdicts;

/** What nobody decides yes or no without best strategies, but for a gain in hand. */
const ABOUT_STRATEGIES: readonly Concept[] = [
  ...(['nash', 'subgamePerfect', 'weakPerfectBayesian', 'sequential'] as const),
  ...(['strict', 'quasiStrict'] as const),
];

/** Whether a player gains by some change of her mixes at some information sets. */
function gains(game: ExtensiveGame, profile: Profile, player: number, sets: readonly number[]) {
  const before = expected(game, profile, player);
  return variants(game, profile, sets).some((variant) =>
    before.lessThan(expected(game, variant, player)),
  );
}

/** The information sets of a player that no path passes twice. */
function passedOnce(game: ExtensiveGame, player: number): number[] {
  const twice = recallFailures(game).filter(({ kind }) => kind === 'absent-minded');
  return ownSets(game, player).filter((set) =>
    twice.every(({ informationSet }) => informationSet !== set),
  );
}

/** Whether somebody who forgets gains by one change, or somebody who does not by any. */
function hasGainInHand({ game, profile }: PlayedGame): boolean {
  const movers = recallFailures(game).map(
    ({ informationSet }) => game.informationSets[informationSet]?.player,
  );
  return game.players.some((_, player) =>
    movers.includes(player)
      ? passedOnce(game, player).some((set) => gains(game, profile, player, [set]))
      : gains(game, profile, player, ownSets(game, player)),
  );
}

describe('where somebody forgets', () => {
  it('a gain in hand refutes whatever is an equilibrium in strategies, and else recall is missed', () => {
    let refuted = 0;
    fc.assert(
      fc.property(forgetfulGames(), (played) => {
        const verdicts = verdictsOn(played);
        if (hasGainInHand(played)) {
          refuted++;
          for (const concept of ABOUT_STRATEGIES)
            expect([concept, verdicts[concept].holds]).toEqual([concept, false]);
        } else
          expect(verdicts.nash).toMatchObject({ holds: undefined, because: { kind: 'recall' } });
      }),
    );
    expect(refuted).toBeGreaterThan(10);
  });

  it('nothing is confirmed that rests on best strategies', () => {
    fc.assert(
      fc.property(forgetfulGames(), (played) => {
        const verdicts = verdictsOn(played);
        for (const concept of ABOUT_STRATEGIES)
          expect([concept, verdicts[concept].holds]).not.toEqual([concept, true]);
      }),
    );
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
