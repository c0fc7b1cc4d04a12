import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Belief } from '../../src/equilibrium/assessment.js';
import { supportAt } from '../../src/equilibrium/support.js';
import { Rational } from '../../src/exact/rational.js';
import type { DeclaredSet } from '../../src/game/declared-form.js';
import { type Situation, situations } from '../arbitrary/situation.js';
import { playOf, prospectsAt } from './play.js';
import { payoffUnder, purePlans } from './pure-plan.js';
import { supportiveBelief } from './supportive-belief.js';

const drawn = situations({
  stages: { minLength: 2, maxLength: 4 },
  payoffs: fc.nat(1),
  pure: true,
});

/** Whether some pure plan beats the prescribed behavior under a belief. */
function pays(set: DeclaredSet, belief: Belief, situation: Situation): boolean {
  const prospects = prospectsAt(set, belief, playOf(situation));
  const prescribed = payoffUnder(new Map(), prospects);
  return purePlans(prospects.map(({ own }) => own)).some((plan) =>
    prescribed.lessThan(payoffUnder(plan, prospects)),
  );
}

describe('prescribed behavior is supported at an information set', () => {
  it('by every belief exactly if nothing pays, whichever history is certain', () => {
    fc.assert(
      fc.property(drawn, (situation) => {
        const { at, assessment } = situation;
        for (const set of at.informationSets) {
          const violated = set.members.some((_, sure) =>
            pays(
              set,
              set.members.map((__, index) => (index === sure ? Rational.one : Rational.zero)),
              situation,
            ),
          );
          const support = supportAt(at, assessment.profile, set);
          expect(support === 'every').toBe(!violated);
          if (support === 'every')
            expect(pays(set, assessment.beliefs[set.index] ?? [], situation)).toBe(false);
        }
      }),
    );
  });

  it('by none exactly if something pays even under the most supportive belief', () => {
    fc.assert(
      fc.property(drawn, (situation) => {
        const { at, assessment } = situation;
        for (const set of at.informationSets) {
          const belief = supportiveBelief(at, assessment.profile, set);
          const support = supportAt(at, assessment.profile, set);
          expect(support === 'none').toBe(pays(set, belief, situation));
          if (support === 'none')
            expect(pays(set, assessment.beliefs[set.index] ?? [], situation)).toBe(true);
        }
      }),
    );
  });

  it('by all, some or no beliefs: each occurs', () => {
    const found = fc
      .sample(drawn, 200)
      .flatMap(({ at, assessment: { profile } }) =>
        at.informationSets.map((set) => supportAt(at, profile, set)),
      );
    expect(new Set(found)).toEqual(new Set(['every', 'some', 'none']));
  });
});
