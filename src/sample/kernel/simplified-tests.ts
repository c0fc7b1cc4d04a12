import type { Operation } from './program.js';
import { ANY_SIGN, type StepTest, signsByStep } from './sign-set.js';

/** Fewer tests that hold together where some others do; `undefined` where these never do. */
export type Simplifier = (tests: readonly StepTest[]) => readonly StepTest[] | undefined;
export function simplifierOf(
  _operations: readonly Operation[],
  given: Iterable<StepTest>,
): Simplifier {
  const known = signsByStep(given);
  return (tests) => {
    const open: StepTest[] = [];
    for (const [step, signs] of signsByStep(tests)) {
      const possible =
        known.get(step) ??
        (_operations[step]?.kind === 'whole'
          ? _operations[step].value > 0n
            ? 4
            : _operations[step].value < 0n
              ? 1
              : 2
          : ANY_SIGN);
      if ((possible & signs) === 0) return undefined;
      if ((possible & ~signs) !== 0) open.push({ step, signs: possible & signs });
    }
    return open;
  };
}
