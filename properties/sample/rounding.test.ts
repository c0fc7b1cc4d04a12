import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entry } from '../../src/exact/entry.js';
import { CodeWriter, ExactWriter } from '../../src/sample/kernel/code.js';
import { exactSigns } from '../../src/sample/kernel/exact-signs.js';
import { stepBounds } from '../../src/sample/kernel/rounding.js';
import { signsOf } from '../../src/sample/kernel/sign-set.js';
import type { Operation } from '../../src/sample/kernel/steps.js';

/*
 * Doubles decide signs behind a bound of their error. The bound is held against whole numbers of any
 * size, of random programs, at points where much cancels.
 */

const SYMBOLS = 4;

interface Drawn {
  readonly operations: readonly Operation[];
  readonly denominator: number;
  readonly numerators: readonly number[];
}

/** Numerators, some of which differ by little: their products then nearly cancel. */
const numerators = fc
  .tuple(fc.integer({ min: 1, max: 2 ** 40 }), fc.array(fc.integer({ min: -2, max: 2 }), fourth()))
  .chain(([size, small]) =>
    fc.tuple(
      ...small.map((offset) =>
        fc.oneof(
          fc.integer({ min: -size, max: size }),
          fc.constantFrom(size + offset, -size + offset, offset),
        ),
      ),
    ),
  );

function fourth() {
  return { minLength: SYMBOLS, maxLength: SYMBOLS };
}

/** The leaves of a program, then steps from any of those before. */
function programs(length: number): fc.Arbitrary<Operation[]> {
  const leaves: Operation[] = [
    ...Array.from({ length: SYMBOLS }, (_, symbol): Operation => ({ kind: 'numerator', symbol })),
    { kind: 'denominator' },
  ];
  const whole = fc
    .oneof(fc.bigInt({ min: -9n, max: 9n }), fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }))
    .map((value): Operation => ({ kind: 'whole', value }));
  const kinds = fc.constantFrom(...(['sum', 'difference', 'product', 'maximum'] as const));
  const step = fc.tuple(kinds, fc.nat(), fc.nat());
  return fc
    .tuple(fc.array(whole, { maxLength: 2 }), fc.array(step, { minLength: 1, maxLength: length }))
    .map(([wholes, steps]) => {
      const operations = [...leaves, ...wholes];
      for (const [kind, one, other] of steps) {
        const size = operations.length;
        operations.push({ kind, left: one % size, right: other % size });
      }
      return operations;
    });
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  operations: programs(24),
  denominator: fc.integer({ min: 1, max: 2 ** 40 }),
  numerators,
});

/** Every step by doubles and by whole numbers. */
function computed({ operations, denominator, numerators }: Drawn) {
  const bounds = numerators.map(Math.abs);
  const steps = operations.map((_, step) => step);
  const all = `return [${steps.map((step) => `a${step}`).join()}];`;
  const writer = new CodeWriter(operations, bounds, denominator);
  const doubles: number[] = new Function('x', `${writer.steps(steps)}${all}`)(numerators);
  const wholes: bigint[] = new Function('x', 'd', new ExactWriter(operations).steps(steps) + all)(
    numerators.map(BigInt),
    BigInt(denominator),
  );
  return { bounds: stepBounds(operations, bounds, denominator), writer, doubles, wholes };
}

describe('the bound of the error', () => {
  it('is never exceeded, nor the bound of the magnitude; where it is 0, nothing is rounded', () => {
    let [rounded, exact] = [0, 0];
    fc.assert(
      fc.property(drawn, (each) => {
        const { bounds, doubles, wholes } = computed(each);
        bounds.forEach(({ magnitude, error }, step) => {
          const [double, whole] = [entry(doubles, step), entry(wholes, step)];
          const size = whole < 0n ? -whole : whole;
          if (Number.isFinite(magnitude)) expect(size <= floored(magnitude)).toBe(true);
          if (error === 0) {
            expect(BigInt(double)).toBe(whole);
            exact++;
          } else if (Number.isFinite(error)) {
            const off = BigInt(double) - whole;
            expect((off < 0n ? -off : off) <= floored(error)).toBe(true);
            if (off !== 0n) rounded++;
          }
        });
      }),
      { numRuns: 2000 },
    );
    expect(rounded).toBeGreaterThan(0);
    expect(exact).toBeGreaterThan(0);
  });

  it('leaves no sign wrong', () => {
    let asked = 0;
    fc.assert(
      fc.property(drawn, (each) => {
        const { writer, wholes } = computed(each);
        const exact = exactSigns(each.operations, BigInt(each.denominator));
        const counted = (step: number, point: ArrayLike<number | bigint>) => {
          asked++;
          return exact(step, point);
        };
        wholes.forEach((whole, step) => {
          const sign = signsOf(whole);
          const body = `${writer.steps([step])}return ${writer.sign(step)};`;
          expect(new Function('exact', 'x', body)(counted, each.numerators)).toBe(sign);
          for (const signs of [1, 2, 3, 4, 5, 6]) {
            const test = `${writer.steps([step])}return ${writer.test({ step, signs })};`;
            const holds = new Function('exact', 'x', test)(counted, each.numerators);
            expect(holds).toBe((sign & signs) !== 0);
          }
        });
      }),
      { numRuns: 300 },
    );
    expect(asked).toBeGreaterThan(0);
  });
});

describe('a whole number', () => {
  it.each([
    [2n ** 53n, true],
    [2n ** 53n + 1n, false],
    [-(2n ** 53n) - 1n, false],
    [2n ** 53n + 2n, false],
  ])('%s counts as exact: %s', (value, isExact) => {
    const [bound] = stepBounds([{ kind: 'whole', value }], [], 1);
    expect(bound?.error === 0).toBe(isExact);
  });
});

/** A whole number exceeds a double exactly if it exceeds this. */
function floored(double: number): bigint {
  return BigInt(Math.floor(double));
}

describe('ties and near ties', () => {
  // x y z − u v w, at products that differ by 0 or 1 part in 10^18 or less.
  const operations: Operation[] = [
    ...[0, 1, 2, 3, 4, 5].map((symbol): Operation => ({ kind: 'numerator', symbol })),
    { kind: 'product', left: 0, right: 1 },
    { kind: 'product', left: 6, right: 2 },
    { kind: 'product', left: 3, right: 4 },
    { kind: 'product', left: 8, right: 5 },
    { kind: 'difference', left: 7, right: 9 },
  ];
  const signsAt = (point: number[]) => {
    const writer = new CodeWriter(
      operations,
      point.map(() => 2 ** 32),
      1,
    );
    const exact = exactSigns(operations, 1n);
    const sign = new Function(
      'exact',
      'x',
      `${writer.steps([10])}return [Math.sign(a10),${writer.sign(10)}];`,
    );
    const [double, certain] = sign(exact, point);
    return { double, certain };
  };

  it('are told apart where plain doubles call near ties equal', () => {
    const n = 2 ** 31;
    // (n − 1)(n + 1) = n² − 1: of n³, less than 1 part in 10^18.
    expect(signsAt([n - 1, n + 1, n, n, n, n])).toEqual({ double: 0, certain: 1 });
    expect(signsAt([n, n, n, n - 1, n + 1, n])).toEqual({ double: 0, certain: 4 });
  });

  it('are told apart where plain doubles call equal what differs, or differing what is equal', () => {
    let [wrong, ties] = [0, 0];
    const factor = fc.integer({ min: 2 ** 20, max: 2 ** 31 });
    fc.assert(
      fc.property(factor, factor, factor, fc.constantFrom(-1, 0, 1), (x, y, z, off) => {
        const { double, certain } = signsAt([x, y, z, z + off, x, y]);
        const sign = Math.sign(-off);
        expect(certain).toBe(signsOf(BigInt(sign)));
        if (double !== sign) wrong++;
        if (sign === 0) ties++;
      }),
      { numRuns: 500 },
    );
    expect(wrong).toBeGreaterThan(0);
    expect(ties).toBeGreaterThan(0);
  });
});
