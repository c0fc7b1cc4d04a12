import { entry } from '../../exact/entry.js';
import { type ExactSign, exactSigns } from './exact-signs.js';
import type { Grid } from './move.js';
import { type StepBound, stepBounds } from './rounding.js';
import { type StepTest, signsOf } from './sign-set.js';
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
  readonly #kinds: Int32Array;
  /** By step: a symbol, or the steps that it is computed from. */
  readonly #left: Int32Array;
  readonly #right: Int32Array;
  /** By symbol, the steps that change with it, in order. */
  readonly #moving: readonly Int32Array[];
  readonly #values: Float64Array;
  readonly #slopes: Float64Array;
  /** By step, what its magnitude would be if nothing in it cancelled. */
  readonly #sizes: Float64Array;

  constructor(operations: readonly Operation[], grid: Grid, start: ArrayLike<number>) {
    this.point = Float64Array.from(start);
    this.#bounds = stepBounds(operations, grid.bounds, grid.denominator);
    this.#exact = exactSigns(operations, BigInt(grid.denominator));
    this.#moving = grid.bounds.map((_, symbol) => {
      const moving = movingSteps(operations, symbol);
      return Int32Array.from(operations.keys()).filter((step) => moving[step] === 1);
    });
    this.#kinds = Int32Array.from(operations, ({ kind }) => KINDS[kind]);
    this.#left = Int32Array.from(operations, (each) =>
      'left' in each ? each.left : each.kind === 'numerator' ? each.symbol : 0,
    );
    this.#right = Int32Array.from(operations, (each) => ('right' in each ? each.right : 0));
    this.#slopes = new Float64Array(operations.length);
    this.#values = Float64Array.from(operations, (each) =>
      each.kind === 'whole' ? Number(each.value) : grid.denominator,
    );
    this.#sizes = this.#values.map(Math.abs);
    this.#compute(Int32Array.from(operations.keys()));
  }

  /** Goes where another walker of the same program is. */
  follow(other: GridWalker): void {
    this.point.set(other.point);
    this.#values.set(other.#values);
    this.#sizes.set(other.#sizes);
  }

  /** Gives a symbol another numerator. */
  move(symbol: number, numerator: number): void {
    this.point[symbol] = numerator;
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
    return at(this.#values, step);
  }

  /**
   * A step's value by what it would be if nothing in it cancelled: a number from −1 to 1 that tells
   * how far from 0 the step is, in whatever units symbols are measured.
   */
  share(step: number): number {
    const value = at(this.#values, step);
    return value === 0 ? 0 : value / at(this.#sizes, step);
  }

  /** How fast a step changes with a symbol's numerator here: of the symbol last asked about. */
  slope(step: number): number {
    return at(this.#slopes, step);
  }

  /** Finds how fast steps change with a symbol, for `slope` to tell. */
  differentiate(symbol: number): void {
    const [values, slopes] = [this.#values, this.#slopes];
    slopes.fill(0);
    const steps = entry(this.#moving, symbol);
    for (let k = 0; k < steps.length; k++) {
      const step = whole(steps, k);
      const left = whole(this.#left, step);
      const right = whole(this.#right, step);
      switch (this.#kinds[step]) {
        case NUMERATOR:
          slopes[step] = 1;
          break;
        case SUM:
          slopes[step] = at(slopes, left) + at(slopes, right);
          break;
        case DIFFERENCE:
          slopes[step] = at(slopes, left) - at(slopes, right);
          break;
        case PRODUCT:
          slopes[step] =
            at(slopes, left) * at(values, right) + at(slopes, right) * at(values, left);
          break;
        case MAXIMUM:
          slopes[step] =
            at(values, left) < at(values, right) ? at(slopes, right) : at(slopes, left);
      }
    }
  }

  /** Computes steps in the order in which they are given. */
  #compute(steps: Int32Array): void {
    const [values, sizes] = [this.#values, this.#sizes];
    for (let k = 0; k < steps.length; k++) {
      const step = whole(steps, k);
      const left = whole(this.#left, step);
      const right = whole(this.#right, step);
      switch (this.#kinds[step]) {
        case NUMERATOR:
          values[step] = at(this.point, left);
          sizes[step] = Math.abs(at(this.point, left));
          break;
        case SUM:
          values[step] = at(values, left) + at(values, right);
          sizes[step] = at(sizes, left) + at(sizes, right);
          break;
        case DIFFERENCE:
          values[step] = at(values, left) - at(values, right);
          sizes[step] = at(sizes, left) + at(sizes, right);
          break;
        case PRODUCT:
          values[step] = at(values, left) * at(values, right);
          sizes[step] = at(sizes, left) * at(sizes, right);
          break;
        case MAXIMUM:
          values[step] = Math.max(at(values, left), at(values, right));
          sizes[step] = Math.max(at(sizes, left), at(sizes, right));
      }
    }
  }
}

/** Kinds of steps as numbers, since an inner loop runs over them. */
const CONSTANT = 0;
const NUMERATOR = 1;
const SUM = 2;
const DIFFERENCE = 3;
const PRODUCT = 4;
const MAXIMUM = 5;

const KINDS: Readonly<Record<Operation['kind'], number>> = {
  ...{ whole: CONSTANT, denominator: CONSTANT, numerator: NUMERATOR },
  ...{ sum: SUM, difference: DIFFERENCE, product: PRODUCT, maximum: MAXIMUM },
};

/** As `entry`, of one kind of list and unchecked: the steps of a program are in range. */
function at(list: Float64Array, index: number): number {
  return list[index] as number;
}

function whole(list: Int32Array, index: number): number {
  return list[index] as number;
}
