import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type LinearConstraint,
  RADICALS,
  RATIONALS,
  solveLinearSystem,
} from '../../src/exact/linear-system.js';
import { Radical } from '../../src/exact/radical.js';
import { Rational } from '../../src/exact/rational.js';

type Drawn = { coefficients: number[]; equation: boolean; right: number };

const drawn = (width: number): fc.Arbitrary<Drawn> =>
  fc.record({
    coefficients: fc.array(fc.integer({ min: -2, max: 2 }), { minLength: width, maxLength: width }),
    equation: fc.boolean(),
    right: fc.integer({ min: -3, max: 3 }),
  });
const systems = fc
  .integer({ min: 1, max: 4 })
  .chain((width) =>
    fc.tuple(fc.constant(width), fc.array(drawn(width), { minLength: 1, maxLength: 7 })),
  );

const sparse = (coefficients: readonly number[]): ReadonlyMap<number, Rational> =>
  new Map(coefficients.map((each, k) => [k, Rational.of(each)]));
const rational = ({ coefficients, equation, right }: Drawn): LinearConstraint<Rational> => ({
  row: sparse(coefficients),
  relation: equation ? '=' : '≥',
  right: Rational.of(right),
});
/** The same system in logarithms to base 2. */
const exponential = ({ coefficients, equation, right }: Drawn): LinearConstraint<Radical> => ({
  row: sparse(coefficients),
  relation: equation ? '=' : '≥',
  right: Radical.of(Rational.of(2)).power(Rational.of(right)),
});

describe('a system of linear constraints', () => {
  it('is solved by the values found, or refuted by the multipliers', () => {
    fc.assert(
      fc.property(systems, ([width, system]) => {
        const constraints = system.map(rational);
        const found = solveLinearSystem(RATIONALS, width, constraints);
        if (found.kind === 'feasible') {
          expect(found.values).toHaveLength(width);
          for (const { row, relation, right } of constraints) {
            const left = Rational.sum(
              [...row].map(([k, each]) => each.times(found.values[k] ?? Rational.zero)),
            );
            const order = left.compare(right);
            expect(relation === '=' ? order === 0 : order >= 0).toBe(true);
          }
          return;
        }
        const { multipliers } = found;
        for (let k = 0; k < width; k += 1)
          expect(
            Rational.sum(
              constraints.map(({ row }, c) =>
                (row.get(k) ?? Rational.zero).times(multipliers[c] ?? Rational.zero),
              ),
            ).isZero,
          ).toBe(true);
        constraints.forEach(({ relation }, c) => {
          if (relation === '≥') expect(multipliers[c]?.sign).not.toBe(-1);
        });
        const right = constraints.map((each, c) =>
          each.right.times(multipliers[c] ?? Rational.zero),
        );
        expect(Rational.sum(right).sign).toBe(1);
      }),
      { numRuns: 400 },
    );
  });

  it('has the same solution over powers of 2 as over their exponents', () => {
    fc.assert(
      fc.property(systems, ([width, system]) => {
        const plain = solveLinearSystem(RATIONALS, width, system.map(rational));
        const powers = solveLinearSystem(RADICALS, width, system.map(exponential));
        expect(powers.kind).toBe(plain.kind);
        if (plain.kind === 'infeasible' || powers.kind === 'infeasible') {
          expect(powers).toEqual(plain);
          return;
        }
        const two = Radical.of(Rational.of(2));
        expect(powers.values.map(String)).toEqual(
          plain.values.map((each) => String(two.power(each))),
        );
      }),
    );
  });

  it('finds both outcomes', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(systems, ([width, system]) => {
        kinds.add(solveLinearSystem(RATIONALS, width, system.map(rational)).kind);
      }),
    );
    expect(kinds.size).toBe(2);
  });
});
