import { describe, expect, it } from 'vitest';
import { stated } from '../../src/claim/condition.js';
import {
  type ContinuousClaim,
  continuousClaimAtPoint,
} from '../../src/claim/continuous/continuous-claim.js';
import { continuousClaim } from '../../src/claim/continuous/continuous-declaration.js';
import { questionsOf } from '../../src/derive/proposition/proposition-questions.js';
import { solves } from '../../src/derive/question.js';
import { relation } from '../../src/exact/math.js';
import { Point } from '../../src/exact/point.js';
import type { Relation } from '../../src/exact/relation.js';
import { continuousTiming } from '../../src/game/continuous/continuous-timing.js';

import { demands, p, source } from './demand.js';

const said = { id: 'said', title: 'A claim', source, says: 'It is so.' };
const half = Point.of({ p: '1/2', a: '1/8', m: '1/4', e: 0, f: 0 });

function isEquilibrium(claim: ContinuousClaim): boolean | undefined {
  return continuousClaimAtPoint(claim, half).judgment.equilibrium;
}

function isSolved(claim: ContinuousClaim): boolean {
  return questionsOf(demands, claim).some((each) => solves(half, each));
}

describe('a mover who moves in some circumstances alone', () => {
  const called = continuousTiming({ id: 'called', title: 'A call', players: ['A'] })
    .nature('weather', { from: ['fair', 'foul'], probabilities: { fair: '1/4', foul: '3/4' } })
    .nature('t', { uniform: [0, 1] })
    .move('act', { by: 'A', knows: [], when: { weather: 'fair' }, chooses: ['sail', 'stay'] })
    .payoffs({
      A: ({ weather, act, t }) => {
        if (weather === 'fair') return act === 'sail' ? t : 0;
        return act === 'stay' ? 10 : 0;
      },
    });
  const acting = (act: 'sail' | 'stay') =>
    continuousClaim(called, { ...said, strategies: { act }, holds: { if: [] } });

  it('knows that these are so, without being told', () => {
    expect(isEquilibrium(acting('sail'))).toBe(true);
    expect(isEquilibrium(acting('stay'))).toBe(false);
    expect([isSolved(acting('sail')), isSolved(acting('stay'))]).toEqual([false, true]);
  });
});

describe('two movers who know the same type, and do not see each other', () => {
  const together = continuousTiming({ id: 'together', title: 'Together', players: ['A', 'B'] })
    .nature('t', { uniform: [0, 1] })
    .move('one', { by: 'A', knows: ['t'], chooses: ['low', 'high'] })
    .move('other', { by: 'B', knows: ['t'], chooses: ['low', 'high'] })
    .payoffs({
      A: ({ one, other }) => (one === other ? 1 : 0),
      B: ({ one, other }) => (one === other ? 1 : 0),
    });
  const rule = (below: typeof p | '1/3') => ({
    ...{ below, play: 'low' as const },
    else: 'high' as const,
  });

  it('do as well as can be with one cutoff: the type that is just at it is immaterial', () => {
    const claim = continuousClaim(together, {
      ...{ ...said, strategies: { one: rule(p), other: rule(p) } },
      holds: { if: [] },
    });
    expect(isEquilibrium(claim)).toBe(true);
    expect(isSolved(claim)).toBe(false);
  });

  it('do not with two', () => {
    const claim = continuousClaim(together, {
      ...{ ...said, strategies: { one: rule(p), other: rule('1/3') } },
      holds: { if: [] },
    });
    expect(isEquilibrium(claim)).toBe(false);
    expect(isSolved(claim)).toBe(true);
  });

  it('tell by types beside cutoffs whether conditions are necessary', () => {
    const iff = (one: ReturnType<typeof rule>, when: Relation) =>
      continuousClaim(together, {
        ...{ ...said, strategies: { one, other: rule(p) } },
        holds: { iff: [stated('so', 'it is so', when, source)] },
      });
    const late = iff(rule(p), relation`${p} > 1/2`);
    const alike = iff(rule('1/3'), relation`3 ${p} = 1`);
    expect(continuousClaimAtPoint(late, half).refutes).toBe(true);
    expect(continuousClaimAtPoint(alike, half).refutes).toBe(false);
    const isNecessary = (claim: ContinuousClaim): boolean[] => {
      const asked = questionsOf(demands, claim).filter((each) => /necessary/.test(each.asserts));
      expect(asked.every(({ open }) => open === undefined)).toBe(true);
      return asked.map((each) => !solves(half, each));
    };
    expect(isNecessary(late)).toContain(false);
    // What is plainly so is not asked.
    expect(isNecessary(alike)).not.toContain(false);
  });
});
