import { describe, expect, it } from 'vitest';
import { type Belief, type Mix, NotADistribution } from '../../src/equilibrium/assessment.js';
import {
  type AssessmentJudgment,
  judgeAssessment,
} from '../../src/equilibrium/assessment-judgment.js';
import { Point } from '../../src/exact/point.js';
import { Rational, type RationalInput } from '../../src/exact/rational.js';
import { properGameAt } from '../../src/game/declared-form.js';
import { timing } from '../../src/game/timing.js';
import { formOf } from '../../src/game/unfold.js';

/** A raises or folds; B, who does not see the card, calls or passes. */
const poker = timing({ id: 'poker', title: 'One-card poker', players: ['A', 'B'] })
  .nature('card', { from: ['high', 'low'], probabilities: { high: '1/2', low: '1/2' } })
  .move('bet', { by: 'A', knows: ['card'], chooses: ['raise', 'fold'] })
  .move('answer', { by: 'B', knows: [], when: { bet: 'raise' }, chooses: ['call', 'pass'] })
  .payoffs({ A: () => 0, B: () => 0 });

// Information sets in the order in which a walk meets them: A at high, B, A at low.
const at = properGameAt(formOf(poker), Point.of({}));
const mix = (...numbers: RationalInput[]): Mix => numbers.map((number) => Rational.of(number));
const sure = mix(1, 0);
const judged = (
  profile: readonly Mix[],
  beliefs: readonly (Belief | undefined)[] = [],
): AssessmentJudgment => judgeAssessment(at, { profile, beliefs });

describe('an assessment is refused', () => {
  it('where a strategy or belief does not sum to 1, or is negative: all are named', () => {
    const judging = () => judged([mix('1/2', '1/3'), mix(2, -1), sure], [undefined, mix(1, 1)]);
    expect(judging).toThrow(NotADistribution);
    expect(judging).toThrow(
      [
        'the strategy of A at "high" sums to 5/6, not to 1',
        'the strategy of B at "nothing" holds the negative probability -1',
        'the belief of B at "nothing" sums to 2, not to 1',
      ].join('\n'),
    );
  });

  it('where a strategy is missing', () => {
    expect(() => judged([sure, sure])).toThrow(NotADistribution);
    expect(() => judged([])).toThrow(NotADistribution);
  });

  it('where a strategy gives nothing any probability', () => {
    expect(() => judged([sure, [], sure])).toThrow(NotADistribution);
  });

  it('where a strategy has more numbers than there are actions', () => {
    expect(() => judged([sure, mix(0, 0, 1), sure])).toThrow(NotADistribution);
  });

  it('where a belief has more numbers than there are histories', () => {
    const folded = mix(0, 1);
    const beliefs = [undefined, mix(0, 0, 1)];
    expect(() => judged([folded, sure, folded], beliefs)).toThrow(NotADistribution);
  });
});

describe('an assessment is judged', () => {
  it('where every strategy is a distribution, and beliefs are stated or not', () => {
    expect(judged([sure, mix('1/3', '2/3'), sure]).equilibrium).toBe(true);
    expect(judged([sure, sure, sure], [mix(1), mix('1/2', '1/2')]).equilibrium).toBe(true);
  });
});
