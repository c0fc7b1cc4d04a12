import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeProfile } from '../../../src/equilibrium/concept/judgment.js';
import { minimax } from '../../../src/exact/matrix-game.js';
import { Rational } from '../../../src/exact/rational.js';
import { distributions } from '../../arbitrary/rational.js';
import { entries } from './drawn-entry.js';
import type { PlayedGame } from './drawn-profile.js';
import { highest, planGains } from './strategic-form.js';

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
