import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { posterior } from '../../src/equilibrium/walk/bayes.js';
import { judge } from '../../src/equilibrium/walk/judgment.js';
import { walk } from '../../src/equilibrium/walk/walk.js';
import { situations } from '../arbitrary/situation.js';

const drawn = situations({
  stages: { minLength: 2, maxLength: 4 },
  payoffs: fc.nat(1),
  pure: true,
});

describe('the judgment of an assessment', () => {
  it('finds something at every information set, in the order of play', () => {
    fc.assert(
      fc.property(drawn, ({ game, at, assessment }) => {
        const { findings } = judge(at, assessment);
        const expected = game.stages.flatMap(({ name }) =>
          at.tree.informationSets.filter(({ variable }) => variable === name),
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
        const walked = walk(at, assessment.profile);
        for (const { set, belief, onPath, origin } of judge(at, assessment).findings) {
          const dictated = posterior(set, walked);
          expect(onPath).toBe(dictated !== undefined);
          expect(origin).toBe(onPath ? 'Bayes' : 'declared');
          expect(belief).toEqual(dictated ?? assessment.beliefs[set.index]);
        }
      }),
    );
  });

  it('finds a contradiction exactly where a stated belief is not the posterior', () => {
    fc.assert(
      fc.property(drawn, ({ at, assessment }) => {
        const walked = walk(at, assessment.profile);
        const judged = judge(at, assessment);
        for (const { set, contradicted } of judged.findings) {
          const stated = assessment.beliefs[set.index];
          const dictated = posterior(set, walked);
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
        const walked = walk(at, profile);
        const beliefs = at.tree.informationSets.map((set) => posterior(set, walked));
        expect(judge(at, { profile, beliefs }).inconsistencies).toEqual([]);
        expect(judge(at, { profile, beliefs: [] }).inconsistencies).toEqual([]);
      }),
    );
  });

  it('is favorable exactly if no deviation pays anywhere and no belief contradicts Bayes', () => {
    fc.assert(
      fc.property(drawn, ({ at, assessment: { profile, beliefs } }) => {
        for (const stated of [beliefs, []]) {
          const judged = judge(at, { profile, beliefs: stated });
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
