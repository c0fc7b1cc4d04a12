import { entry } from '../../exact/entry.js';
import { type ExactSign, exactSigns } from './exact-signs.js';
import type { Grid } from './move.js';
import { type StepBound, stepBounds } from './rounding.js';
import { type StepTest, signsOf } from './sign-set.js';
import { StepValues } from './step-values.js';
import type { Operation } from './steps.js';
import { movingSteps } from './terrain.js';

/**
 * A point on a grid with the values of a program's steps there, in doubles, kept as symbols move.
 * For searches, which ask little of many programs: to compile each would take longer.
 */
export class GridWalker {
  readonly point: Float64Array;
  readonly #bounds: readonly StepBound[];
  readonly #exact: ExactSign;
  /** By symbol, the steps that change with it, in order. */
  readonly #moving: readonly Int32Array[];
  readonly #values: StepValues;
  readonly #slopes: Float64Array;
  /** What values would be if nothing in them cancelled. */
  readonly #sizes: StepValues;
  /** By symbol, how far its numerator is from 0. */
  readonly #magnitudes: Float64Array;

  constructor(operations: readonly Operation[], grid: Grid, start: ArrayLike<number>) {
    this.point = Float64Array.from(start);
    this.#magnitudes = this.point.map(Math.abs);
    this.#bounds = stepBounds(operations, grid.bounds, grid.denominator);
    this.#exact = exactSigns(operations, BigInt(grid.denominator));
    this.#moving = grid.bounds.map((_, symbol) => {
      const moving = movingSteps(operations, symbol);
      return Int32Array.from(operations.keys()).filter((step) => moving[step] === 1);
    });
    this.#slopes = new Float64Array(operations.length);
    this.#values = new StepValues(operations, grid.denominator);
    this.#sizes = new StepValues(operations.map(withoutCancelling), grid.denominator);
    this.#compute(Int32Array.from(operations.keys()));
  }

  /** Goes where another walker of the same program is. */
  follow(other: GridWalker): void {
    this.point.set(other.point);
    this.#magnitudes.set(other.#magnitudes);
    this.#values.follow(other.#values);
    this.#sizes.follow(other.#sizes);
  }

  /** Gives a symbol another numerator. */
  move(symbol: number, numerator: number): void {
    this.point[symbol] = numerator;
    this.#magnitudes[symbol] = Math.abs(numerator);
    this.#compute(entry(this.#moving, symbol));
  }

  /** Goes back to a point at once. */
  moveTo(point: ArrayLike<number>): void {
    for (let symbol = 0; symbol < this.point.length; symbol++)
      if (this.point[symbol] !== point[symbol]) this.move(symbol, entry(point, symbol));
  }

  /** Whether a test holds here, exactly. */
  holds({ step, signs }: StepTest): boolean {
    const value = this.value(step);
    const { error } = entry(this.#bounds, step);
    const unsure = error !== 0 && Math.abs(value) <= error;
    return ((unsure ? this.#exact(step, this.point) : signsOf(value)) & signs) !== 0;
  }

  /** Whether a test holds as far as doubles tell, which takes no time; of an equation, exactly. */
  seemsToHold(test: StepTest): boolean {
    return test.signs === 2 ? this.holds(test) : this.holdsInDoubles(test);
  }

  /** Whether a test holds as far as doubles tell, of an equation, too. */
  holdsInDoubles({ step, signs }: StepTest): boolean {
    return (signsOf(this.value(step)) & signs) !== 0;
  }

  /** A step's value here, as far as doubles tell. */
  value(step: number): number {
    return this.#values.at(step);
  }

  /**
   * A step's value by what it would be if nothing in it cancelled: a number from −1 to 1 that tells
   * how far from 0 the step is, in whatever units symbols are measured.
   */
  share(step: number): number {
    const value = this.#values.at(step);
    return value === 0 ? 0 : value / this.#sizes.at(step);
  }

  /** How fast a step changes with a symbol's numerator here: of the symbol last asked about. */
  slope(step: number): number {
    return entry(this.#slopes, step);
  }

  /** Finds how fast steps change with a symbol, for `slope` to tell. */
  differentiate(symbol: number): void {
    this.#slopes.fill(0);
    this.#values.differentiate(entry(this.#moving, symbol), this.#slopes);
  }

  #compute(steps: Int32Array): void {
    this.#values.compute(steps, this.point);
    this.#sizes.compute(steps, this.#magnitudes);
  }
}

/** The step that computes magnitudes from magnitudes: where two are subtracted, they are added. */
function withoutCancelling(operation: Operation): Operation {
  if (operation.kind === 'difference') return { ...operation, kind: 'sum' };
  return operation.kind === 'whole' && operation.value < 0n
    ? { kind: 'whole', value: -operation.value }
    : operation;
}
