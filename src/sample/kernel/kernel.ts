import { entry } from '../../exact/entry.js';
import type { Point } from '../../exact/point.js';
import { holdsForSign, type PolynomialSense } from '../../exact/sign-condition.js';
import { CodeWriter, exactSigns, exactValues, type Signs, signsOf } from './code.js';
import type { Operation, ProgramBuilder } from './program.js';
import type { Refutation, SignTest } from './refutation.js';

/** That the sign of a program's step is one of some. */
export interface StepTest {
  readonly step: number;
  readonly signs: Signs;
}

/** Refutations as tests of a program's steps: plain data, which another thread can be sent. */
export interface Kernel {
  readonly symbols: readonly string[];
  readonly operations: readonly Operation[];
  /** Those that may hold at all. */
  readonly refutations: readonly KernelRefutation[];
}

export interface KernelRefutation {
  /** Its place in the list of refutations. */
  readonly index: number;
  readonly tests: readonly StepTest[];
  readonly needsWalk: boolean;
}

const NEGATIVE = 1;
const ZERO = 2;
const POSITIVE = 4;

/** The signs with which a formula compares with 0 as said. */
function allowed(sense: PolynomialSense): Signs {
  return (
    (holdsForSign(-1, sense) ? NEGATIVE : 0) |
    (holdsForSign(0, sense) ? ZERO : 0) |
    (holdsForSign(1, sense) ? POSITIVE : 0)
  );
}

/** The signs of opposites. */
function mirrored(signs: Signs): Signs {
  return (signs & NEGATIVE ? POSITIVE : 0) | (signs & ZERO) | (signs & POSITIVE ? NEGATIVE : 0);
}

/** A test of a formula as one of a step. */
export function stepTest({ formula, sense }: SignTest, builder: ProgramBuilder): StepTest {
  const { step, sign } = builder.signStep(formula);
  const signs = allowed(sense);
  return { step, signs: sign < 0 ? mirrored(signs) : signs };
}

/** Puts refutations into a program. */
export function kernelOf(refutations: readonly Refutation[], builder: ProgramBuilder): Kernel {
  const defined = new Set<object>();
  for (const maximum of refutations.flatMap(({ maxima }) => maxima)) {
    if (defined.has(maximum.symbol)) continue;
    defined.add(maximum.symbol);
    builder.define(maximum);
  }
  return {
    symbols: builder.symbols,
    operations: builder.operations,
    refutations: refutations.flatMap(({ tests, needsWalk }, index) => {
      const merged = mergedTests(tests.map((each) => stepTest(each, builder)));
      const left = merged && decidedTests(merged, builder);
      return left ? [{ index, tests: left, needsWalk }] : [];
    }),
  };
}

/** One test a step; `undefined` where two exclude each other. */
function mergedTests(tests: readonly StepTest[]): StepTest[] | undefined {
  const merged = new Map<number, Signs>();
  for (const { step, signs } of tests) merged.set(step, (merged.get(step) ?? 7) & signs);
  if ([...merged.values()].includes(0)) return undefined;
  return [...merged].map(([step, signs]) => ({ step, signs }));
}

/** Without tests of numbers; `undefined` where one of these fails. */
function decidedTests(
  tests: readonly StepTest[],
  { operations }: ProgramBuilder,
): StepTest[] | undefined {
  const left: StepTest[] = [];
  for (const test of tests) {
    const operation = entry(operations, test.step);
    if (operation.kind !== 'whole') left.push(test);
    else if ((signsOf(operation.value) & test.signs) === 0) return undefined;
  }
  return left;
}

/**
 * The body of a function of `x`, a point's numerators, and of `exact`: 0 where no refutation holds,
 * else 1 and the place of one that does. One that does not need the walk is preferred.
 * @param given what holds at all points that are asked about; it is not tested again.
 */
export function verdictCode(
  kernel: Kernel,
  writer: Pick<CodeWriter, 'steps' | 'sign'>,
  given: readonly StepTest[] = [],
): string {
  const left = undecided(kernel, given);
  const steps = new Set(left.flatMap(({ tests }) => tests.map(({ step }) => step)));
  const signs = [...steps].map((step) => `const s${step}=${writer.sign(step)};`);
  const [certain, unsure] = [false, true].map((walk) =>
    decisions(left.filter(({ needsWalk }) => needsWalk === walk)),
  );
  return `${writer.steps(steps)}${signs.join('')}${certain}${unsure}return 0;`;
}

/** The refutations that may hold where something is given, without the tests that then hold. */
function undecided(
  { operations, refutations }: Kernel,
  given: readonly StepTest[],
): readonly KernelRefutation[] {
  const known = new Map<number, Signs>();
  for (const { step, signs } of given) known.set(step, (known.get(step) ?? 7) & signs);
  return refutations.flatMap((refutation) => {
    const merged = mergedTests(
      refutation.tests.map((test) => withoutKnownFactors(test, operations, known)),
    );
    const possible = merged?.every(({ step, signs }) => (known.get(step) ?? 7) & signs);
    if (merged === undefined || !possible) return [];
    const tests = merged.filter(({ step, signs }) => ((known.get(step) ?? 7) & ~signs) !== 0);
    return [{ ...refutation, tests }];
  });
}

/** A test of a product as one of the factor whose sign is not known. */
function withoutKnownFactors(
  test: StepTest,
  operations: readonly Operation[],
  known: ReadonlyMap<number, Signs>,
): StepTest {
  const operation = entry(operations, test.step);
  if (operation.kind !== 'product') return test;
  const { left, right } = operation;
  for (const [factor, other] of [
    [left, right],
    [right, left],
  ] as const) {
    const sign = known.get(factor);
    if (sign === POSITIVE || sign === NEGATIVE)
      return withoutKnownFactors(
        { step: other, signs: sign === POSITIVE ? test.signs : mirrored(test.signs) },
        operations,
        known,
      );
  }
  return test;
}

/** Nested `if`s, the test that most refutations share outermost. */
function decisions(refutations: readonly KernelRefutation[]): string {
  const done = refutations.find(({ tests }) => tests.length === 0);
  if (done) return `return ${done.index + 1};`;
  const frequency = new Map<string, { readonly test: StepTest; count: number }>();
  for (const test of refutations.flatMap(({ tests }) => tests)) {
    const key = `${test.step} ${test.signs}`;
    const counted = frequency.get(key);
    if (counted) counted.count++;
    else frequency.set(key, { test, count: 1 });
  }
  let most: { readonly test: StepTest; count: number } | undefined;
  for (const each of frequency.values()) if (each.count > (most?.count ?? 0)) most = each;
  if (most === undefined) return '';
  const { step, signs } = most.test;
  const isIt = (test: StepTest): boolean => test.step === step && test.signs === signs;
  const within = refutations.filter(({ tests }) => tests.some(isIt));
  const others = refutations.filter(({ tests }) => !tests.some(isIt));
  const inner = within.map((each) => ({
    ...each,
    tests: each.tests.filter((test) => !isIt(test)),
  }));
  return `if(s${step}&${signs}){${decisions(inner)}}${decisions(others)}`;
}

/** The verdict of a kernel at points on the grid of a common denominator. */
export type GridVerdict = (numerators: Float64Array) => number;

/**
 * A kernel as a function of a point's numerators over a common denominator, which keep their
 * bounds: 0 where no refutation holds, else 1 and the place of one that does.
 */
export function compiledVerdict(
  kernel: Kernel,
  bounds: readonly number[],
  denominator: number,
  given: readonly StepTest[] = [],
): GridVerdict {
  const writer = new CodeWriter(kernel.operations, bounds, denominator);
  const body = verdictCode(kernel, writer, given);
  const exact = exactSigns(kernel.operations, BigInt(denominator));
  return new Function('exact', `"use strict";return function(x){${body}}`)(exact);
}

/**
 * The verdict of a kernel at any point, by whole numbers of any size: 0 where no refutation holds,
 * else 1 and the place of one that does; one that does not need the walk is preferred.
 * @throws {MissingValue} when the point gives no value to a symbol of the kernel.
 */
export function exactVerdict({ symbols, operations, refutations }: Kernel, point: Point): number {
  const values = point.overOne(new Set(symbols));
  const value = exactValues(
    operations,
    (symbol) => values.numerator(entry(symbols, symbol)),
    values.power(1),
  );
  const holds = ({ step, signs }: StepTest): boolean => (signsOf(value(step)) & signs) !== 0;
  const holding = refutations.filter(({ tests }) => tests.every(holds));
  const found = holding.find(({ needsWalk }) => !needsWalk) ?? holding[0];
  return found === undefined ? 0 : found.index + 1;
}
