import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arrivals,
  bestPlanValues,
  payoffBound,
} from '../../../src/equilibrium/enumeration/bounds.js';
import { valuation } from '../../../src/equilibrium/enumeration/valuation.js';
import { viewer } from '../../../src/equilibrium/enumeration/vantage.js';
import { Rational } from '../../../src/exact/rational.js';
import type { Whole } from '../../../src/exact/whole.js';
import type { ExtensiveGame } from '../../../src/game/extensive-game.js';
import { extensiveGames } from '../../arbitrary/extensive-game.js';
import { layeredGames } from '../../arbitrary/layered-game.js';
import { deviations, expectationFrom } from './brute-force.js';

/** Choices from a list of numbers: some sets settled, others not, with all or some actions left. */
function drawnChoices(
  game: ExtensiveGame,
  numbers: readonly number[],
  open: number,
): (readonly number[])[] {
  return game.informationSets.map(({ actions }, set) => {
    const number = numbers[set % numbers.length] ?? 0;
    if (number % 10 >= open) return [number % actions.length];
    const some = [...actions.keys()].filter((action) => (number >> (action + 4)) % 2 === 1);
    return some.length > 0 ? some : [...actions.keys()];
  });
}

const games = fc.oneof(
  extensiveGames({ scatteredPayoffs: true, depth: 5 }),
  layeredGames(fc.integer({ min: -9, max: 9 })),
);
const numbers = fc.array(fc.nat(999), { minLength: 30, maxLength: 30 });

describe('bounds on payoffs', () => {
  it('hold for every completion, and are exact where nothing is left to settle', () => {
    fc.assert(
      fc.property(games, numbers, numbers, fc.nat(8), (game, drawn, filling, open) => {
        const valued = valuation(game);
        const choices = drawnChoices(game, drawn, open);
        const complete = choices.map(
          (allowed, set) => allowed[(filling[set % filling.length] ?? 0) % allowed.length] ?? -1,
        );
        const value = expectationFrom(game, 0, complete);
        game.players.forEach((_, player) => {
          const own = game.informationSets.filter((set) => set.player === player);
          if (own.reduce((product, { actions }) => product * actions.length, 1) > 200) return;
          const view = viewer(valued, player)([0])();
          const followedTo = arrivals(view, choices, 'followed');
          const sought = arrivals(view, choices, 'sought');
          const [bestAtLeast] = bestPlanValues(view, choices, sought, 'least');
          const [bestAtMost] = bestPlanValues(view, choices, sought, 'most');
          const [least] = payoffBound(view, choices, 'least', followedTo);
          const [most] = payoffBound(view, choices, 'most', followedTo);
          const scale = valued.scale[player] ?? Rational.one;
          const payoff = (whole: Whole = 0): Rational => Rational.of(BigInt(whole)).over(scale);
          const best = [...deviations(game, complete, player)]
            .map((plan) => expectationFrom(game, 0, plan)[player] ?? Rational.zero)
            .reduce((most, each) => (most.lessThan(each) ? each : most));
          const followed = value[player] ?? Rational.zero;
          expect(payoff(least).atMost(followed)).toBe(true);
          expect(followed.atMost(payoff(most))).toBe(true);
          expect(payoff(bestAtLeast).atMost(best)).toBe(true);
          expect(best.atMost(payoff(bestAtMost))).toBe(true);
          if (choices.some(({ length }) => length > 1)) return;
          expect(`${payoff(least)} ${payoff(most)}`).toBe(`${followed} ${followed}`);
          expect(`${payoff(bestAtLeast)} ${payoff(bestAtMost)}`).toBe(`${best} ${best}`);
        });
      }),
      { numRuns: 500 },
    );
  });
});
