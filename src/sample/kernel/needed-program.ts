import { entry } from '../../exact/entry.js';
import { stepsFor } from './code.js';
import type { DrawnProgram } from './drawer.js';
import { stepsOf } from './kernel.js';
import type { StepTest } from './sign-set.js';
import type { Operation } from './steps.js';

/** A drawn program without the steps that neither its constraints nor what is decided need. */
export function trimmedProgram({ kernel, directions, events }: Untrimmed): Untrimmed {
  const { operations, renumbered } = neededProgram(kernel.operations, [
    ...stepsOf(kernel),
    ...directions.flatMap(({ lines, others }) => [
      ...lines.flatMap(({ rest, slope, test }) => [rest, slope, test.step]),
      ...others.map(({ step }) => step),
    ]),
    ...events.flat().map(({ step }) => step),
  ]);
  const renamed = renamedBy(renumbered);
  return {
    kernel: {
      ...kernel,
      operations,
      refutations: kernel.refutations.map((each) => ({ ...each, tests: each.tests.map(renamed) })),
    },
    directions: directions.map(({ symbol, lines, others }) => ({
      symbol,
      lines: lines.map(({ rest, slope, test }) => ({
        rest: renumbered(rest),
        slope: renumbered(slope),
        test: renamed(test),
      })),
      others: others.map(renamed),
    })),
    events: events.map((tests) => tests.map(renamed)),
  };
}

/** Tests of a longer program as tests of what is needed of it. */
export function renamedBy(renumbered: NeededProgram['renumbered']): (test: StepTest) => StepTest {
  return ({ step, signs }) => ({ step: renumbered(step), signs });
}

type Untrimmed = Omit<DrawnProgram, 'grid'>;

/** A program of no more steps than are asked for. */
export interface NeededProgram {
  readonly operations: readonly Operation[];
  /** What a step of the longer program is in this one. */
  readonly renumbered: (step: number) => number;
}

/** A program without what some of its steps are not computed from. */
export function neededProgram(
  operations: readonly Operation[],
  wanted: Iterable<number>,
): NeededProgram {
  const kept = stepsFor(operations, wanted);
  const numbers = new Int32Array(operations.length).fill(-1);
  kept.forEach((step, number) => {
    numbers[step] = number;
  });
  const renumbered = (step: number): number => {
    const number = entry(numbers, step);
    if (number < 0) throw new RangeError(`step ${step} was not asked for`);
    return number;
  };
  return {
    operations: Array.from(kept, (step) => {
      const operation = entry(operations, step);
      return 'left' in operation
        ? {
            kind: operation.kind,
            left: renumbered(operation.left),
            right: renumbered(operation.right),
          }
        : operation;
    }),
    renumbered,
  };
}
