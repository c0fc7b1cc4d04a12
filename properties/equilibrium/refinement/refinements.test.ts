import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeProfile } from '../../../src/equilibrium/concept/judgment.js';
import { d1 } from '../../../src/equilibrium/refinement/d1.js';
import { intuitiveCriterion } from '../../../src/equilibrium/refinement/intuitive-criterion.js';
import { judgeRefinement } from '../../../src/equilibrium/refinement/judge-refinement.js';
import { REFINEMENTS } from '../../../src/equilibrium/refinement/refinement-verdict.js';
import { undominated } from '../../../src/equilibrium/refinement/undominated.js';
import { survivesD1, survivesIntuitively } from './by-corners.js';
import { isDominated, paid, pureStrategies } from './dominating.js';
import { type DrawnSignaling, playedBy, signalings } from './drawn-signaling.js';
import { rebuilt, withIdleType, withLotteries, withoutMeaning } from './rewritten-signaling.js';

const drawn = signalings({ types: [1, 2, 3], messages: [2, 3], replies: [2, 3] });
const kinds = (game: DrawnSignaling['game'], assessment: DrawnSignaling['equilibria'][number]) =>
  REFINEMENTS.map((refinement) => judgeRefinement(game, assessment, refinement).kind);

describe('refinements of drawn games', () => {
  it('are what another program makes of the definitions, by corners', () => {
    fc.assert(
      fc.property(drawn, ({ tables, game, equilibria }) => {
        for (const assessment of equilibria) {
          const played = playedBy(game, assessment);
          expect([intuitiveCriterion(game, assessment).kind, d1(game, assessment).kind]).toEqual([
            survivesIntuitively(tables, played) ? 'survives' : 'fails',
            survivesD1(tables, played) ? 'survives' : 'fails',
          ]);
        }
      }),
    );
  });

  it('meet every pair of verdicts but one, which is none: what survives D1 survives the other', () => {
    const met = fc
      .sample(drawn, { seed: 1, numRuns: 150 })
      .flatMap(({ game, equilibria }) =>
        equilibria.map((each) => `${intuitiveCriterion(game, each).kind}, ${d1(game, each).kind}`),
      );
    expect([...new Set(met)].sort()).toEqual([
      'fails, fails',
      'survives, fails',
      'survives, survives',
    ]);
  });

  it('keep what survives D1 in what survives the intuitive criterion', () => {
    fc.assert(
      fc.property(drawn, ({ game, equilibria }) => {
        for (const each of equilibria)
          if (d1(game, each).kind === 'survives')
            expect(intuitiveCriterion(game, each).kind).toBe('survives');
      }),
    );
  });

  it('never give a message for a reason that is sent', () => {
    fc.assert(
      fc.property(drawn, ({ game, equilibria }) => {
        for (const each of equilibria) {
          const found = d1(game, each);
          if (found.kind === 'not defined' || found.refinement !== 'D1') throw new Error('none');
          for (const { message } of found.messages)
            for (const { type, action } of found.outcome.messages[message]?.senders ?? []) {
              const { set } = found.outcome.types[type] ?? {};
              expect(set && each.profile[set.index]?.[action]?.isZero).toBe(true);
            }
        }
      }),
    );
  });

  it('are asked of the outcome: the reply that D1 finds supports it as well', () => {
    fc.assert(
      fc.property(drawn, ({ game, equilibria }) => {
        for (const each of equilibria) {
          const found = d1(game, each);
          if (found.kind !== 'survives' || found.refinement !== 'D1') continue;
          const replied = new Map(
            found.messages.map(({ message, deterrent }) => [
              found.outcome.messages[message]?.set?.index,
              deterrent?.reply,
            ]),
          );
          const profile = each.profile.map((mix, set) => replied.get(set) ?? mix);
          const other = { profile, beliefs: [] };
          expect(judgeProfile(game, other).verdicts.weakPerfectBayesian.holds).toBe(true);
          expect(intuitiveCriterion(game, other).kind).toBe('survives');
          expect(d1(game, other)).toMatchObject({
            kind: 'survives',
            messages: found.messages.map(() => ({ deterrent: { own: true } })),
          });
        }
      }),
    );
  });
});

describe('refinements are the same', () => {
  const rewritings = { rebuilt, withIdleType, withLotteries };
  it.each([
    ['by other names and in another order', 'rebuilt'],
    ['with a type that is never drawn', 'withIdleType'],
    ['where nature moves after the reply, and payoffs are expected ones', 'withLotteries'],
  ] as const)('%s', (_, rewriting) => {
    fc.assert(
      fc.property(drawn, ({ tables, game, equilibria }) => {
        for (const each of equilibria) {
          const other = rewritings[rewriting](tables, playedBy(game, each));
          expect(kinds(other.game, other.assessment)).toEqual(kinds(game, each));
        }
      }),
    );
  });

  it('and say nothing against cheap talk', () => {
    fc.assert(
      fc.property(drawn, ({ tables }) => {
        for (const { game, assessment } of withoutMeaning(tables))
          expect(kinds(game, assessment).slice(0, 2)).toEqual(['survives', 'survives']);
      }),
    );
  });
});

describe('undominated strategies', () => {
  const small = signalings({ types: [1, 2], messages: [2], replies: [2, 3] });

  it('are those that no mix beats, against all pure strategies of the other player', () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(small, ({ tables, game, equilibria }) => {
        for (const each of equilibria) {
          const dominated = ([0, 1] as const).filter((player) =>
            isDominated(tables, game, each, player),
          );
          const found = undominated(game, each);
          met.add(found.kind);
          expect(found).toMatchObject({
            kind: dominated.length > 0 ? 'fails' : 'survives',
            dominations: dominated.map((player) => ({ player })),
          });
        }
      }),
    );
    expect(met.size).toBe(2);
  });

  it('come with a strategy that dominates, where there is one', () => {
    fc.assert(
      fc.property(drawn, ({ tables, game, equilibria }) => {
        for (const each of equilibria) {
          const found = undominated(game, each);
          if (found.kind !== 'fails' || found.refinement !== 'undominated') continue;
          const before = playedBy(game, each);
          for (const { player, instead, gain } of found.dominations) {
            const profile = each.profile.map(
              (mix, set) => instead.find((it) => it.informationSet === set)?.mix ?? mix,
            );
            const after = playedBy(game, { profile, beliefs: [] });
            const gains =
              player === 0
                ? pureStrategies(before.receiver).map((other) =>
                    paid(tables, after.sender, other, 0).minus(
                      paid(tables, before.sender, other, 0),
                    ),
                  )
                : pureStrategies(before.sender).map((other) =>
                    paid(tables, other, after.receiver, 1).minus(
                      paid(tables, other, before.receiver, 1),
                    ),
                  );
            expect(gains.every(({ sign }) => sign >= 0)).toBe(true);
            expect(gain.sign).toBe(1);
            expect(gains.some((each) => each.equals(gain))).toBe(true);
          }
        }
      }),
    );
  });
});
