import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confirmedJudgment, judgeAssessment } from '../../src/equilibrium/assessment-judgment.js';
import { confirmByWalk, Unconfirmed } from '../../src/equilibrium/walk/confirmed.js';
import { Rational } from '../../src/exact/rational.js';
import { situations } from '../arbitrary/situation.js';

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
          ({ set, reached, belief, contradicted, actions, deviation }) => ({
            ...{ set, reached, belief, contradicted, actions, deviation },
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
