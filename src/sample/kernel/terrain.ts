import { entry } from '../../exact/entry.js';
import type { PolynomialSense } from '../../exact/sign-condition.js';
import type { Chart, ChartConstraint } from './chart.js';
import type { Signs } from './code.js';
import type { Line, Operation, ProgramBuilder } from './program.js';

/** That a step has one of some signs. */
export interface StepTest {
  readonly step: number;
  readonly signs: Signs;
}

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
  /** The steps whose values change with the symbol. */
  readonly moving: ReadonlySet<number>;
}

/** A chart as steps of a program: plain data, whose points are numerators of the free symbols. */
export interface Terrain {
  readonly constraints: readonly StepTest[];
  /** One for each free symbol, in their order. */
  readonly directions: readonly Direction[];
}

/** @param builder to whose program the steps are added; its symbols are the chart's free ones. */
export function terrainOf({ constraints, free }: Chart, builder: ProgramBuilder): Terrain {
  const tests = constraints.map((constraint) => testOf(constraint, builder));
  return {
    constraints: tests,
    directions: free.map((_, symbol) => directionOf(symbol, tests, builder)),
  };
}

/** Signs that a comparison with 0 allows. */
const ALLOWED: Readonly<Record<PolynomialSense, Signs>> = { '≥': 6, '>': 4, '=': 2, '≠': 5 };

/** Each set of signs with negative and positive exchanged. */
const OPPOSITE: readonly Signs[] = [0, 4, 2, 6, 1, 5, 3, 7];

export function testOf(
  { formula, sense }: Pick<ChartConstraint, 'formula' | 'sense'>,
  builder: ProgramBuilder,
): StepTest {
  const { step, sign } = builder.signStep(formula);
  return { step, signs: sign < 0 ? entry(OPPOSITE, ALLOWED[sense]) : ALLOWED[sense] };
}

function directionOf(
  symbol: number,
  tests: readonly StepTest[],
  builder: ProgramBuilder,
): Direction {
  const before = movingSteps(builder.operations, symbol);
  const lines: LineTest[] = [];
  const others: StepTest[] = [];
  for (const test of tests) {
    if (!before.has(test.step)) continue;
    const line = builder.line(test.step, symbol);
    if (line === undefined) others.push(test);
    else lines.push({ ...line, test: { ...test, step: builder.alongLine(line, symbol) } });
  }
  return { symbol, lines, others, moving: movingSteps(builder.operations, symbol) };
}

/** The steps that are computed from a symbol's numerator. */
function movingSteps(operations: readonly Operation[], symbol: number): ReadonlySet<number> {
  const moving = new Set<number>();
  for (const [step, operation] of operations.entries())
    if (
      operation.kind === 'numerator'
        ? operation.symbol === symbol
        : 'left' in operation && (moving.has(operation.left) || moving.has(operation.right))
    )
      moving.add(step);
  return moving;
}
