import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DeclaredFinding,
  judgeAssessment,
} from '../../src/equilibrium/assessment-judgment.js';
import { Rational } from '../../src/exact/rational.js';
import { type Situation, situations } from '../arbitrary/situation.js';
import type { Path } from '../game/paths.js';
import { placeOf, playOf, prospectsAt } from './play.js';
import { greatest, payoffUnder, purePlans } from './pure-plan.js';

const drawn = situations({ stages: { minLength: 2, maxLength: 5 } });

/** Every finding of a situation's judgment, with the paths of play. */
function everyFinding(
  situation: Situation,
  holds: (finding: DeclaredFinding, paths: readonly Path[]) => void,
): void {
  const paths = playOf(situation);
  for (const finding of judgeAssessment(situation.at, situation.assessment).findings)
    holds(finding, paths);
}

describe('at every information set, reached or not', () => {
  it('the gain is that of the best of all pure plans, found by trying each', () => {
    fc.assert(
      fc.property(drawn, (situation) => {
        everyFinding(situation, ({ set, belief, deviation }, paths) => {
          const prospects = prospectsAt(set, belief, paths);
          const plans = purePlans(prospects.map(({ own }) => own));
          const best = greatest(plans.map((plan) => payoffUnder(plan, prospects)));
          const gain = best.minus(payoffUnder(new Map(), prospects));
          expect(gain.sign).toBe(deviation ? 1 : 0);
          if (deviation) expect(deviation.gain).toEqual(gain);
        });
      }),
    );
  });

  it('the payoff of an action is what its paths pay under the belief', () => {
    fc.assert(
      fc.property(drawn, (situation) => {
        everyFinding(situation, ({ set, belief, actions }, paths) => {
          const prospects = prospectsAt(set, belief, paths);
          for (const { action, payoff } of actions)
            expect(payoff).toEqual(payoffUnder(new Map([[placeOf(set), action]]), prospects));
        });
      }),
    );
  });

  it('the best plan gains at least as much as the best single deviation', () => {
    fc.assert(
      fc.property(drawn, (situation) => {
        everyFinding(situation, ({ actions, deviation }) => {
          const prescribed = Rational.sum(
            actions.map(({ probability, payoff }) => probability.times(payoff)),
          );
          const oneShot = greatest(actions.map(({ payoff }) => payoff)).minus(prescribed);
          expect(oneShot.atMost(deviation?.gain ?? Rational.zero)).toBe(true);
        });
      }),
    );
  });

  it('the deviation, followed as it is named, yields the gain that it names', () => {
    fc.assert(
      fc.property(drawn, (situation) => {
        everyFinding(situation, ({ set, belief, deviation }, paths) => {
          if (!deviation) return;
          const named = new Map([
            ...deviation.later.map(({ set: place, action }) => [placeOf(place), action] as const),
            [placeOf(set), deviation.action] as const,
          ]);
          const prospects = prospectsAt(set, belief, paths);
          const gain = payoffUnder(named, prospects).minus(payoffUnder(new Map(), prospects));
          expect(gain).toEqual(deviation.gain);
        });
      }),
    );
  });

  it('the deviation names no later move that it rules out itself', () => {
    fc.assert(
      fc.property(drawn, (situation) => {
        everyFinding(situation, ({ set, belief, deviation }, paths) => {
          const followed = prospectsAt(set, belief, paths).filter(
            ({ own }) => own[0]?.value === deviation?.action,
          );
          const possible = followed.flatMap(({ own }) => own.map(({ place }) => place));
          for (const later of deviation?.later ?? [])
            expect(possible).toContain(placeOf(later.set));
        });
      }),
    );
  });
});
