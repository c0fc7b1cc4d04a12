import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derivation } from '../../src/derive/derivation.js';
import { commonDivisor, dividedBy } from '../../src/exact/division.js';
import type { FormulaInput } from '../../src/exact/formula.js';
import { parsePolynomial } from '../../src/exact/polynomial.js';
import {
  added,
  claim,
  math,
  parameter,
  type Relation,
  relation,
  restriction,
  type Specification,
  timing,
} from '../../src/index.js';
import { source } from '../claim/entry.js';

/*
 * A player stays, who would gain something by going. A condition says that she does not where it
 * holds exactly where she does not: up to factors whose sign is known and that are never 0.
 */

const number = (name: string) =>
  parameter(name, { text: name, latex: name, meaning: name, unit: 'payoff', example: 1, source });
const [x, y, z, a, b] = [number('x'), number('y'), number('z'), number('a'), number('b')];

function leaving(
  gain: FormulaInput,
  states: Relation,
  restrictions: readonly Relation[],
): Specification {
  const choice = timing({ id: 'choice', title: 'A choice', players: ['P'], source })
    .move('way', { by: 'P', knows: [], chooses: ['stay', 'go'] })
    .payoffs({ P: ({ way }) => (way === 'go' ? gain : 0) });
  return {
    publication: source.publication,
    parameters: [x, y, z, a, b],
    restrictions: restrictions.map((each, index) => restriction(`given ${index}`, each, source)),
    games: [choice],
    claims: [
      claim(choice, {
        ...{ id: 'staying', title: 'Staying', source, says: 'P stays.', expected: 'holds' },
        strategies: { way: { nothing: 'stay' } },
        beliefs: {},
        holds: { iff: { way: { nothing: added('worthless', 'going is worth nothing', states) } } },
      }),
    ],
  };
}

/** Whether the condition is found to be the constraint. */
function isMatched(...declared: Parameters<typeof leaving>): boolean {
  const spec = leaving(...declared);
  return spec.claims.some((each) =>
    derivation(spec, each).sets.some(({ deviations }) =>
      deviations.some(({ verdict }) => verdict.kind === 'constraint' && verdict.condition),
    ),
  );
}

const positive = (...symbols: readonly (typeof x)[]) =>
  symbols.map((each) => relation`${each} > 0`);

describe('a condition is the constraint', () => {
  it.each<[string, ...Parameters<typeof leaving>]>([
    ['as it is', math`1 − ${x}`, relation`${x} ≥ 1`, []],
    ['times what is positive', math`1 − ${x}`, relation`${x} ${y} ≥ ${y}`, positive(y)],
    ['times what is negative', math`1 − ${x}`, relation`${x} ${y} ≤ ${y}`, [relation`${y} < 0`]],
    [
      'divided by what is positive',
      math`${y} − ${x} (2 ${z} − 1)`,
      relation`${y} / (2 ${z} − 1) ≤ ${x}`,
      [relation`${z} > 1/2`],
    ],
    [
      'divided by what is negative',
      math`${y} − ${x} (2 ${z} − 1)`,
      relation`${y} / (2 ${z} − 1) ≥ ${x}`,
      [relation`${z} < 1/2`],
    ],
    [
      'with a factor that is a sum of what is positive',
      math`${b} − ${a}`,
      relation`${a}^2 − ${b}^2 ≥ 0`,
      positive(a, b),
    ],
    [
      'with a factor that is bounded as it is',
      math`${b} − ${a}`,
      relation`${a}^2 ≥ ${b}^2`,
      [relation`${a} + ${b} > 0`],
    ],
    [
      'divided by a sum',
      math`${y} − ${x}`,
      relation`${x} / (${a} + ${b}) ≥ ${y} / (${a} + ${b})`,
      positive(a, b),
    ],
    [
      'with a factor whose sign a few restrictions give',
      math`1 − ${x}`,
      relation`(${x} − 1) (2 ${z} − ${y}) ≥ 0`,
      [relation`${z} > ${a}`, relation`2 ${a} ≥ ${y}`],
    ],
    [
      'with a factor on each side',
      math`(${y} + ${z}) (1 − ${x})`,
      relation`(${a} + ${b}) (${x} − 1) ≥ 0`,
      positive(y, z, a, b),
    ],
    [
      'where an equation holds',
      math`${a} − ${x}`,
      relation`(${x} − 1 + ${b}) ${y} ≥ 0`,
      [relation`${a} + ${b} = 1`, ...positive(y)],
    ],
    [
      'with a square that is not 0',
      math`1 − ${x}`,
      relation`${x} ${y}^2 ≥ ${y}^2`,
      [relation`${y} < 0`],
    ],
  ])('%s', (_, ...declared) => {
    expect(isMatched(...declared)).toBe(true);
  });
});

describe('a condition is not the constraint', () => {
  it.each<[string, ...Parameters<typeof leaving>]>([
    ['with a factor of unknown sign', math`1 − ${x}`, relation`${x} ${y} ≥ ${y}`, []],
    [
      'with a factor that may be 0',
      math`1 − ${x}`,
      relation`${x} ${y} ≥ ${y}`,
      [relation`${y} ≥ 0`],
    ],
    ['with a square that may be 0', math`1 − ${x}`, relation`${x} ${y}^2 ≥ ${y}^2`, []],
    ['with the opposite sign', math`1 − ${x}`, relation`${x} ${y} ≤ ${y}`, positive(y)],
    [
      'of another sign by its factor',
      math`1 − ${x}`,
      relation`${x} ${y} ≥ ${y}`,
      [relation`${y} < 0`],
    ],
    ['that is strict', math`1 − ${x}`, relation`${x} > 1`, []],
    ['that divides by what may be 0', math`1 − ${x}`, relation`${x} / ${y}^2 ≥ 1 / ${y}^2`, []],
    [
      'with a sum that may be 0',
      math`${b} − ${a}`,
      relation`${a}^2 ≥ ${b}^2`,
      [relation`${a} ≥ 0`, relation`${b} ≥ 0`],
    ],
    ['that says something else', math`1 − ${x}`, relation`${x} ${y} ≥ 2 ${y}`, positive(y)],
  ])('%s', (_, ...declared) => {
    expect(isMatched(...declared)).toBe(false);
  });
});

/** Sums of a few symbols, and products of two such: short enough to be taken apart. */
const sums = fc
  .tuple(
    fc.integer({ min: 1, max: 3 }),
    fc.integer({ min: -2, max: 2 }),
    fc.integer({ min: -2, max: 2 }),
  )
  .map(([p, q, r]) =>
    parsePolynomial(`${p}*x`)
      .plus(parsePolynomial(`${q}*y`))
      .plus(parsePolynomial(`${r}`)),
  );
const products = fc.tuple(sums, sums).map(([one, other]) => one.times(other));

describe('a common divisor', () => {
  it('divides both, and leaves them nothing in common', () => {
    fc.assert(
      fc.property(products, products, (one, other) => {
        const shared = commonDivisor(one, other);
        const [left, right] = [dividedBy(one, shared), dividedBy(other, shared)];
        expect(left && right && `${commonDivisor(left, right)}`).toBe('1');
      }),
    );
  });

  it('has every factor that both have', () => {
    fc.assert(
      fc.property(sums, products, products, (factor, one, other) => {
        const shared = commonDivisor(one.times(factor), other.times(factor));
        expect(dividedBy(shared, factor)).toBeDefined();
      }),
    );
  });
});
