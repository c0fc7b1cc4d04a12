import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkProportions } from '../../../src/equilibrium/consistency/check/proportions.js';
import { holdAt } from '../../../src/equilibrium/consistency/proportion-condition.js';
import {
  searchWeights,
  sumRefutation,
} from '../../../src/equilibrium/consistency/proportion-search.js';
import type {
  ProportionCondition,
  ProportionRefutation,
} from '../../../src/equilibrium/consistency/sequential-support.js';
import { weightsOnTwoRatios } from '../../../src/equilibrium/consistency/two-ratios.js';
import type { Radical } from '../../../src/exact/radical.js';
import { Rational } from '../../../src/exact/rational.js';

/** Coefficient, power of x, power of s. */
type Term = readonly [coefficient: number, x: number, s: number];

const condition = (terms: readonly Term[], informationSet = 0): ProportionCondition => ({
  informationSet,
  requires: { kind: 'action', action: 0 },
  terms: terms.map(([coefficient, ...powers]) => ({
    coefficient: Rational.of(coefficient),
    powers: new Map(
      powers.flatMap((power, k) => (power === 0 ? [] : [[k, Rational.of(power)] as const])),
    ),
  })),
});
const terms = fc.uniqueArray(
  fc.tuple(
    fc.integer({ min: -5, max: 5 }).filter((coefficient) => coefficient !== 0),
    fc.nat(1),
    fc.integer({ min: -1, max: 2 }),
  ),
  { minLength: 2, maxLength: 4, selector: ([, x, s]) => `${x} ${s}` },
);
const systems = fc.array(terms, { minLength: 1, maxLength: 3 });
const grid = ['1/9', '1/4', '1/2', '2/3', '1', '3/2', '2', '4', '9'].map(Rational.of);

function expectRight(
  conditions: readonly ProportionCondition[],
  found: {
    readonly kind: string;
    readonly weights?: readonly Radical[];
    readonly because?: ProportionRefutation;
  },
): void {
  const rational = found.weights?.map((weight) => weight.rational);
  if (rational?.every((weight) => weight !== undefined))
    expect(holdAt(conditions, rational)).toBe(true);
  if (found.because) expect(checkProportions(found.because, ({ terms }) => terms)).toEqual([]);
  if (found.kind === 'none')
    for (const x of grid) for (const s of grid) expect(holdAt(conditions, [x, s])).toBe(false);
}

describe('conditions on two ratios, one of them linear', () => {
  it('are met by the weights found, and by none on a grid where none are', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(systems, (system) => {
        const conditions = system.map((each) => condition(each));
        const found = weightsOnTwoRatios(conditions, 2);
        kinds.add(found.kind);
        expectRight(conditions, found);
      }),
      { numRuns: 300 },
    );
    expect(kinds.has('found') && kinds.has('none')).toBe(true);
  });

  it('are not met where an upper bound of the linear one is 0', () => {
    // x ≤ s − 1 and s ≤ 1.
    const first = condition([
      [-1, 1, 0],
      [1, 0, 1],
      [-1, 0, 0],
    ]);
    const second = condition([
      [1, 0, 0],
      [-1, 0, 1],
    ]);
    expect(weightsOnTwoRatios([first, second], 2)).toMatchObject({ kind: 'none' });
    expect(weightsOnTwoRatios([first], 2).kind).toBe('found');
  });

  it('may be met at irrational numbers only', () => {
    // s² ≤ 2 ≤ s², and x + s = 3.
    const conditions = [
      condition([
        [-1, 0, 2],
        [2, 0, 0],
      ]),
      condition([
        [1, 0, 2],
        [-2, 0, 0],
      ]),
      condition([
        [-1, 1, 0],
        [-1, 0, 1],
        [3, 0, 0],
      ]),
      condition([
        [1, 1, 0],
        [1, 0, 1],
        [-3, 0, 0],
      ]),
    ];
    expect(weightsOnTwoRatios(conditions, 2)).toEqual({ kind: 'irrational' });
  });
});

describe('conditions on one ratio', () => {
  it('are decided through powers of it', () => {
    const square = [
      condition([
        [1, 2, 0],
        [-4, 0, 0],
      ]),
      condition([
        [-1, 2, 0],
        [4, 0, 0],
      ]),
    ];
    const found = weightsOnTwoRatios(square, 1);
    expect(found.kind === 'found' && found.weights.map(String)).toEqual(['2']);
    expect(
      weightsOnTwoRatios(
        [
          condition([
            [-1, 2, 0],
            [2, 1, 0],
            [-2, 0, 0],
          ]),
        ],
        1,
      ),
    ).toMatchObject({
      kind: 'none',
    });
  });
});

describe('the search for weights', () => {
  it('gives weights that meet the conditions, and denies them only where a grid shows none', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(systems, fc.boolean(), (system, apart) => {
        const conditions = system.map((each, k) => condition(each, apart ? k : 0));
        const found = searchWeights(conditions, 2);
        kinds.add(found.kind);
        expectRight(conditions, found);
      }),
      { numRuns: 300 },
    );
    expect(kinds.has('found') && kinds.has('none')).toBe(true);
  });
});

describe('a refutation', () => {
  it('is found only for conditions that nothing on a grid meets', () => {
    let refuted = 0;
    fc.assert(
      fc.property(systems, (system) => {
        const conditions = system.map((each) => condition(each));
        if (sumRefutation(conditions, 40) === undefined) return;
        refuted += 1;
        for (const x of grid) for (const s of grid) expect(holdAt(conditions, [x, s])).toBe(false);
      }),
      { numRuns: 40 },
    );
    expect(refuted).toBeGreaterThan(0);
  });
});

describe('a refutation that is tampered with', () => {
  const read = ({ terms }: ProportionCondition) => terms;
  const refuted = (conditions: readonly ProportionCondition[]): ProportionRefutation => {
    const found = searchWeights(conditions, 2);
    if (found.kind !== 'none') throw new Error('expected a refutation');
    return found.because;
  };

  it('is refused: ratios whose bounds do not clash, or do not cancel', () => {
    // x ≥ 2s and s ≥ x.
    const because = refuted([
      condition([
        [1, 1, 0],
        [-2, 0, 1],
      ]),
      condition([
        [1, 0, 1],
        [-1, 1, 0],
      ]),
    ]);
    if (because.kind !== 'product') throw new Error('expected a product of ratios');
    expect(checkProportions(because, read)).toEqual([]);
    const [first, ...rest] = because.ratios;
    if (first === undefined) throw new Error('expected ratios');
    for (const ratios of [[], rest, [{ ...first, power: first.power + 1n }, ...rest]])
      expect(checkProportions({ kind: 'product', ratios }, read)).not.toEqual([]);
    expect(checkProportions(because, () => undefined)).not.toEqual([]);
  });

  it('is refused: stretches with a gap, with an end, or with other conditions', () => {
    // x² + 2 ≤ 2x holds nowhere.
    const parabola = condition([
      [-1, 2, 0],
      [2, 1, 0],
      [-2, 0, 0],
    ]);
    const harmless = condition([
      [1, 2, 0],
      [-1, 1, 0],
      [1, 0, 0],
    ]);
    const found = weightsOnTwoRatios([parabola, harmless], 1);
    if (found.kind !== 'none' || found.because.kind !== 'cover')
      throw new Error('expected a cover');
    const cover = found.because;
    const { stretches } = cover;
    expect(checkProportions(cover, read)).toEqual([]);
    expect(stretches.length).toBeGreaterThan(1);
    const [first] = stretches;
    if (first === undefined) return;
    for (const other of [
      [],
      stretches.slice(0, -1),
      [{ inside: first.inside, end: undefined }],
      stretches.map((each) => ({ ...each, inside: [harmless] as const })),
    ])
      expect(checkProportions({ ...cover, stretches: other }, read)).not.toEqual([]);
  });

  it('is refused: a sum that may be positive', () => {
    const sum = refuted([
      condition([
        [-1, 1, 0],
        [-1, 0, 0],
      ]),
    ]);
    if (sum.kind !== 'sum') throw new Error('expected a sum');
    expect(checkProportions(sum, read)).toEqual([]);
    const negated = sum.multiples.map(({ condition: each, times }) => ({
      condition: each,
      times: { ...times, coefficient: times.coefficient.negated() },
    }));
    for (const multiples of [[], negated])
      expect(checkProportions({ kind: 'sum', multiples }, read)).not.toEqual([]);
  });
});
