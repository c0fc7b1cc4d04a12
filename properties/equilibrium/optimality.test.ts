import { describe, expect, it } from 'vitest';
import type { Mix } from '../../src/equilibrium/assessment.js';
import {
  type DeclaredFinding,
  judgeAssessment,
} from '../../src/equilibrium/assessment-judgment.js';
import { Point } from '../../src/exact/point.js';
import { Rational, type RationalInput } from '../../src/exact/rational.js';
import { properGameAt } from '../../src/game/declared-form.js';
import { timing } from '../../src/game/timing.js';
import { formOf } from '../../src/game/unfold.js';

/** One choice among three, worth what is given. */
function finding(payoffs: Record<'x' | 'y' | 'z', RationalInput>, mix: Mix): DeclaredFinding {
  const game = timing({ id: 'choice', title: 'A choice', players: ['A'] })
    .move('action', { by: 'A', knows: [], chooses: ['x', 'y', 'z'] })
    .payoffs({ A: ({ action }) => payoffs[action] });
  const [found] = judgeAssessment(properGameAt(formOf(game), Point.of({})), {
    profile: [mix],
    beliefs: [],
  }).findings;
  if (!found) throw new Error('the choice was not judged');
  return found;
}

const mix = (...numbers: RationalInput[]): Mix => numbers.map((number) => Rational.of(number));

describe('prescribed behavior is', () => {
  it.each([
    ['strict: one action, better than all others', { x: 2, y: 1, z: 1 }, mix(1, 0, 0), 'strict'],
    ['weak: one action, tied with another', { x: 2, y: 2, z: 1 }, mix(1, 0, 0), 'weak'],
    ['weak: all are tied', { x: 2, y: 2, z: 2 }, mix(0, 1, 0), 'weak'],
    ['mixed: several actions, all best', { x: 2, y: 2, z: 1 }, mix('1/2', '1/2', 0), 'mixed'],
    ['violated: one action, not the best', { x: 2, y: 1, z: 1 }, mix(0, 1, 0), 'violated'],
    [
      'violated: the best mixed with others',
      { x: 2, y: 2, z: 1 },
      mix(0, '9/10', '1/10'),
      'violated',
    ],
    [
      'strict by less than a double shows',
      { x: `1.${'0'.repeat(30)}1`, y: 1, z: 1 },
      mix(1, 0, 0),
      'strict',
    ],
  ] as const)('%s', (_, payoffs, prescribed, optimality) => {
    expect(finding(payoffs, prescribed).optimality).toBe(optimality);
  });
});

describe('each action is compared with the prescribed behavior', () => {
  it('as better, worse or indifferent, with its payoff and probability', () => {
    const { actions, deviation } = finding({ x: 3, y: 1, z: 2 }, mix('1/2', '1/2', 0));
    expect(actions).toEqual([
      { action: 'x', probability: Rational.half, payoff: Rational.of(3), against: 'better' },
      { action: 'y', probability: Rational.half, payoff: Rational.of(1), against: 'worse' },
      { action: 'z', probability: Rational.zero, payoff: Rational.of(2), against: 'indifferent' },
    ]);
    expect(deviation).toEqual({ action: 'x', later: [], gain: Rational.one });
  });

  it('and the deviation named is the most profitable one', () => {
    const { deviation } = finding({ x: 1, y: '3/2', z: 2 }, mix(1, 0, 0));
    expect(deviation).toEqual({ action: 'z', later: [], gain: Rational.one });
  });
});
