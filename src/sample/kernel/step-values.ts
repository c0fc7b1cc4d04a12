import type { Operation } from './steps.js';

/**
 * The values of a program's steps in doubles, computed by a loop over numbers: for what is asked
 * about too little to pay for code that is generated.
 */
export class StepValues {
  readonly #kinds: Int32Array;
  /** By step: a symbol, or the steps that it is computed from. */
  readonly #left: Int32Array;
  readonly #right: Int32Array;
  readonly #values: Float64Array;

  constructor(operations: readonly Operation[], denominator: number) {
    this.#kinds = Int32Array.from(operations, ({ kind }) => KINDS[kind]);
    this.#left = Int32Array.from(operations, (each) =>
      'left' in each ? each.left : each.kind === 'numerator' ? each.symbol : 0,
    );
    this.#right = Int32Array.from(operations, (each) => ('right' in each ? each.right : 0));
    this.#values = Float64Array.from(operations, (each) =>
      each.kind === 'whole' ? Number(each.value) : denominator,
    );
  }

  /** A step's value, as last computed. */
  at(step: number): number {
    return at(this.#values, step);
  }

  /** Takes over the values of another of the same program. */
  follow(other: StepValues): void {
    this.#values.set(other.#values);
  }

  /** Computes steps in the order in which they are given. */
  compute(steps: Int32Array, point: Float64Array): void {
    const [kinds, lefts, rights, values] = [this.#kinds, this.#left, this.#right, this.#values];
    for (let k = 0; k < steps.length; k++) {
      const step = whole(steps, k);
      const left = whole(lefts, step);
      const right = whole(rights, step);
      switch (whole(kinds, step)) {
        case NUMERATOR:
          values[step] = at(point, left);
          break;
        case SUM:
          values[step] = at(values, left) + at(values, right);
          break;
        case DIFFERENCE:
          values[step] = at(values, left) - at(values, right);
          break;
        case PRODUCT:
          values[step] = at(values, left) * at(values, right);
          break;
        case MAXIMUM:
          values[step] = Math.max(at(values, left), at(values, right));
      }
    }
  }

  /**
   * Writes down how fast steps change with a numerator where they are.
   * @param steps those that change with it, in order.
   * @param slopes by step; 0 of all other steps.
   */
  differentiate(steps: Int32Array, slopes: Float64Array): void {
    const [kinds, lefts, rights, values] = [this.#kinds, this.#left, this.#right, this.#values];
    for (let k = 0; k < steps.length; k++) {
      const step = whole(steps, k);
      const left = whole(lefts, step);
      const right = whole(rights, step);
      switch (whole(kinds, step)) {
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
          slopes[step] = at(slopes, at(values, left) < at(values, right) ? right : left);
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
