import type { StepTest } from './sign-set.js';

/** Tests that all hold where something is so. */
interface Conjunction {
  readonly index: number;
  readonly tests: readonly StepTest[];
}

/** What is found; or a test, and what is decided where it holds. What follows is decided elsewhere. */
export type TestBranch =
  | { readonly found: number }
  | { readonly test: StepTest; readonly within: readonly TestBranch[] };

/** A decision while further conjunctions are put into it. */
interface Branch {
  readonly test: StepTest;
  readonly within: (Branch | { readonly found: number })[];
  readonly branches: Map<number, Branch>;
}

/**
 * Which of some conjunctions holds, if any: those that share tests share decisions, what most of
 * them ask is asked first.
 */
export function decisions(conjunctions: readonly Conjunction[]): readonly TestBranch[] {
  const shared = new Map<number, number>();
  for (const { tests } of conjunctions)
    for (const test of tests) shared.set(keyOf(test), (shared.get(keyOf(test)) ?? 0) + 1);
  const countOf = (test: StepTest): number => shared.get(keyOf(test)) ?? 0;
  const all: Pick<Branch, 'within' | 'branches'> = { within: [], branches: new Map() };
  for (const { index, tests } of conjunctions) {
    const ordered = [...tests].sort(
      (one, other) => countOf(other) - countOf(one) || keyOf(one) - keyOf(other),
    );
    let last = all;
    for (const test of ordered) last = branchOf(last, test);
    last.within.push({ found: index });
  }
  return all.within;
}

function branchOf(from: Pick<Branch, 'within' | 'branches'>, test: StepTest): Branch {
  const known = from.branches.get(keyOf(test));
  if (known) return known;
  const branch: Branch = { test, within: [], branches: new Map() };
  from.branches.set(keyOf(test), branch);
  from.within.push(branch);
  return branch;
}

/** A number of its own for each test. */
function keyOf({ step, signs }: StepTest): number {
  return 8 * step + signs;
}

/** What decisions find where some tests hold; `undefined` where it is nothing. */
export function decided(
  all: readonly TestBranch[],
  holds: (test: StepTest) => boolean,
): number | undefined {
  for (const decision of all) {
    if ('found' in decision) return decision.found;
    if (!holds(decision.test)) continue;
    const found = decided(decision.within, holds);
    if (found !== undefined) return found;
  }
  return undefined;
}
