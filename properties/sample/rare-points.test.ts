import { describe, expect, it } from 'vitest';
import collusion from '../../spec/index.js';
import { propositionAtPoint } from '../../src/claim/proposition/proposition.js';
import type { Specification } from '../../src/claim/specification.js';
import type { Formula } from '../../src/exact/formula.js';
import {
  compare,
  everywhere,
  math,
  type Parameter,
  parameter,
  relation,
  restriction,
  somewhere,
} from '../../src/index.js';
import { survey } from '../../src/sample/proposition/survey.js';

const source = {
  publication: { authors: ['The casus developers'], title: 'Rare points', year: 2026 },
  place: 'these tests',
};

function symbol(name: string, unit: 'probability' | 'payoff'): Parameter {
  const example = unit === 'probability' ? '1/2' : 1;
  return parameter(name, { text: name, latex: name, meaning: name, example, unit, source });
}

const [u, v, w, x] = [
  symbol('u', 'probability'),
  symbol('v', 'probability'),
  symbol('w', 'probability'),
  symbol('x', 'probability'),
];
const [a, b, c] = [symbol('a', 'payoff'), symbol('b', 'payoff'), symbol('c', 'payoff')];
const parameters = [u, v, w, x, a, b, c];

/** Four probabilities and three payoffs that are not negative. */
const box: Specification = {
  ...collusion,
  ...{ parameters, claims: [], statements: [], cases: [] },
  restrictions: parameters.flatMap((each) => [
    restriction(`${each.name} is not negative`, relation`${each} ≥ 0`, source),
    ...(each.unit === 'probability'
      ? [restriction(`${each.name} is at most 1`, relation`${each} ≤ 1`, source)]
      : []),
  ]),
};

const settings = { runs: 8, seed: 1, searching: true };
const sentence = { id: 'rare', source, says: 'so it is.' };

/** Whether it is refuted that a formula is positive, at a point where the walk says so, too. */
async function isRefuted(formula: Formula, sign: '>' | '≥' = '>'): Promise<boolean> {
  const statement = everywhere({ ...sentence, asserts: [compare(formula, sign, 0)] });
  const { result } = await survey({ ...box, statements: [statement] }, statement, settings);
  if (result.kind !== 'refuted' || result.by !== 'a counterexample') return false;
  const { point } = result.counterexample;
  expect(propositionAtPoint(box, statement, point).refutes).toBe(true);
  return true;
}

const third = math`(${u} − 1/3)^2`;

describe('where a formula touches 0 at a point off every grid', () => {
  it.each([
    ['a square', third],
    ['two squares', math`${third} + (${v} − 2/7)^2`],
    ['a product in a square', math`(${a} ${u} − 1/3)^2 + (${v} − 2/7)^2 + (${w} − 3/11)^2`],
    ['squares that share symbols', math`(${u}^2 − ${v}/3)^2 + (${w} ${v} − 1/7)^2`],
    ['payoffs', math`(${a} − 1/3)^2 + (${b} − 17/7)^2 + (${c} − 3/11)^2`],
    ['a fourth power', math`(${u} − 1/3)^4`],
    ['a maximum inside', math`1/3 − ${u} (2 − 3 ${u})`],
  ])('%s is refuted to be positive, and not to be at least 0', async (_, formula) => {
    expect(await isRefuted(formula)).toBe(true);
    expect(await isRefuted(formula, '≥')).toBe(false);
    expect(await isRefuted(math`${formula} + 1/1000000000000`)).toBe(false);
  });

  it('nothing is refuted of squares that are not 0 together', async () => {
    expect(await isRefuted(math`${third} + (${v} − 2/7)^2 + (${u} − ${v})^2`)).toBe(false);
  });
});

describe('a ball of a thousandth', () => {
  const around = math`${third} + (${v} − 7/10)^2 + (${w} − 3/10)^2`;
  it.each([
    ['three symbols', around],
    ['four symbols', math`${around} + (${x} − 1/7)^2`],
    ['products', math`(${a} ${u} − 3/10)^2 + (${v} ${x} − 1/5)^2 + (${w} − 1/3)^2`],
  ])('of %s is found, and none where it is empty', async (_, formula) => {
    expect(await isRefuted(math`${formula} − 1/1000000`)).toBe(true);
    expect(await isRefuted(math`${formula} + 1/1000000`)).toBe(false);
  });
});

describe('witnesses of what is possible', () => {
  const slab = (each: Formula, at: string) => relation`(${each} − ${at})^2 < 1/1000000`;

  it.each([
    ['in three slabs', [slab(u, '3/10'), slab(v, '7/10'), slab(w, '1/3')]],
    ['in four slabs', [slab(u, '3/10'), slab(v, '7/10'), slab(w, '1/3'), slab(x, '1/7')]],
    ['at large payoffs', [slab(math`${a} / 1000`, '100'), slab(math`(${b} − ${c}) / 1000`, '40')]],
  ])('are found %s', async (_, asserts) => {
    const statement = somewhere({ ...sentence, asserts });
    const { result } = await survey({ ...box, statements: [statement] }, statement, settings);
    if (result.kind !== 'proved' || result.by !== 'a witness') expect.fail(result.kind);
    expect(propositionAtPoint(box, statement, result.witness).shows).toBe(true);
  });

  it('are not found where there are none', async () => {
    const asserts = [relation`${third} + (${v} − 2/7)^2 + (${u} − ${v})^2 < 1/2000`];
    const statement = somewhere({ ...sentence, asserts });
    const { result } = await survey({ ...box, statements: [statement] }, statement, settings);
    expect(result.kind).toBe('undecided');
  });
});
