import type { Condition } from '../../claim/condition.js';
import type { Specification } from '../../claim/specification.js';
import { opposite, total } from '../../exact/composition.js';
import { entry } from '../../exact/entry.js';
import type { Formula } from '../../exact/formula.js';
import type { Relation } from '../../exact/relation.js';
import { type Kernel, kernelOf, restricted, stepTest } from '../kernel/kernel.js';
import { ProgramBuilder } from '../kernel/program.js';
import { type RefutingTests, relationTests } from '../kernel/refutation.js';
import type { StepTest } from '../kernel/sign-set.js';
import {
  type ConditionData,
  EXCUSES,
  type FractionIndex,
  NEEDS_WALK,
  type PackedFraction,
  type PackedRefutation,
  type PackedTest,
} from './exploration-data.js';
import { packedTest } from './packed.js';

/** The one program by which all is decided and computed, while it is put together. */
export class ExploredProgram {
  readonly spec: Specification;
  readonly builder: ProgramBuilder;
  readonly fractions: PackedFraction[] = [];
  /** By restriction, what holds exactly where it does, whatever else fails. */
  readonly restrictions: readonly (readonly StepTest[])[];
  readonly #known = new Map<Formula, FractionIndex>();
  readonly #given: readonly StepTest[];

  constructor(spec: Specification) {
    this.spec = spec;
    this.builder = new ProgramBuilder(
      spec.parameters.map(({ name }) => name),
      new Map(),
    );
    // Nothing is presupposed where a restriction may fail.
    const bare = { ...spec, restrictions: [] };
    this.restrictions = spec.restrictions.map(({ relation }) => this.#tests(bare, relation));
    this.#given = this.restrictions.flat();
  }

  /** What is computed for the value of a formula. */
  fraction(formula: Formula): FractionIndex {
    const known = this.#known.get(formula);
    if (known !== undefined) return known;
    const { step, negative, degree, scale, divisors, defining } = this.builder.fractionOf(formula);
    const index = this.fractions.length;
    this.fractions.push([step, negative ? -1 : 1, degree, `${scale}`, divisors, defining]);
    this.#known.set(formula, index);
    return index;
  }

  /** Refutations as a kernel for admissible points. */
  kernel(refutations: readonly RefutingTests[]): Kernel {
    return restricted(kernelOf(refutations, this.builder), this.#given);
  }

  /** A condition, at admissible points. */
  condition({ relation }: Condition): ConditionData {
    const tests = this.#tests(this.spec, relation).map(packedTest);
    const difference = this.fraction(total([relation.left, opposite(relation.right)]));
    return { tests, difference };
  }

  /** Tests that hold where all tests of a refutation do, at admissible points; `undefined` if nowhere. */
  tests(refutation: RefutingTests): readonly PackedTest[] | undefined {
    const [only] = this.kernel([refutation]).refutations;
    return only?.tests.map(packedTest);
  }

  #tests(spec: Specification, relation: Relation): readonly StepTest[] {
    return relationTests(spec, [relation]).map((each) => stepTest(each, this.builder));
  }
}

export function packedRefutations({ refutations }: Kernel): PackedRefutation[] {
  return refutations.map(
    ({ tests, needsWalk, excuses }): PackedRefutation => [
      (needsWalk ? NEEDS_WALK : 0) | (excuses ? EXCUSES : 0),
      ...tests.map(packedTest),
    ],
  );
}

/** By refutation of a kernel, what stands at its place in a list. */
export function beside<Item>({ refutations }: Kernel, items: readonly Item[]): Item[] {
  return refutations.map(({ index }) => entry(items, index));
}
