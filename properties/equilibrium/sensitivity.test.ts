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
import { math } from '../../src/index.js';
import { symbol } from '../arbitrary/formula.js';

/*
 * A check that ignores an input would pass for any value of it. So each input of one small game is
 * varied alone, and the numbers that must follow it were worked out by hand.
 */

/** The probability that A is weak, and what a weak A gets when she enters and B yields. */
const [q, v] = [symbol('q'), symbol('v')];

const entry = timing({ id: 'entry', title: 'Entry', players: ['A', 'B'] })
  .nature('θ', { from: ['strong', 'weak'], probabilities: { strong: math`1 - ${q}`, weak: q } })
  .move('entry', { by: 'A', knows: ['θ'], chooses: ['stay', 'enter'] })
  .move('reply', { by: 'B', knows: [], when: { entry: 'enter' }, chooses: ['yield', 'fight'] })
  .payoffs({
    A: ({ θ, reply }) => {
      if (reply === 'yield') return θ === 'weak' ? v : 2;
      return reply === 'fight' ? (θ === 'weak' ? -1 : 1) : 0;
    },
    B: ({ θ, reply }) => (reply === 'fight' ? (θ === 'weak' ? 2 : 0) : reply === 'yield' ? 1 : 3),
  });

/** Strong A stays with probability `strong`, weak A with `weak`; B yields with `yields`. */
interface Inputs {
  readonly q?: RationalInput;
  readonly v?: RationalInput;
  readonly strong?: RationalInput;
  readonly weak?: RationalInput;
  readonly yields?: RationalInput;
  readonly believedWeak?: RationalInput;
}

function judged(inputs: Inputs): Readonly<Record<string, DeclaredFinding>> {
  const { q = '1/2', v = 2, strong = 0, weak = 1, yields = 1, believedWeak } = inputs;
  const at = properGameAt(formOf(entry), Point.of({ q, v }));
  const mixes: Readonly<Record<string, Mix>> = {
    strong: pair(strong),
    weak: pair(weak),
    nothing: pair(yields),
  };
  const { findings } = judgeAssessment(at, {
    profile: at.informationSets.map(({ key }) => mixes[key] ?? []),
    beliefs: at.informationSets.map(({ mover }) =>
      mover === 'B' && believedWeak !== undefined ? pair(believedWeak).toReversed() : undefined,
    ),
  });
  return Object.fromEntries(findings.map((finding) => [finding.set.key, finding]));
}

function pair(first: RationalInput): Mix {
  return [Rational.of(first), Rational.one.minus(Rational.of(first))];
}

function gain(finding: DeclaredFinding | undefined): string {
  return finding?.deviation ? `${finding.deviation.action} +${finding.deviation.gain}` : 'none';
}

describe('the gain from a deviation follows', () => {
  it.each([
    [{ v: 3 }, 'enter +3'],
    [{ v: 2 }, 'enter +2'],
    [{ v: 0 }, 'none'],
    [{ v: -1 }, 'none'],
  ])('one payoff: at %o a weak A gains by %s', (inputs, expected) => {
    expect(gain(judged(inputs)['weak'])).toBe(expected);
    expect(gain(judged(inputs)['strong'])).toBe('none');
  });

  it.each([
    [{ yields: 1 }, 'enter +2'],
    [{ yields: '1/2' }, 'enter +1/2'],
    [{ yields: '1/3' }, 'none'],
    [{ yields: '1/4' }, 'none'],
  ])("the other player's strategy: at %o a weak A gains by %s", (inputs, expected) => {
    expect(gain(judged(inputs)['weak'])).toBe(expected);
  });

  it.each([
    [{ weak: 1 }, 'enter +2'],
    [{ weak: '1/4' }, 'enter +1/2'],
    [{ weak: 0 }, 'none'],
  ])("the mover's own strategy: at %o a weak A gains by %s", (inputs, expected) => {
    expect(gain(judged(inputs)['weak'])).toBe(expected);
  });
});

describe('the belief of B and what fighting gains him follow', () => {
  it.each([
    [{ q: '1/2' }, '2/3,1/3', 'none'],
    [{ q: '2/3' }, '1/2,1/2', 'none'],
    [{ q: '3/4' }, '2/5,3/5', 'fight +1/5'],
    [{ q: 1 }, '0,1', 'fight +1'],
  ])('the probabilities: at %o he believes %s and gains by %s', (inputs, belief, expected) => {
    const { nothing } = judged({ weak: '1/2', ...inputs });
    expect(`${nothing?.belief}`).toBe(belief);
    expect(gain(nothing)).toBe(expected);
  });

  it.each([
    [{ weak: 1 }, '1,0', 'none'],
    [{ weak: '1/2' }, '2/3,1/3', 'none'],
    [{ weak: 0 }, '1/2,1/2', 'none'],
    [{ weak: 0, strong: '1/2' }, '1/3,2/3', 'fight +1/3'],
  ])("A's strategy: at %o he believes %s and gains by %s", (inputs, belief, expected) => {
    const { nothing } = judged(inputs);
    expect(`${nothing?.belief}`).toBe(belief);
    expect(gain(nothing)).toBe(expected);
  });

  it.each([
    [{ believedWeak: 0 }, 'none'],
    [{ believedWeak: '1/2' }, 'none'],
    [{ believedWeak: '3/4' }, 'fight +1/2'],
    [{ believedWeak: 1 }, 'fight +1'],
    [{ believedWeak: 1, yields: '1/2' }, 'fight +1/2'],
    [{}, 'none'],
  ])('the stated belief, where nobody enters: at %o he gains by %s', (inputs, expected) => {
    expect(gain(judged({ strong: 1, weak: 1, ...inputs })['nothing'])).toBe(expected);
  });

  it('not the stated belief, where somebody enters: it contradicts Bayes', () => {
    const { nothing } = judged({ believedWeak: 1 });
    expect(gain(nothing)).toBe('none');
    expect(`${nothing?.contradicted}`).toBe('0,1');
    expect(judged({ believedWeak: 0 })['nothing']?.contradicted).toBeUndefined();
  });

  it('the probabilities of types that never occur: the stated belief then serves', () => {
    const { nothing } = judged({ q: 0, strong: 1, weak: 0, believedWeak: 1 });
    expect([nothing?.reached, gain(nothing)]).toEqual([false, 'fight +1']);
  });
});
