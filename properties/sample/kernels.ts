import type { Specification } from '../../src/claim/specification.js';
import { type Question, solves } from '../../src/derive/question.js';
import { entry } from '../../src/exact/entry.js';
import type { Point } from '../../src/exact/point.js';
import { leastCommonMultiple } from '../../src/exact/rational.js';
import {
  compiledVerdict,
  exactVerdict,
  type Kernel,
  kernelOf,
} from '../../src/sample/kernel/kernel.js';
import { ProgramBuilder } from '../../src/sample/kernel/program.js';
import { type RefutingTests, refutationsFrom } from '../../src/sample/kernel/refutation.js';

/** Questions with what a kernel makes of them. */
export interface Asked {
  readonly questions: readonly Question[];
  readonly refutations: readonly RefutingTests[];
  readonly kernel: Kernel;
}

export function kernelFor(
  spec: Pick<Specification, 'parameters' | 'restrictions' | 'claims'>,
  questions: readonly Question[],
): Asked {
  const refutations = refutationsFrom(spec, questions);
  return { questions, refutations, kernel: kernelWith(spec, refutations) };
}

/** What refutes, in symbols of a specification. */
export function kernelWith(
  spec: Pick<Specification, 'parameters'>,
  refutations: readonly RefutingTests[],
): Kernel {
  const names = spec.parameters.map(({ name }) => name);
  return kernelOf(refutations, new ProgramBuilder(names, new Map()));
}

/** Whether a kernel finds a point decided, in doubles and in whole numbers alike. */
export function isDecided(kernel: Kernel, point: Point): boolean {
  const exact = exactVerdict(kernel, point);
  const double = doubleVerdict(kernel, point) ?? exact;
  if (double > 0 !== exact > 0) throw new Error(`at ${point}: ${double} in doubles, and ${exact}`);
  return exact > 0;
}

/** A point over the least common denominator of its values. */
export interface GridPoint {
  readonly numerators: readonly bigint[];
  readonly denominator: bigint;
}

export function onGrid(symbols: readonly string[], point: Point): GridPoint {
  const values = symbols.map((symbol) => point.at(symbol));
  const denominator = values.reduce((all, each) => leastCommonMultiple(all, each.denominator), 1n);
  return {
    numerators: values.map((each) => each.numerator * (denominator / each.denominator)),
    denominator,
  };
}

const LARGEST = BigInt(Number.MAX_SAFE_INTEGER);

/** The verdict of a kernel in doubles; `undefined` at a point that doubles do not hold. */
function doubleVerdict(kernel: Kernel, point: Point): number | undefined {
  const { numerators, denominator } = onGrid(kernel.symbols, point);
  const sizes = numerators.map((each) => (each < 0n ? -each : each));
  if ([...sizes, denominator].some((each) => each > LARGEST)) return undefined;
  const verdict = compiledVerdict(kernel, sizes.map(Number), Number(denominator));
  return verdict(Float64Array.from(numerators, Number));
}

/**
 * The place of a question that a kernel says is solved at a point, and 0 for none, checked against
 * what is so.
 * @throws where the kernel is wrong, whichever way it goes.
 */
export function checkedVerdict({ kernel, questions, refutations }: Asked, point: Point): number {
  const exact = exactVerdict(kernel, point);
  const double = doubleVerdict(kernel, point) ?? exact;
  for (const verdict of [exact, double]) {
    const solved = questions.filter((question) => solves(point, question));
    const preferred = solved.filter((question) => question.needsWalk !== true);
    const question = verdict === 0 ? undefined : entry(questions, verdict - 1);
    const right =
      question === undefined
        ? solved.length === 0
        : (preferred.length > 0 ? preferred : solved).includes(question) &&
          entry(refutations, verdict - 1).asserts === question.asserts;
    if (!right)
      throw new Error(`at ${point} the kernel says ${verdict}; solved are ${solved.length}`);
  }
  return exact;
}
