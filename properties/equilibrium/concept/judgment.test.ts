import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Profile } from '../../../src/equilibrium/assessment.js';
import { judgeProfile } from '../../../src/equilibrium/concept/judgment.js';
import { CONCEPTS } from '../../../src/equilibrium/concept/verdict.js';
import { minimax } from '../../../src/exact/matrix-game.js';
import { Quotient } from '../../../src/exact/quotient.js';
import { Rational } from '../../../src/exact/rational.js';
import type { ExtensiveGame } from '../../../src/game/extensive-game.js';
import { subgameRoots } from '../../../src/game/extensive-game.js';
import { rewritten } from '../../game/rewritten.js';
import { playedGames } from './drawn-profile.js';
import {
  expected,
  highest,
  ownSets,
  planGains,
  reach,
  regret,
  subgames,
  variants,
} from './strategic-form.js';

const judged = (game: ExtensiveGame, profile: Profile) =>
  judgeProfile(game, { profile, beliefs: [] });
const total = (numbers: readonly Rational[]): Rational => Rational.sum(numbers);

/** Whether a node lies below another. */
const isInside = ({ nodes }: ExtensiveGame, node: number, other: number): boolean =>
  node > other && node < (nodes.end[other] ?? 0);

describe('the judgment of a profile agrees with trying everything:', () => {
  it('what players expect, and what their best strategies gain', () => {
    fc.assert(
      fc.property(playedGames(), ({ game, profile }) => {
        const { players, verdicts } = judged(game, profile);
        players.forEach((found, player) => {
          expect(`${found.expected}`).toBe(`${expected(game, profile, player)}`);
          expect(`${found.regret}`).toBe(`${regret(game, profile, player)}`);
        });
        expect(verdicts.nash.holds).toBe(
          game.players.every((_, player) => regret(game, profile, player).isZero),
        );
      }),
    );
  });

  it('where subgame perfection fails, and by how much', () => {
    fc.assert(
      fc.property(playedGames(), ({ game, profile }) => {
        const { players, verdicts } = judged(game, profile);
        const failing = game.players.map((_, player) =>
          subgames(game)
            .filter((root) => root !== 0)
            .map((root) => ({ root, gain: regret(game, profile, player, root) }))
            .filter(({ gain }) => !gain.isZero)
            .filter(({ root }, _, all) => !all.some((other) => isInside(game, other.root, root)))
            .map(({ root, gain }) => `${root}: ${gain}`),
        );
        expect(
          players.map((found) =>
            found
              .failingSubgames(subgameRoots(game).filter((root) => root !== 0))
              .map(({ root, strategy }) => `${root}: ${strategy.gain}`),
          ),
        ).toEqual(failing);
        expect(verdicts.subgamePerfect.holds).toBe(
          failing.every((roots) => roots.length === 0) && verdicts.nash.holds === true,
        );
      }),
    );
  });

  it('what plans and single actions gain at reached information sets', () => {
    fc.assert(
      fc.property(playedGames(), ({ game, profile }) => {
        for (const { informationSet, reached, plan, action } of judged(game, profile).findings) {
          const { members = [], player = -1 } = game.informationSets[informationSet] ?? {};
          const weights = members.map((member) => reach(game, profile, member));
          const weight = total(weights);
          expect(reached).toBe(!weight.isZero);
          if (!reached) continue;
          const gains = planGains(game, profile, informationSet).map((row) =>
            total(row.map((gain, index) => gain.times(weights[index] ?? gain))).over(weight),
          );
          expect(`${plan?.gain ?? 0}`).toBe(`${highest(gains)}`);
          const changes = variants(game, profile, [informationSet]).map((variant) =>
            expected(game, variant, player)
              .minus(expected(game, profile, player))
              .over(weight),
          );
          const most = highest(changes);
          expect(`${action?.gain ?? 0}`).toBe(`${most.sign > 0 ? most : 0}`);
        }
      }),
    );
  });

  it('the least that a deviation gains at unreached sets, whatever the belief', () => {
    fc.assert(
      fc.property(playedGames(), ({ game, profile }) => {
        for (const { informationSet, reached, plan, weights } of judged(game, profile).findings) {
          if (reached) continue;
          const gains = planGains(game, profile, informationSet);
          expect(`${plan?.gain ?? 0}`).toBe(`${minimax(gains).value}`);
          const belief = weights.map((weight) => weight.toRational());
          expect(`${total(belief)}`).toBe('1');
          const under = gains.map((row) =>
            total(row.map((gain, index) => gain.times(belief[index] ?? gain))),
          );
          expect(`${highest(under)}`).toBe(`${plan?.gain ?? 0}`);
        }
      }),
    );
  });

  it('which actions other than the prescribed ones are best', () => {
    fc.assert(
      fc.property(playedGames(), ({ game, profile }) => {
        const { findings, verdicts } = judged(game, profile);
        if (verdicts.nash.holds !== true) return;
        const ties = findings.filter(({ informationSet, reached }) => {
          if (!reached) return false;
          const { player = -1, members = [] } = game.informationSets[informationSet] ?? {};
          const later = new Set(members.flatMap((member) => ownSets(game, player, member)));
          return variants(game, profile, [...later]).some(
            (variant) =>
              (variant[informationSet] ?? []).some(
                (chosen, action) => !chosen.isZero && profile[informationSet]?.[action]?.isZero,
              ) && expected(game, variant, player).equals(expected(game, profile, player)),
          );
        });
        const mixes = findings.some(
          ({ informationSet, reached }) =>
            reached && (profile[informationSet] ?? []).filter((each) => !each.isZero).length > 1,
        );
        expect(verdicts.quasiStrict.holds).toBe(ties.length === 0);
        expect(verdicts.strict.holds).toBe(ties.length === 0 && !mixes);
      }),
    );
  });
});

describe('a listed deviation', () => {
  it('gains what is said, carried out from the root', () => {
    fc.assert(
      fc.property(playedGames(), ({ game, profile }) => {
        judged(game, profile).players.forEach(({ strategy }, player) => {
          if (!strategy) return;
          const changed = strategy.moves.reduce<Profile>(
            (before, { informationSet, action }) =>
              variants(game, before, [informationSet])[action] ?? before,
            profile,
          );
          const gained = expected(game, changed, player).minus(expected(game, profile, player));
          expect(`${gained}`).toBe(`${strategy.gain}`);
        });
      }),
    );
  });
});

describe('verdicts', () => {
  it('are about as often yes as no in drawn games, so that agreement means something', () => {
    const sample = fc.sample(playedGames(), { numRuns: 300, seed: 4 });
    const verdicts = sample.map(({ game, profile }) => judged(game, profile).verdicts);
    for (const concept of ['nash', 'agentNash', 'subgamePerfect', 'weakPerfectBayesian'] as const) {
      const held = verdicts.filter((each) => each[concept].holds === true).length;
      expect(held).toBeGreaterThan(60);
      expect(held).toBeLessThan(295);
    }
    const differing = (one: keyof (typeof verdicts)[number], other: typeof one): boolean =>
      verdicts.some((each) => each[one].holds === true && each[other].holds === false);
    expect(differing('agentNash', 'nash')).toBe(true);
    expect(differing('nash', 'subgamePerfect')).toBe(true);
    expect(differing('nash', 'weakPerfectBayesian')).toBe(true);
  });

  it('of stronger concepts imply those of weaker ones', () => {
    fc.assert(
      fc.property(playedGames(), ({ game, profile }) => {
        const { verdicts } = judged(game, profile);
        const implies = (one: keyof typeof verdicts, other: keyof typeof verdicts) => {
          if (verdicts[one].holds === true)
            expect([one, other, verdicts[other].holds]).toEqual([one, other, true]);
        };
        implies('sequential', 'weakPerfectBayesian');
        implies('sequential', 'subgamePerfect');
        implies('weakPerfectBayesian', 'nash');
        implies('subgamePerfect', 'nash');
        implies('nash', 'agentNash');
        implies('strict', 'quasiStrict');
        implies('quasiStrict', 'nash');
      }),
    );
  });

  it('do not change with the units of payoffs, and gains change with them', () => {
    fc.assert(
      fc.property(
        playedGames(),
        fc.bigInt(1n, 9n),
        fc.bigInt(1n, 9n),
        ({ game, profile }, up, down) => {
          const factor = Rational.ratio(up, down);
          const rescaled = rewritten(game, { payoff: (payoff) => payoff.times(factor) });
          const [before, after] = [judged(game, profile), judged(rescaled, profile)];
          expect(CONCEPTS.map((concept) => after.verdicts[concept].holds)).toEqual(
            CONCEPTS.map((concept) => before.verdicts[concept].holds),
          );
          before.players.forEach(({ regret: gain }, player) => {
            expect(`${after.players[player]?.regret}`).toBe(`${gain?.times(Quotient.of(factor))}`);
          });
        },
      ),
    );
  });
});
