import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/equilibrium/assessment.js';
import { judgeAssessment } from '../../../src/equilibrium/assessment-judgment.js';
import { judgeProfile } from '../../../src/equilibrium/concept/judgment.js';
import type { DeclaredGame } from '../../../src/game/declared-form.js';
import { situations } from '../../arbitrary/situation.js';

const drawn = situations({
  stages: { minLength: 2, maxLength: 4 },
  payoffs: fc.nat(2),
});

/** Gains and contradictions by information set, as each of the two judges finds them. */
function bothJudge(at: DeclaredGame, assessment: Assessment) {
  const walked = judgeAssessment(at, assessment);
  const swept = judgeProfile(at, assessment);
  return {
    walked: {
      sets: walked.findings
        .map(({ set, reached, deviation, contradicted }) => ({
          informationSet: set.index,
          reached: reached,
          gain: `${deviation?.gain ?? 0}`,
          contradicted,
        }))
        .sort((one, other) => one.informationSet - other.informationSet),
      equilibrium: walked.equilibrium,
    },
    swept: {
      sets: swept.findings.map(({ informationSet, reached, plan, contradicted }) => ({
        informationSet,
        reached,
        gain: `${plan?.gain ?? 0}`,
        contradicted,
      })),
      equilibrium: swept.verdicts.weakPerfectBayesian.holds,
    },
  };
}

describe('a declared game, judged in its extensive form', () => {
  it('is judged as by the walk of its tree, with beliefs stated', () => {
    fc.assert(
      fc.property(drawn, ({ at, assessment }) => {
        const { walked, swept } = bothJudge(at, assessment);
        expect(swept).toEqual(walked);
      }),
    );
  });

  it('is judged as by the walk of its tree, whatever the beliefs', () => {
    fc.assert(
      fc.property(drawn, ({ at, assessment: { profile } }) => {
        const { walked, swept } = bothJudge(at, { profile, beliefs: [] });
        expect(swept).toEqual(walked);
      }),
    );
  });
});
