import { entry, known } from '../../exact/entry.js';
import { stepsFor } from './code.js';
import type { StepTest } from './sign-set.js';
import type { Operation } from './steps.js';

/** A part of a program, with tests of its steps. */
export interface Subprogram {
  readonly operations: readonly Operation[];
  readonly tests: readonly StepTest[];
}

/** The steps that some tests need, and no others, with the tests in terms of them. */
export function subprogramFor(
  operations: readonly Operation[],
  tests: readonly StepTest[],
): Subprogram {
  const needed = [
    ...stepsFor(
      operations,
      tests.map(({ step }) => step),
    ),
  ].sort((one, other) => one - other);
  const places = new Map(needed.map((step, place) => [step, place]));
  return {
    operations: needed.map((step) => {
      const operation = entry(operations, step);
      return 'left' in operation
        ? {
            kind: operation.kind,
            left: known(places, operation.left),
            right: known(places, operation.right),
          }
        : operation;
    }),
    tests: tests.map(({ step, signs }) => ({ step: known(places, step), signs })),
  };
}
