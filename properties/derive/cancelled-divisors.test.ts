import { describe, expect, it } from 'vitest';
import {
  added,
  briefCheck,
  check,
  claim,
  math,
  type Parameter,
  parameter,
  relation,
  restriction,
  type Specification,
  term,
  timing,
  verify,
} from '../../src/index.js';
import { source } from '../claim/entry.js';

/*
 * What cancels from a formula is divided by all the same: at its zero the formula has no value, and
 * another one that expands to the same polynomial has.
 */

function payoffCalled(name: string, example: number): Parameter {
  return parameter(name, {
    ...{ text: name, latex: name, meaning: 'a number', unit: 'payoff', example },
    source,
  });
}
const [a, x, y, z] = [
  payoffCalled('a', 1),
  payoffCalled('x', 1),
  payoffCalled('y', 1),
  payoffCalled('z', 2),
];
const base = {
  publication: source.publication,
  parameters: [a, x, y, z],
  restrictions: [restriction('y is positive', relation`${y} > 0`, source)],
};

describe('names that expand alike', () => {
  const long = term({ text: 'm', latex: 'm' }, math`${x}/${y} + ${a}/${z} − ${a}/${z}`);
  const short = term({ text: 'n', latex: 'n' }, math`${x}/${y}`);
  const game = timing({ id: 'g', title: 'Two moves', players: ['E', 'F'], source })
    .move('first', { by: 'E', knows: [], chooses: ['stay', 'one', 'two'] })
    .move('second', { by: 'F', knows: ['first'], chooses: ['stop', 'go'] })
    .payoffs({
      E: ({ first }) =>
        first === 'stay' ? 0 : first === 'one' ? math`${x} − 5 ${y}` : math`1 − ${z}^2`,
      F: ({ second }) => (second === 'stop' ? 0 : math`${z}^2 (${x} − 5 ${y})`),
    });
  const low = added('low', 'm is low', relation`${long} ≤ 5`);
  const far = added('far', 'z is far from 0', relation`${z}^2 ≥ 1`);
  const small = added('small', 'n is low', relation`${short} ≤ 5`);
  const known = { nothing: 1 };
  const still = claim(game, {
    ...{ id: 'still', title: 'Nobody moves', says: 'Nobody moves.', source },
    strategies: {
      first: { nothing: 'stay' },
      second: { stay: 'stop', one: 'stop', two: 'stop' },
    },
    beliefs: { second: { stay: known, one: known, two: known } },
    holds: {
      iff: {
        first: { nothing: [low, far] },
        second: { stay: [small], one: [small], two: [small] },
      },
    },
    expected: 'holds',
  });
  const spec: Specification = { ...base, games: [game], claims: [still] };

  it('are not taken for one where only one of them has a value', async () => {
    // At z = 0 alone, n > 5 leaves F indifferent.
    expect(check(spec, still, { a: 1, x: 6, y: 1, z: 0 }).refutes).toBe(true);
    const [verdict] = await verify(spec, { threads: 0, cache: false, runs: 5 });
    expect(verdict?.kind).toBe('refuted');
  });
});

describe('an expression of the author', () => {
  const share = term({ text: 's', latex: 's' }, math`${a}/${z}`);
  const game = timing({ id: 'h', title: 'Two moves', players: ['E', 'F'], source })
    .move('first', { by: 'E', knows: [], chooses: ['stay', 'go'] })
    .move('second', { by: 'F', knows: ['first'], chooses: ['left', 'right'] })
    .payoffs({ E: ({ first }) => (first === 'stay' ? 0 : math`${x} + ${y}`), F: () => 0 });
  const low = added('low', 'low', relation`${x} + ${y} + ${a}/${z} − ${a}/${z} ≤ 0`);
  const declared = {
    ...{ title: 'E stays', says: 'E stays.', source },
    beliefs: { second: { stay: { nothing: 1 }, go: { nothing: 1 } } },
    holds: { if: [low] },
    expected: 'holds',
  } as const;
  const mixed = claim(game, {
    ...{ ...declared, id: 'mixed' },
    strategies: {
      first: { nothing: 'stay' },
      second: { stay: { left: share, right: math`1 − ${share}` }, go: 'left' },
    },
  });
  const pure = claim(game, {
    ...{ ...declared, id: 'pure' },
    strategies: { first: { nothing: 'stay' }, second: { stay: 'left', go: 'left' } },
  });
  const spec: Specification = { ...base, games: [game], claims: [mixed, pure] };

  it('stands for what a kernel computes only where it has a value, whatever was asked before', () => {
    briefCheck(spec, mixed)({ a: 1, x: 1, y: 1, z: 2 });
    const brief = briefCheck(spec, pure);
    const points = [
      { a: 1, x: -2, y: 1, z: 1 },
      { a: 1, x: 6, y: 1, z: 2 },
      { a: 1, x: -2, y: 1, z: 0 },
      { a: 1, x: 6, y: 1, z: 0 },
    ];
    expect(points.map((point) => brief(point))).toMatchObject(
      [true, false, true, false].map((equilibrium) => ({ equilibrium })),
    );
  });
});
