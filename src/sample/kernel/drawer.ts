import { type LineBracket, lineBracket } from './bracket.js';
import type { Kernel } from './kernel.js';
import type { Line } from './line.js';
import type { Choice, Grid, Move } from './move.js';
import type { StepBound } from './rounding.js';
import type { StepTest } from './sign-set.js';
import type { Direction } from './terrain.js';

/** What is drawn on a grid, and what is decided there: plain data. */
export interface DrawnProgram {
  /** What decides, wherever the constraints hold; its program is that of the constraints as well. */
  readonly kernel: Kernel;
  /** What keeps points in the region, for each free symbol. */
  readonly directions: readonly Direction[];
  /** Draws at which all tests of one hold are counted. */
  readonly events: readonly (readonly StepTest[])[];
  readonly grid: Grid;
}

/** Moves a point, and tells what is so where it is. */
export interface Drawer {
  readonly point: Float64Array;
  /** One for each free symbol. */
  readonly moves: readonly Move[];
  /** 0 where no refutation holds, else 1 and the place of one that does. */
  readonly verdict: () => number;
  /** Adds 1 for each event that is so. */
  readonly countEvents: (counts: number[]) => void;
  /** How many signs doubles could not tell so far. */
  readonly exactSigns: () => number;
}

/** How to make a drawer that begins at a point of the region. */
export type DrawerFor = (program: DrawnProgram, start: readonly number[], choose: Choice) => Drawer;

/** A line that shortens the bracket of its symbol. */
export interface ShorteningLine extends Line {
  readonly bracket: LineBracket;
}

/** What is to be asked along one symbol. */
export interface AskedAlong {
  readonly lines: readonly ShorteningLine[];
  /** What the bracket that the lines leave does not make sure. */
  readonly tests: readonly StepTest[];
}

export function askedAlong({ lines, others }: Direction, bounds: readonly StepBound[]): AskedAlong {
  const shortening: ShorteningLine[] = [];
  const tests: StepTest[] = [];
  for (const line of lines) {
    const { rest, slope, test } = line;
    const bracket = lineBracket(line, bounds);
    if (bracket) shortening.push({ rest, slope, bracket });
    if (bracket?.exact !== true) tests.push(test);
  }
  return { lines: shortening, tests: [...tests, ...others] };
}
