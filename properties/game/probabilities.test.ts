import { describe, expect, it } from 'vitest';
import { math, relation } from '../../src/exact/math.js';
import type { Relation } from '../../src/exact/relation.js';
import { symbol } from '../arbitrary/formula.js';
import { game, move, nature, problemsOf } from './declaration.js';

const [p, q] = [symbol('p'), symbol('q')];
type Table = NonNullable<Parameters<typeof nature>[2]>['probabilities'];

function problems(probabilities: Table, assuming: Relation[] = []): readonly string[] {
  return problemsOf(
    game([nature('θ', ['L', 'H'], { ...(probabilities && { probabilities }) })], { assuming }),
  );
}

describe('probabilities are refused where', () => {
  it.each([
    ['they sum to another number', { L: '1/2', H: '1/3' }, 'sum to 5/6, not to 1: 1/2, 1/3'],
    ['they sum to 1 for some parameters alone', { L: p, H: p }, 'sum to 2*p, not to 1: p, p'],
    [
      'they sum to a quotient other than 1',
      { L: math`1/${p}`, H: math`1/${p}` },
      'sum to (2)/(p), not to 1: 1/p, 1/p',
    ],
    ['they leave out a value', { L: 1 }, 'leave out the value H'],
    [
      'they name a value too many',
      { L: '1/2', H: '1/2', M: 0 },
      'name M, which is not among its values',
    ],
  ])('%s', (_, probabilities, problem) => {
    expect(problems(() => probabilities)).toEqual([`the probabilities of θ ${problem}`]);
  });

  it('they are wrong after one history, which is named', () => {
    const stages = [
      move('x', 'A', []),
      nature('θ', ['L', 'H'], {
        given: ['x'],
        probabilities: ({ x }) => (x === 'a' ? { L: p, H: math`1 - ${p}` } : { L: p, H: p }),
      }),
    ];
    expect(problemsOf(game(stages))).toEqual([
      'the probabilities of θ given x = b sum to 2*p, not to 1: p, p',
    ]);
  });

  it('they sum to 1 by an inequality, or by another equation', () => {
    const probabilities = () => ({ L: p, H: q });
    const problem = 'the probabilities of θ sum to p + q, not to 1: p, q';
    expect(problems(probabilities)).toEqual([problem]);
    expect(problems(probabilities, [relation`${p} + ${q} ≥ 1`])).toEqual([problem]);
    expect(problems(probabilities, [relation`${p} + 2 ${q} = 1`])).toEqual([problem]);
  });
});

describe('probabilities are accepted where', () => {
  it.each([
    ['they sum to 1 identically', { L: p, H: math`1 - ${p}` }],
    [
      'they are quotients that sum to 1',
      { L: math`${p}/(${p} + ${q})`, H: math`${q}/(${p} + ${q})` },
    ],
    ['one of them is identically 0', { L: 1, H: math`${p} - ${p}` }],
  ])('%s', (_, probabilities) => {
    expect(problems(() => probabilities)).toEqual([]);
  });

  it('they sum to 1 by an equation that the game assumes', () => {
    expect(problems(() => ({ L: p, H: q }), [relation`${p} + ${q} = 1`])).toEqual([]);
    expect(problems(() => ({ L: p, H: q }), [relation`2 ${p} = 2 − 2 ${q}`])).toEqual([]);
  });
});
