import type { ProgramWriter } from './code.js';
import type { StepTest } from './sign-set.js';

/** Tests that all hold where something is so. */
interface Conjunction {
  readonly index: number;
  readonly tests: readonly StepTest[];
}

/**
 * Statements that return 1 and the index of a conjunction that holds, and do nothing
 * where there is none: nested `if`s, the test that most share outermost.
 */
export function decisions(conjunctions: readonly Conjunction[], writer: ProgramWriter): string {
  const done = conjunctions.find(({ tests }) => tests.length === 0);
  if (done) return `return ${done.index + 1};`;
  const shared = mostShared(conjunctions);
  if (shared === undefined) return '';
  const isIt = ({ step, signs }: StepTest): boolean =>
    step === shared.step && signs === shared.signs;
  const within = conjunctions.filter(({ tests }) => tests.some(isIt));
  const others = conjunctions.filter(({ tests }) => !tests.some(isIt));
  const inner = within.map((each) => ({ ...each, tests: each.tests.filter((one) => !isIt(one)) }));
  return `if(${writer.test(shared)}){${decisions(inner, writer)}}${decisions(others, writer)}`;
}

function mostShared(conjunctions: readonly Conjunction[]): StepTest | undefined {
  const counts = new Map<string, { readonly test: StepTest; count: number }>();
  for (const test of conjunctions.flatMap(({ tests }) => tests)) {
    const key = `${test.step} ${test.signs}`;
    const counted = counts.get(key);
    if (counted) counted.count++;
    else counts.set(key, { test, count: 1 });
  }
  let most: { readonly test: StepTest; count: number } | undefined;
  for (const each of counts.values()) if (each.count > (most?.count ?? 0)) most = each;
  return most?.test;
}
