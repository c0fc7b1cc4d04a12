import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalized } from '../../src/equilibrium/assessment.js';
import { Rational } from '../../src/exact/rational.js';
import { situations } from '../arbitrary/situation.js';
import { playOf, reachOf } from './play.js';
import { walked } from './walked.js';

describe('the posterior at an information set', () => {
  it('is the share of each history in the probability of the set', () => {
    fc.assert(
      fc.property(situations(), (situation) => {
        const seen = walked(situation.at, situation.assessment.profile);
        const paths = playOf(situation);
        for (const set of situation.at.informationSets) {
          const reach = reachOf(set, paths);
          const total = Rational.sum(reach);
          const belief = seen.posterior(set);
          expect(belief?.map((probability) => probability.times(total)) ?? []).toEqual(
            total.isZero ? [] : reach,
          );
        }
      }),
    );
  });

  it('sums to 1 where the set is reached, and does not exist elsewhere', () => {
    fc.assert(
      fc.property(situations(), ({ at, assessment }) => {
        const seen = walked(at, assessment.profile);
        for (const set of at.informationSets) {
          const belief = seen.posterior(set);
          expect(belief === undefined).toBe(
            set.members.every((member) => seen.reach[member]?.isZero),
          );
          if (belief) expect(Rational.sum(belief)).toEqual(Rational.one);
        }
      }),
    );
  });
});

describe('weights', () => {
  it('keep their proportions when they are normalized', () => {
    const weights = [Rational.of(3), Rational.zero, Rational.half];
    expect(normalized(weights)?.map(String)).toEqual(['6/7', '0', '1/7']);
  });

  it('that are all zero cannot be normalized', () => {
    expect(normalized([Rational.zero, Rational.zero])).toBeUndefined();
    expect(normalized([])).toBeUndefined();
  });
});
