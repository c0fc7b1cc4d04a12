import { entry } from '../../exact/entry.js';
import { ANY_SIGN, type Signs, type StepTest, signsByStep, signsOf } from './sign-set.js';
import type { Operation } from './steps.js';

/** Fewer tests that hold together where some others do; `undefined` where these never do. */
export type Simplifier = (tests: readonly StepTest[]) => readonly StepTest[] | undefined;

/**
 * Leaves out tests of steps whose sign is given, or which are numbers. From one step's sign nothing
 * is inferred about another's: what was derived is to be computed at every point.
 */
export function simplifierOf(
  operations: readonly Operation[],
  given: Iterable<StepTest>,
): Simplifier {
  const known = signsByStep(given);
  const possible = (step: number): Signs => {
    const operation = entry(operations, step);
    return operation.kind === 'whole' ? signsOf(operation.value) : (known.get(step) ?? ANY_SIGN);
  };
  return (tests) => {
    const left: StepTest[] = [];
    for (const [step, signs] of signsByStep(tests)) {
      const both = signs & possible(step);
      if (both === 0) return undefined;
      if (both !== possible(step)) left.push({ step, signs: both });
    }
    return left;
  };
}
