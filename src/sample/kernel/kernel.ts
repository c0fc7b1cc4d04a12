import { entry } from '../../exact/entry.js';
import type { Point } from '../../exact/point.js';
import { CodeWriter, ExactWriter, type ProgramWriter } from './code.js';
import { decisions } from './decisions.js';
import { exactSigns } from './exact-signs.js';
import type { ProgramBuilder } from './program.js';
import type { RefutingTests, SignTest } from './refutation.js';
import { mirrored, type StepTest, signsFor, ZERO } from './sign-set.js';
import { simplifierOf } from './simplified-tests.js';
import type { Operation } from './steps.js';
import { vanishingSteps } from './vanishing.js';

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

/** A test of a formula as one of a step. */
export function stepTest({ formula, sense }: SignTest, builder: ProgramBuilder): StepTest {
  const { step, sign } = builder.signStep(formula);
  const signs = signsFor(sense);
  return { step, signs: sign < 0 ? mirrored(signs) : signs };
}

/** Puts refutations into a program. */
export function kernelOf(refutations: readonly RefutingTests[], builder: ProgramBuilder): Kernel {
  const defined = new Set<object>();
  for (const maximum of refutations.flatMap(({ maxima }) => maxima)) {
    if (defined.has(maximum.symbol)) continue;
    defined.add(maximum.symbol);
    builder.define(maximum);
  }
  const tests = refutations.map((each) => each.tests.map((test) => stepTest(test, builder)));
  const { symbols, operations } = builder;
  const vanishing = vanishingSteps(operations, new Set(tests.flat().map(({ step }) => step)));
  const kernel: Kernel = {
    ...{ symbols, operations },
    refutations: refutations.map(({ needsWalk }, index) => ({
      ...{ index, needsWalk },
      tests: entry(tests, index),
    })),
  };
  return restricted(
    kernel,
    [...vanishing].map((step) => ({ step, signs: ZERO })),
  );
}

/** A kernel for points at which some tests hold, which are not made again. */
export function restricted(kernel: Kernel, given: readonly StepTest[]): Kernel {
  const simplified = simplifierOf(kernel.operations, given);
  return {
    ...kernel,
    refutations: kernel.refutations.flatMap((each) => {
      const tests = simplified(each.tests);
      return tests ? [{ ...each, tests }] : [];
    }),
  };
}

/**
 * The body of a function of `x`, a point's numerators, and of `exact`: 0 where no refutation holds,
 * else 1 and the place of one that does. One that does not need the walk is preferred.
 * @param given what holds at all points that are asked about; it is not tested again.
 */
export function verdictCode(
  kernel: Kernel,
  writer: ProgramWriter,
  given: readonly StepTest[] = [],
): string {
  const { refutations } = restricted(kernel, given);
  const steps = refutations.flatMap(({ tests }) => tests.map(({ step }) => step));
  const [certain, unsure] = [false, true].map((walk) =>
    decisions(
      refutations.filter(({ needsWalk }) => needsWalk === walk),
      writer,
    ),
  );
  return `${writer.steps(steps)}${certain}${unsure}return 0;`;
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

type ExactVerdict = (x: readonly bigint[], d: bigint) => number;

const compiled = new WeakMap<Kernel, ExactVerdict>();

/**
 * The verdict of a kernel at any point, by whole numbers of any size: 0 where no refutation holds,
 * else 1 and the place of one that does; one that does not need the walk is preferred.
 * @throws {MissingValue} when the point gives no value to a symbol of the kernel.
 */
export function exactVerdict(kernel: Kernel, point: Point): number {
  const { symbols, operations } = kernel;
  const verdict =
    compiled.get(kernel) ??
    (new Function(
      ...['x', 'd'],
      `"use strict";${verdictCode(kernel, new ExactWriter(operations))}`,
    ) as ExactVerdict);
  compiled.set(kernel, verdict);
  const values = point.overOne(new Set(symbols));
  return verdict(
    symbols.map((symbol) => values.numerator(symbol)),
    values.power(1),
  );
}
