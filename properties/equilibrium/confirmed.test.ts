import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confirmedJudgment, judgeAssessment } from '../../src/equilibrium/assessment-judgment.js';
import { judgeProfile } from '../../src/equilibrium/concept/judgment.js';
import { supportAt } from '../../src/equilibrium/support.js';
import {
  certainBeliefs,
  confirmByWalk,
  confirmSupport,
  type Support,
  Unconfirmed,
} from '../../src/equilibrium/walk/confirmed.js';
import { ImpossibleIndex } from '../../src/exact/entry.js';
import { Rational } from '../../src/exact/rational.js';
import type { InformationSet } from '../../src/game/extensive-game.js';
import { situations } from '../arbitrary/situation.js';
import { entries } from './concept/drawn-entry.js';

const drawn = situations({ stages: { minLength: 2, maxLength: 4 }, payoffs: fc.nat(2) });

describe('a judgment that a report shows', () => {
  it('is confirmed by the walk, with beliefs stated or not', () => {
    fc.assert(
      fc.property(drawn, ({ at, assessment }) => {
        confirmedJudgment(at, assessment);
        confirmedJudgment(at, { profile: assessment.profile, beliefs: [] });
      }),
    );
  });

  it('is not confirmed where one number of it is another', () => {
    fc.assert(
      fc.property(drawn, ({ at, assessment }) => {
        const findings = judgeAssessment(at, assessment).findings.map(
          ({ set, reached, belief, contradicted, actions, deviation, dominating }) => ({
            ...{ set, reached, belief, contradicted, actions, deviation, dominating },
          }),
        );
        const [first, ...others] = findings;
        if (first === undefined) return;
        const gain = (first.deviation?.gain ?? Rational.zero).plus(Rational.one);
        const paid = first.actions.map(({ payoff }) => ({ payoff: payoff.plus(Rational.one) }));
        for (const wrong of [
          { ...first, reached: !first.reached },
          { ...first, deviation: { gain } },
          { ...first, actions: paid },
          { ...first, contradicted: first.contradicted ? undefined : first.belief },
        ])
          expect(() => confirmByWalk(at, assessment, [wrong, ...others])).toThrow(Unconfirmed);
      }),
    );
  });
});

/** What is said of an information set of several members that is not reached, no belief being stated. */
const unreached = entries().map(({ game, profile }) => {
  const [, found] = judgeProfile(game, { profile, beliefs: [] }).findings;
  if (found === undefined) throw new Error('the game has an information set that is not reached');
  const { set, reached, belief, contradicted, actions, deviation, dominating } = found;
  const said = { set, reached, belief, contradicted, actions, deviation, dominating };
  return { game, profile, said, mix: dominating ?? [] };
});

const two = Rational.of(2);

describe('that no belief supports what a mover is told to do', () => {
  it('is said with plans whose mix gains at every member, exactly where something pays', () => {
    fc.assert(
      fc.property(unreached, ({ game, profile, said }) => {
        expect(said.dominating === undefined).toBe(said.deviation === undefined);
        confirmByWalk(game, { profile, beliefs: [] }, [said]);
      }),
    );
    const mixes = fc.sample(unreached, { numRuns: 200, seed: 1 }).map(({ mix }) => mix.length);
    expect(mixes.filter((size) => size > 1).length).toBeGreaterThan(20);
    expect(mixes.filter((size) => size === 0).length).toBeGreaterThan(20);
  });

  it('is not confirmed where the mix is another', () => {
    fc.assert(
      fc.property(unreached, ({ game, profile, said, mix }) => {
        fc.pre(mix.length > 0);
        const doubled = mix.map((each) => ({ ...each, probability: each.probability.times(two) }));
        const idle = { probability: Rational.of(-1), plan: () => 0 };
        for (const dominating of [undefined, [], doubled, [...doubled, idle]])
          expect(() =>
            confirmByWalk(game, { profile, beliefs: [] }, [{ ...said, dominating }]),
          ).toThrow(Unconfirmed);
      }),
    );
  });

  it('is not confirmed by plans that yield what the profile does, or by actions that there are not', () => {
    fc.assert(
      fc.property(unreached, ({ game, profile, said, mix }) => {
        fc.pre(mix.length > 0);
        const acting = (plan: (at: InformationSet) => number) => () =>
          confirmByWalk(game, { profile, beliefs: [] }, [
            { ...said, dominating: mix.map((each) => ({ ...each, plan })) },
          ]);
        expect(acting(({ actions }) => actions.length)).toThrow(ImpossibleIndex);
        const pure = profile.every((row) => row.some((share) => share.equals(Rational.one)));
        const followed = ({ index }: InformationSet): number =>
          (profile[index] ?? []).findIndex(({ isZero }) => !isZero);
        if (pure) expect(acting(followed)).toThrow(Unconfirmed);
      }),
    );
  });
});

describe('which beliefs support a profile at an information set', () => {
  it('is confirmed by the walk, and by it alone', () => {
    fc.assert(
      fc.property(drawn, ({ at, assessment: { profile } }) => {
        for (const set of at.informationSets) {
          const kind = supportAt(at, profile, set);
          const [sure] = certainBeliefs(set);
          if (sure === undefined) continue;
          const wrong: Support[] =
            kind === 'every'
              ? [
                  { kind: 'some', supporting: sure, refuting: sure },
                  { kind: 'none', dominating: [] },
                ]
              : [{ kind: 'every' }, { kind: 'some', supporting: sure, refuting: sure }];
          for (const said of wrong)
            expect(() => confirmSupport(at, profile, set, said)).toThrow(Unconfirmed);
        }
      }),
    );
  });
});
