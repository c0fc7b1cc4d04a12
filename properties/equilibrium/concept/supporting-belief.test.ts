import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeProfile } from '../../../src/equilibrium/concept/judgment.js';
import { minimax } from '../../../src/exact/matrix-game.js';
import { Rational } from '../../../src/exact/rational.js';
import { distributions } from '../../arbitrary/rational.js';
import { type ExtensiveTree, extensiveGame } from '../../game/extensive-tree.js';
import type { PlayedGame } from './drawn-profile.js';
import { highest, planGains } from './strategic-form.js';

/**
 * One stays out, or enters in one of three ways that two cannot tell apart; then two moves once, a
 * draw of nature that she does not see follows, and she moves again. One stays out for sure, so that
 * what two believes is up to her, and what is best for her later depends on it.
 */
function entries(): fc.Arbitrary<PlayedGame> {
  const payoff = fc.integer({ min: -4, max: 4 });
  return fc
    .record({
      payoffs: fc.array(payoff, { minLength: 25, maxLength: 25 }),
      probabilities: distributions(2),
      first: distributions(2),
      laters: fc.tuple(distributions(2), distributions(2)),
      sure: fc.boolean(),
    })
    .map(({ payoffs, probabilities, first, laters, sure }) => {
      let next = 0;
      const end = (): ExtensiveTree => ({ payoffs: [0, payoffs[next++] ?? 0] });
      const again = (knows: string): ExtensiveTree => ({
        player: 'two',
        knows,
        actions: { x: end(), y: end() },
      });
      const draw = (knows: string): ExtensiveTree => ({
        chance: {
          seldom: [probabilities[0] ?? Rational.zero, again(knows)],
          often: [probabilities[1] ?? Rational.zero, again(knows)],
        },
      });
      const entry = (): ExtensiveTree => ({
        player: 'two',
        knows: 'entry',
        actions: { left: draw('left'), right: draw('right') },
      });
      const game = extensiveGame('Entry', ['one', 'two'], {
        player: 'one',
        knows: 'the start',
        actions: { out: { payoffs: [0, 0] }, a: entry(), b: entry(), c: entry() },
      });
      const stay = [Rational.one, Rational.zero, Rational.zero, Rational.zero];
      const left = [Rational.one, Rational.zero];
      return { game, profile: [stay, sure ? left : first, ...(sure ? [left, left] : laters)] };
    });
}

const judged = ({ game, profile }: PlayedGame) =>
  judgeProfile(game, { profile, beliefs: [] }).findings[1];

describe('the belief most favorable to a profile', () => {
  it('leaves to the best of all plans the value of the game of plans against histories', () => {
    fc.assert(
      fc.property(entries(), (played) => {
        const gains = planGains(played.game, played.profile, 1);
        expect(gains).toHaveLength(8);
        expect(`${judged(played)?.plan?.gain ?? 0}`).toBe(`${minimax(gains).value}`);
      }),
      { numRuns: 300 },
    );
  });

  it('is a belief under which no plan gains more', () => {
    fc.assert(
      fc.property(entries(), (played) => {
        const found = judged(played);
        const belief = found?.weights.map((weight) => weight.toRational()) ?? [];
        expect(`${Rational.sum(belief)}`).toBe('1');
        const under = planGains(played.game, played.profile, 1).map((row) =>
          Rational.sum(row.map((gain, index) => gain.times(belief[index] ?? gain))),
        );
        expect(`${highest(under)}`).toBe(`${found?.plan?.gain ?? 0}`);
      }),
      { numRuns: 300 },
    );
  });

  it('is sometimes none that is sure of a history, and often does not help', () => {
    const found = fc.sample(entries(), { numRuns: 300, seed: 1 }).map(judged);
    const unsure = found.filter(
      (each) => (each?.weights ?? []).filter((weight) => !weight.isZero).length > 1,
    );
    expect(unsure.length).toBeGreaterThan(30);
    expect(unsure.some((each) => each?.plan === undefined)).toBe(true);
    const violated = found.filter((each) => each?.plan !== undefined).length;
    expect(violated).toBeGreaterThan(30);
    expect(violated).toBeLessThan(290);
  });

  it('is the one that is stated, where one is', () => {
    fc.assert(
      fc.property(entries(), distributions(3), ({ game, profile }, belief) => {
        const { findings, verdicts } = judgeProfile(game, {
          profile,
          beliefs: [undefined, belief],
        });
        const under = planGains(game, profile, 1).map((row) =>
          Rational.sum(row.map((gain, index) => gain.times(belief[index] ?? gain))),
        );
        expect(`${findings[1]?.plan?.gain ?? 0}`).toBe(`${highest(under)}`);
        if (!highest(under).isZero) expect(verdicts.weakPerfectBayesian.holds).toBe(false);
      }),
    );
  });
});
