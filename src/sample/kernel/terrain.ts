import { entry } from '../../exact/entry.js';
import type { Chart } from './chart.js';
import { stepTest } from './kernel.js';
import { type Line, LinesAlong } from './line.js';
import type { ProgramBuilder } from './program.js';
import type { StepTest } from './sign-set.js';
import type { Operation } from './steps.js';

/** A constraint that is written as a line in some symbol's numerator. */
export interface LineTest extends Line {
  /** The step that the line is computed by at a value of the symbol. */
  readonly test: StepTest;
}

/** What one free symbol must satisfy while all others stay. */
export interface Direction {
  /** Its position among the free symbols. */
  readonly symbol: number;
  readonly lines: readonly LineTest[];
  /** What is no line in it. */
  readonly others: readonly StepTest[];
}

/** A chart as steps of a program: plain data, whose points are numerators of the free symbols. */
export interface Terrain {
  readonly constraints: readonly StepTest[];
  /** One for each free symbol, in their order. */
  readonly directions: readonly Direction[];
}

/** @param builder to whose program the steps are added; its symbols are the chart's free ones. */
export function terrainOf({ constraints, free }: Chart, builder: ProgramBuilder): Terrain {
  const tests = constraints.map((constraint) => stepTest(constraint, builder));
  return {
    constraints: tests,
    directions: free.map((_, symbol) => directionOf(symbol, tests, builder)),
  };
}

function directionOf(
  symbol: number,
  tests: readonly StepTest[],
  builder: ProgramBuilder,
): Direction {
  const before = movingSteps(builder.operations, symbol);
  const along = new LinesAlong(symbol, builder.steps);
  const lines: LineTest[] = [];
  const others: StepTest[] = [];
  for (const test of tests) {
    if (before[test.step] !== 1) continue;
    const line = along.lineOf(test.step);
    if (line === undefined) others.push(test);
    else lines.push({ ...line, test: { ...test, step: along.stepOf(line) } });
  }
  return { symbol, lines, others };
}

/** By step, 1 where it is computed from a symbol's numerator, else 0. */
export function movingSteps(operations: readonly Operation[], symbol: number): Uint8Array {
  const moving = new Uint8Array(operations.length);
  for (let step = 0; step < operations.length; step++) {
    const operation = entry(operations, step);
    if (operation.kind === 'numerator') moving[step] = operation.symbol === symbol ? 1 : 0;
    else if ('left' in operation)
      moving[step] = moving[operation.left] === 1 || moving[operation.right] === 1 ? 1 : 0;
  }
  return moving;
}
