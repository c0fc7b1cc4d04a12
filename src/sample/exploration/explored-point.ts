import { entry } from '../../exact/entry.js';
import { leastCommonMultiple, Rational } from '../../exact/rational.js';
import { stepsFor } from '../kernel/code.js';
import { computeLarge } from '../kernel/exact-signs.js';
import { signsOf } from '../kernel/sign-set.js';
import type { Operation } from '../kernel/steps.js';
import {
  EXCUSES,
  type ExplorationData,
  type FractionIndex,
  NEEDS_WALK,
  type PackedRefutation,
  type PackedTest,
  type PropositionData,
} from './exploration-data.js';
import { unpackedProgram, unpackedTest } from './packed.js';

/** A program that has been unpacked once, for many points. */
export interface ReadExploration {
  readonly data: ExplorationData;
  readonly operations: readonly Operation[];
}

export function readExploration(data: ExplorationData): ReadExploration {
  return { data, operations: unpackedProgram(data.program) };
}

/** Whether a test holds at some point. */
export type TestAtPoint = (test: PackedTest) => boolean;

/**
 * What is so at a point, in whole numbers of any size: nothing is rounded, and nothing is in doubt.
 * Steps are computed when somebody asks for them, each once.
 */
export class ExploredPoint {
  readonly #read: ReadExploration;
  readonly #numerators: readonly bigint[];
  readonly #denominator: bigint;
  readonly #values: bigint[] = [];

  /** @param values by parameter, in order. */
  constructor(read: ReadExploration, values: readonly Rational[]) {
    this.#read = read;
    this.#denominator = values.reduce(
      (all, each) => leastCommonMultiple(all, each.denominator),
      1n,
    );
    this.#numerators = values.map(
      ({ numerator, denominator }) => numerator * (this.#denominator / denominator),
    );
  }

  /** Computes what some tests ask for: together, that is quicker than one by one. */
  prepare(tests: Iterable<PackedTest>): void {
    this.#compute(Array.from(tests, (test) => unpackedTest(test).step));
  }

  readonly holds: TestAtPoint = (test) => {
    const { step, signs } = unpackedTest(test);
    return (signsOf(this.#step(step)) & signs) !== 0;
  };

  /** The value of a fraction; `undefined` where something divides by 0. */
  fraction(index: FractionIndex): Rational | undefined {
    const [step, sign, degree, scale, divisors, defining] = entry(this.#read.data.fractions, index);
    this.#compute([step, ...defining, ...divisors.map(([divisor]) => divisor)]);
    if (defining.some((each) => this.#step(each) === 0n)) return undefined;
    const under = divisors.reduce(
      (product, [divisor, exponent]) => product * this.#step(divisor) ** BigInt(exponent),
      BigInt(scale) * this.#denominator ** BigInt(degree),
    );
    return under === 0n ? undefined : Rational.ratio(BigInt(sign) * this.#step(step), under);
  }

  /** The restrictions that fail, by their places. */
  get broken(): number[] {
    return this.#read.data.restrictions.flatMap((tests, index) =>
      tests.every(this.holds) ? [] : [index],
    );
  }

  #step(step: number): bigint {
    if (this.#values[step] === undefined) this.#compute([step]);
    return entry(this.#values, step);
  }

  #compute(wanted: readonly number[]): void {
    const { operations } = this.#read;
    const steps = stepsFor(
      operations,
      wanted.filter((step) => this.#values[step] === undefined),
    ).filter((step) => this.#values[step] === undefined);
    computeLarge(operations, steps, this.#numerators, this.#denominator, this.#values);
  }
}

/** What is so of a proposition: `open` where the walk alone can tell. */
export type StandingAtPoint = 'holds' | 'fails' | 'open';

/** The refutations that decide a proposition. */
export function decidingRefutations(proposition: PropositionData): readonly PackedRefutation[] {
  return proposition.kind === 'equilibrium' ? proposition.failures : proposition.refutations;
}

/**
 * Whether a claimed assessment is an equilibrium at an admissible point, a statement is not refuted
 * there, or what is said to be possible is so.
 */
export function standingOf(proposition: PropositionData, holds: TestAtPoint): StandingAtPoint {
  const found = refuted(decidingRefutations(proposition), holds);
  if (found === 'open') return 'open';
  return found === (proposition.kind === 'somewhere') ? 'holds' : 'fails';
}

/** Whether some refutation holds; `open` where the walk alone can tell. */
export function refuted(
  refutations: readonly PackedRefutation[],
  holds: TestAtPoint,
): boolean | 'open' {
  const found = refutations.filter(([, ...tests]) => tests.every(holds)).map(([flags]) => flags);
  if (found.some((flags) => flags & EXCUSES)) return false;
  if (found.some((flags) => !(flags & NEEDS_WALK))) return true;
  return found.length > 0 ? 'open' : false;
}

/** Whether all conditions of a proposition hold. */
export function conditionsHoldAt({ conditions }: PropositionData, holds: TestAtPoint): boolean {
  return conditions.every(({ tests }) => tests.every(holds));
}
