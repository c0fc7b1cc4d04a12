import { describe, expect, it } from 'vitest';
import { math, relation } from '../../src/exact/math.js';
import { MissingValue, Point } from '../../src/exact/point.js';
import { ImproperGame, properGameAt } from '../../src/game/declared-form.js';
import { formOf } from '../../src/game/unfold.js';
import { symbol } from '../arbitrary/formula.js';
import { game, move, nature } from './declaration.js';

const [p, q, ψ] = [symbol('p'), symbol('q'), symbol('psi')];

const declared = game(
  [nature('θ', ['L', 'H'], { probabilities: () => ({ L: p, H: q }) }), move('x', 'A', ['θ'])],
  {
    assuming: [relation`${p} + ${q} = 1`],
    payoffs: ({ x }) => ({ A: x === 'a' ? ψ : math`${ψ}/3`, B: math`2 ${ψ} - 1` }),
  },
);
const at = (values: Readonly<Record<string, string>>) =>
  properGameAt(formOf(declared), Point.of(values));

describe('a tree at a point', () => {
  it('has the values of its probabilities and payoffs there, each once', () => {
    expect(at({ p: '1/3', q: '2/3', psi: '10' }).values.map(String)).toEqual([
      ...['1/3', '10', '19', '10/3'],
      '2/3',
    ]);
  });

  it('may have branches of probability 0', () => {
    expect(at({ p: '0', q: '1', psi: '0' }).values.map(String)).toEqual(['0', '0', '-1', '0', '1']);
  });

  it('is refused where a probability is negative', () => {
    expect(() => at({ p: '-1/2', q: '3/2', psi: '0' })).toThrow(ImproperGame);
    expect(() => at({ p: '-1/2', q: '3/2', psi: '0' })).toThrow(
      'at these parameters the probability that θ = L is -1/2',
    );
    expect(() => at({ p: '3/2', q: '-1/2', psi: '0' })).toThrow('probability that θ = H is -1/2');
  });

  it('is refused where an equation that the probabilities rely on does not hold', () => {
    expect(() => at({ p: '1/2', q: '1/3', psi: '0' })).toThrow(ImproperGame);
    expect(() => at({ p: '1/2', q: '1/3', psi: '0' })).toThrow('these parameters break p + q = 1');
  });

  it('is refused where a symbol has no value', () => {
    expect(() => at({ p: '1/2', q: '1/2' })).toThrow(MissingValue);
    expect(() => at({ p: '1/2', q: '1/2' })).toThrow('the point gives no value to psi');
  });

  it('is refused where probabilities divide by 0', () => {
    const quotient = game([
      nature('θ', ['L', 'H'], {
        probabilities: () => ({ L: math`${p}/(${p} + ${q})`, H: math`${q}/(${p} + ${q})` }),
      }),
    ]);
    const tree = formOf(quotient);
    expect(properGameAt(tree, Point.of({ p: 1, q: 3 })).values.map(String)).toContain('3/4');
    expect(() => properGameAt(tree, Point.of({ p: 0, q: 0 }))).toThrow(ImproperGame);
  });

  it('is refused where a payoff divides by what cancels in the end', () => {
    const cancelling = game([move('x', 'A', [])], {
      payoffs: ({ x }) => ({ A: x === 'a' ? p : math`1/(1/${p})`, B: math`0 ${q}/${q}` }),
    });
    const tree = formOf(cancelling);
    expect(properGameAt(tree, Point.of({ p: 2, q: 1 })).values.map(String)).toEqual([
      '2',
      '0',
      '2',
    ]);
    for (const values of [
      { p: 0, q: 1 },
      { p: 2, q: 0 },
    ])
      expect(() => properGameAt(tree, Point.of(values))).toThrow(/divides by zero/u);
  });
});
