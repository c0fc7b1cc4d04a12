import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entry } from '../../src/exact/entry.js';
import type { Formula } from '../../src/exact/formula.js';
import { functionOf, valueAt } from '../../src/exact/formula-value.js';
import { math } from '../../src/exact/math.js';
import type { Point } from '../../src/exact/point.js';
import { Rational } from '../../src/exact/rational.js';
import { exactSigns } from '../../src/sample/kernel/exact-signs.js';
import { ProgramBuilder } from '../../src/sample/kernel/program.js';
import { signsOf } from '../../src/sample/kernel/sign-set.js';
import { vanishingSteps } from '../../src/sample/kernel/vanishing.js';
import { formulasOver, symbol } from '../arbitrary/formula.js';
import { points, SYMBOLS } from '../arbitrary/polynomial.js';
import { smallRationals } from '../arbitrary/rational.js';
import { onGrid } from './kernels.js';

/*
 * A program tells the sign of whatever formula is put into it: of quotients in quotients as well,
 * whose divisors are of either sign, and of maxima over such divisors.
 */

const part = formulasOver(smallRationals());

const ratio = fc
  .tuple(part, part)
  .map(([numerator, denominator]): Formula => ({ kind: 'quotient', numerator, denominator }));

const nested = fc
  .tuple(ratio, ratio, part, fc.constantFrom('sum', 'product', 'quotient', 'power'))
  .map(([one, other, rest, kind]): Formula => {
    if (kind === 'sum') return math`${one} - ${rest} + ${other}`;
    if (kind === 'product') return math`${one} * ${other} * (${rest} - ${one})`;
    if (kind === 'quotient') return math`(${one} + ${rest}) / ${other}`;
    return { kind: 'power', base: math`${one} - ${rest}`, exponent: 3 };
  });

/** The sign of a formula's step at a point. */
function signAt(builder: ProgramBuilder, formula: Formula, point: Point): number {
  const { step, sign } = builder.signStep(formula);
  const { numerators, denominator } = onGrid(SYMBOLS, point);
  const signs = exactSigns(builder.operations, denominator)(step, numerators);
  const value = signs === 4 ? 1 : signs === 1 ? -1 : 0;
  return value * sign;
}

describe('a program', () => {
  it('tells the sign of a formula wherever that has a value', () => {
    const seen = new Set<number>();
    fc.assert(
      fc.property(fc.oneof(nested, part), points(), (formula, point) => {
        const value = valueAt(formula, point);
        fc.pre(value !== undefined);
        const found = signAt(new ProgramBuilder(SYMBOLS, new Map()), formula, point);
        expect(found === value.sign).toBe(true);
        seen.add(value.sign);
      }),
      { numRuns: 1000 },
    );
    expect(seen.size).toBe(3);
  });

  it('puts in what symbols stand for', () => {
    fc.assert(
      fc.property(nested, points(), (body, point) => {
        const value = valueAt(body, point);
        fc.pre(value !== undefined);
        const builder = new ProgramBuilder(SYMBOLS, new Map([['z', body]]));
        const less = value.minus(Rational.of(1)).sign;
        expect(signAt(builder, math`${symbol('z')} - 1`, point) === less).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('tells the sign of what contains the most of several formulas over a divisor', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(ratio, part), { minLength: 1, maxLength: 3 }),
        part,
        points(),
        (candidates, divisor, point) => {
          const values = candidates.map((each) => valueAt(each, point));
          const below = valueAt(divisor, point);
          const defined = values.filter((each) => each !== undefined);
          fc.pre(defined.length === values.length && below !== undefined && !below.isZero);
          const most = defined.reduce((best, each) => (best.lessThan(each) ? each : best));
          const builder = new ProgramBuilder(SYMBOLS, new Map());
          const most_ = symbol('most');
          builder.define({ symbol: most_, candidates, divisor });
          const sign = most.over(below).minus(entry(defined, 0)).sign;
          const compared = math`${most_} - ${entry(candidates, 0)}`;
          expect(signAt(builder, compared, point) === sign).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('computes opposites once', () => {
    fc.assert(
      fc.property(part, (formula) => {
        const builder = new ProgramBuilder(SYMBOLS, new Map());
        const { step, sign } = builder.signStep(formula);
        const turned = builder.signStep({ kind: 'negative', of: formula });
        expect(turned).toEqual({ step, sign: -sign });
      }),
    );
  });
});

describe('what vanishes at every point', () => {
  const builder = new ProgramBuilder(
    ['x', 'y'],
    new Map([['s', math`(1 - ${symbol('x')}) / ${symbol('y')}`]]),
  );
  const [x, y, s] = ['x', 'y', 's'].map(symbol) as [Formula, Formula, Formula];
  const vanishes = (formula: Formula): boolean => {
    const { step } = builder.signStep(formula);
    return vanishingSteps(builder.operations, [step]).has(step);
  };

  it('is found by expansion', () => {
    expect(vanishes(math`(${x} + ${y}) ^ 2 - ${x} ^ 2 - 2 ${x} ${y} - ${y} ^ 2`)).toBe(true);
    expect(vanishes(math`${s} ${y} + ${x} - 1`)).toBe(true);
  });

  it('is what expands to 0, whatever parts are named and shared on the way', () => {
    const seen = new Set<boolean>();
    const rest = fc.oneof(fc.constant(math`0`), part);
    fc.assert(
      fc.property(part, part, part, rest, (a, b, shared, added) => {
        const squares = math`(${a} - ${b}) (${a} + ${b}) ${shared} - ${a} ^ 2 ${shared}`;
        const difference = math`${squares} + ${b} ^ 2 ${shared} + ${added}`;
        for (const formula of [difference, math`(${a} + ${symbol('x')}) ^ 2 (${difference})`]) {
          const program = new ProgramBuilder(SYMBOLS, new Map());
          const { step } = program.signStep(formula);
          const found = vanishingSteps(program.operations, [step]).has(step);
          expect(found).toBe(functionOf(formula).isZero);
          seen.add(found);
        }
      }),
    );
    expect(seen).toEqual(new Set([true, false]));
  });

  it('is not what vanishes at most points, or modulo the prime of the trials', () => {
    expect(vanishes(math`${s} ${y} + ${x} - 2`)).toBe(false);
    expect(vanishes(math`${Rational.of(2 ** 26 - 5)} ${x}`)).toBe(false);
  });
});

it('signs of whole numbers are a set of one', () => {
  expect([-5n, 0n, 7n].map(signsOf)).toEqual([1, 2, 4]);
});
