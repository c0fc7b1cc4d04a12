import type { Operation } from './steps.js';

/** The values of a program's steps in doubles, computed by a loop over numbers. */
export class StepValues {
  readonly #kinds: Uint8Array;
  /** By step: a symbol, or the steps that it is computed from. */
  readonly #left: Int32Array;
  readonly #right: Int32Array;
  readonly #values: Float64Array;

  constructor(operations: readonly Operation[], denominator: number) {
    this.#kinds = Uint8Array.from(operations, ({ kind }) => KINDS[kind]);
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

  /** Computes steps in the order in which they are given. */
  compute(steps: Int32Array, point: Float64Array): void {
    const [kinds, lefts, rights, values] = [this.#kinds, this.#left, this.#right, this.#values];
    for (let k = 0; k < steps.length; k++) {
      const step = at(steps, k);
      const [left, right] = [at(lefts, step), at(rights, step)];
      switch (at(kinds, step)) {
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

/** As `entry`, unchecked: the steps of a program are in range. */
function at(list: Float64Array | Int32Array | Uint8Array, index: number): number {
  return list[index] as number;
}
