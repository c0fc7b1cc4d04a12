import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeAssessment } from '../../src/equilibrium/assessment-judgment.js';
import { situations } from '../arbitrary/situation.js';
import { walked } from './walked.js';

const drawn = situations({
  stages: { minLength: 2, maxLength: 4 },
  payoffs: fc.nat(1),
  pure: true,
});

describe('the judgment of an assessment', () => {
  it('finds something at every information set, in the order of play', () => {
    fc.assert(
      fc.property(drawn, ({ game, at, assessment }) => {
        const { findings } = judgeAssessment(at, assessment);
        const expected = game.stages.flatMap(({ name }) =>
          at.informationSets.filter(({ variable }) => variable === name),
        );
        expect(findings.map(({ set }) => set.index)).toEqual(expected.map(({ index }) => index));
        for (const { set, prescribed } of findings)
          expect(prescribed).toEqual(assessment.profile[set.index]);
      }),
    );
  });

  it('believes Bayes at reached sets, and its author elsewhere', () => {
    fc.assert(
      fc.property(drawn, ({ at, assessment }) => {
        const seen = walked(at, assessment.profile);
        for (const { set, belief, reached, origin } of judgeAssessment(at, assessment).findings) {
          const dictated = seen.posterior(set);
          expect(reached).toBe(dictated !== undefined);
          expect(origin).toBe(reached ? 'Bayes' : 'stated');
          expect(belief).toEqual(dictated ?? assessment.beliefs[set.index]);
        }
      }),
    );
  });

  it('finds a contradiction exactly where a stated belief is not the posterior', () => {
    fc.assert(
      fc.property(drawn, ({ at, assessment }) => {
        const seen = walked(at, assessment.profile);
        const judged = judgeAssessment(at, assessment);
        for (const { set, contradicted } of judged.findings) {
          const stated = assessment.beliefs[set.index];
          const dictated = seen.posterior(set);
          const consistent = dictated === undefined || `${dictated}` === `${stated}`;
          expect(contradicted).toEqual(consistent ? undefined : stated);
          expect(judged.inconsistencies.some((finding) => finding.set === set)).toBe(!consistent);
        }
      }),
    );
  });

  it('finds no contradiction in the posteriors themselves, nor in silence', () => {
    fc.assert(
      fc.property(drawn, ({ at, assessment: { profile } }) => {
        const seen = walked(at, profile);
        const beliefs = at.informationSets.map((set) => seen.posterior(set));
        expect(judgeAssessment(at, { profile, beliefs }).inconsistencies).toEqual([]);
        expect(judgeAssessment(at, { profile, beliefs: [] }).inconsistencies).toEqual([]);
      }),
    );
  });

  it('is favorable exactly if no deviation pays anywhere and no belief contradicts Bayes', () => {
    fc.assert(
      fc.property(drawn, ({ at, assessment: { profile, beliefs } }) => {
        for (const stated of [beliefs, []]) {
          const judged = judgeAssessment(at, { profile, beliefs: stated });
          const violated = judged.findings.filter(({ optimality }) => optimality === 'violated');
          expect(judged.violations).toEqual(violated);
          expect(judged.findings.filter(({ deviation }) => deviation)).toEqual(violated);
          expect(judged.equilibrium).toBe(
            violated.length === 0 && judged.inconsistencies.length === 0,
          );
        }
      }),
    );
  });
});
