import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { functionOf } from '../../src/exact/formula-value.js';
import { solveEquations, substituteAll } from '../../src/exact/linear-equations.js';
import { math, relation } from '../../src/exact/math.js';
import type { Polynomial } from '../../src/exact/polynomial.js';
import type { Relation } from '../../src/exact/relation.js';
import { symbol } from '../arbitrary/formula.js';
import { polynomials } from '../arbitrary/polynomial.js';
import { smallRationals } from '../arbitrary/rational.js';

const [x, y, z] = [symbol('x'), symbol('x_1'), symbol('y')];
const texts = (relations: readonly Relation[]): string[] =>
  solveEquations(relations).map(({ symbol: name, equals }) => `${name} = ${equals}`);

const difference = ({ left, right }: Relation): Polynomial =>
  functionOf(left).minus(functionOf(right)).numerator;

/** Linear equations in the three symbols; some contradict or repeat each other. */
const systems: fc.Arbitrary<Relation[]> = fc.array(
  fc
    .array(smallRationals(), { minLength: 4, maxLength: 4 })
    .map(([a = 0, b = 0, c = 0, d = 0]) => ({
      left: math`${a} ${x} + ${b} ${y}`,
      sign: '=' as const,
      right: math`${c} ${z} + ${d}`,
    })),
  { maxLength: 4 },
);

describe('equations solved for a symbol each', () => {
  it('determine no symbol in terms of another that is determined', () => {
    fc.assert(
      fc.property(systems, (system) => {
        const solved = solveEquations(system);
        const determined = solved.map(({ symbol: name }) => name);
        expect(new Set(determined).size).toBe(determined.length);
        for (const { equals } of solved)
          expect(determined.some((name) => equals.symbols.has(name))).toBe(false);
      }),
    );
  });

  it('become identities when their solutions are put in, unless they contradict the others', () => {
    fc.assert(
      fc.property(systems, (system) => {
        const solved = solveEquations(system);
        const left = system.map((equation) => substituteAll(difference(equation), solved));
        for (const each of left) expect(each.constantValue).toBeDefined();
        expect(left.filter(({ isZero }) => isZero).length).toBeGreaterThanOrEqual(solved.length);
      }),
    );
  });

  it('leave no determined symbol in a polynomial', () => {
    fc.assert(
      fc.property(systems, polynomials(), (system, polynomial) => {
        const solved = solveEquations(system);
        const left = substituteAll(polynomial, solved);
        expect(solved.some(({ symbol: name }) => left.symbols.has(name))).toBe(false);
        expect(substituteAll(left, solved)).toEqual(left);
      }),
    );
  });

  it('may be linear in a symbol and not in the others', () => {
    expect(texts([relation`2 ${x} = ${y} ${y} + 1`])).toEqual(['x = 1/2*x_1^2 + 1/2']);
  });

  it('are used one in the other', () => {
    expect(texts([relation`${x} + ${y} = 1`, relation`${y} - ${z} = 0`])).toEqual([
      'x = -y + 1',
      'x_1 = y',
    ]);
  });

  it('are left alone where no symbol has a constant coefficient, or where nothing is equated', () => {
    expect(texts([relation`${x} ${y} = 1`, relation`${x}^2 = 4`])).toEqual([]);
    expect(texts([relation`1/${x} = 2`])).toEqual([]);
    expect(texts([relation`${x} ≥ 1`, relation`0 = 1`])).toEqual([]);
  });
});
