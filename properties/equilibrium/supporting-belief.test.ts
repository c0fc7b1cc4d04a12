import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Belief } from '../../src/equilibrium/assessment.js';
import {
  type DeclaredFinding,
  judgeAssessment,
} from '../../src/equilibrium/assessment-judgment.js';
import { Rational } from '../../src/exact/rational.js';
import type { DeclaredSet } from '../../src/game/declared-form.js';
import { distributions } from '../arbitrary/rational.js';
import { type Situation, situations } from '../arbitrary/situation.js';
import type { Path } from '../game/paths.js';
import { playOf, prospectsAt } from './play.js';
import { greatest, payoffUnder, purePlans } from './pure-plan.js';
import { supportiveBelief } from './supportive-belief.js';

const drawn = situations({ stages: { minLength: 2, maxLength: 4 } });

/** The most that any pure plan gains at a set under a belief. */
function mostGained(set: DeclaredSet, belief: Belief, paths: readonly Path[]): Rational {
  const prospects = prospectsAt(set, belief, paths);
  const plans = purePlans(prospects.map(({ own }) => own));
  const prescribed = payoffUnder(new Map(), prospects);
  return greatest(plans.map((plan) => payoffUnder(plan, prospects))).minus(prescribed);
}

function supportive(set: DeclaredSet, { at, assessment: { profile } }: Situation): Belief {
  return supportiveBelief(at, profile, set);
}

const surely = (first: Rational): Belief => [first, Rational.one.minus(first)];

/** The probabilities of the first of two histories at which two plans pay the same; and 0 and 1. */
function crossings(set: DeclaredSet, paths: readonly Path[]): Rational[] {
  const payoffs = [Rational.zero, Rational.one].map((first) => {
    const prospects = prospectsAt(set, surely(first), paths);
    const plans = purePlans(prospects.map(({ own }) => own));
    return plans.map((plan) => payoffUnder(plan, prospects));
  });
  const [low = [], high = []] = payoffs;
  const found = new Map([Rational.zero, Rational.one].map((end) => [`${end}`, end]));
  for (const [one, start] of low.entries())
    for (const [other, otherStart] of low.slice(0, one).entries()) {
      const gap = otherStart.minus(start);
      const rise = (high[one] ?? start).minus(high[other] ?? otherStart).plus(gap);
      const at = rise.isZero ? Rational.zero : gap.over(rise);
      if (at.sign > 0 && at.lessThan(Rational.one)) found.set(`${at}`, at);
    }
  return [...found.values()];
}

describe('the most supportive belief at an information set', () => {
  it('is a probability distribution over its histories', () => {
    fc.assert(
      fc.property(drawn, (situation) => {
        for (const set of situation.at.informationSets) {
          const belief = supportive(set, situation);
          expect(belief).toHaveLength(set.members.length);
          expect(Rational.sum(belief)).toEqual(Rational.one);
          expect(belief.some(({ sign }) => sign < 0)).toBe(false);
        }
      }),
    );
  });

  it('lets deviations gain no more than any other belief does', () => {
    const withBeliefs = drawn.chain((situation) => {
      const { informationSets } = situation.at;
      const [largest] = informationSets.toSorted((a, b) => b.members.length - a.members.length);
      const size = largest?.members.length ?? 1;
      const beliefs = fc.array(distributions(size), { minLength: 5, maxLength: 5 });
      return fc.tuple(fc.constant(situation), fc.constant(largest), beliefs);
    });
    fc.assert(
      fc.property(withBeliefs, ([situation, set, beliefs]) => {
        if (!set) return;
        const paths = playOf(situation);
        const least = mostGained(set, supportive(set, situation), paths);
        for (const belief of beliefs)
          expect(least.atMost(mostGained(set, belief, paths))).toBe(true);
      }),
    );
  });

  it('at two histories lies where the gains of two plans cross, or at an end', () => {
    fc.assert(
      fc.property(drawn, (situation) => {
        const paths = playOf(situation);
        for (const set of situation.at.informationSets) {
          if (set.members.length !== 2) continue;
          const gains = crossings(set, paths).map((first) =>
            mostGained(set, surely(first), paths).negated(),
          );
          const gained = mostGained(set, supportive(set, situation), paths);
          expect(gained).toEqual(greatest(gains).negated());
        }
      }),
    );
  });

  it('serves exactly where the set is not reached and its author is silent', () => {
    fc.assert(
      fc.property(drawn, ({ at, assessment: { profile, beliefs } }) => {
        const silent = beliefs.map((belief, index) => (index % 2 === 0 ? undefined : belief));
        const judged = judgeAssessment(at, { profile, beliefs: silent });
        const origin = ({ reached, set }: DeclaredFinding) =>
          reached ? 'Bayes' : silent[set.index] ? 'stated' : 'supporting';
        expect(judged.findings.map((finding) => finding.origin)).toEqual(
          judged.findings.map(origin),
        );
      }),
    );
  });
});
