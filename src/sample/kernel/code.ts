import { entry } from '../../exact/entry.js';
import type { Operation } from './program.js';
import { type StepBound, stepBounds } from './rounding.js';

/** Signs as a set: 1 for negative, 2 for zero, 4 for positive. */
export type Signs = number;

/** The sign of one step at a point, by whole numbers of any size. */
export type ExactSign = (step: number, point: Float64Array) => Signs;

/**
 * Writes JavaScript that computes steps of a program in doubles, at a point on the grid of a common
 * denominator: `x[i]` is the numerator of symbol i. Its signs are exact: where the doubles cannot
 * tell, the generated code asks `exact(step, x)`, which is `exactSigns` of the same program.
 */
export class CodeWriter {
  readonly #operations: readonly Operation[];
  readonly #bounds: readonly StepBound[];
  readonly #denominator: number;

  /**
   * @param numerators bounds of the magnitude of each symbol's numerator, which points must keep.
   */
  constructor(
    operations: readonly Operation[],
    numerators: readonly number[],
    denominator: number,
  ) {
    this.#operations = operations;
    this.#bounds = stepBounds(operations, numerators, denominator);
    this.#denominator = denominator;
  }

  /** How far the double of a step can be off. */
  error(step: number): number {
    return entry(this.#bounds, step).error;
  }

  /** No less than the magnitude of a step's whole number. */
  magnitude(step: number): number {
    return entry(this.#bounds, step).magnitude;
  }

  /** Statements that define `a<step>` for some steps and for all that they are computed from. */
  steps(wanted: Iterable<number>): string {
    return this.definitions(this.needed(wanted));
  }

  /** Some steps and all that they are computed from. */
  needed(wanted: Iterable<number>): ReadonlySet<number> {
    const needed = new Set<number>();
    const need = (step: number): void => {
      if (needed.has(step)) return;
      needed.add(step);
      const operation = entry(this.#operations, step);
      if ('left' in operation) {
        need(operation.left);
        need(operation.right);
      }
    };
    for (const step of wanted) need(step);
    return needed;
  }

  /** Statements that define `a<step>` for some steps alone; all others must be defined before. */
  definitions(steps: Iterable<number>): string {
    return [...steps]
      .sort((one, other) => one - other)
      .map((step) => `const a${step}=${this.#expression(entry(this.#operations, step))};`)
      .join('');
  }

  /** An expression for the sign of a step, which `steps` must have defined. */
  sign(step: number): string {
    const error = this.error(step);
    const equal = error === 0 ? '2' : `exact(${step},x)`;
    return `(a${step}>${error}?4:a${step}<${-error}?1:${equal})`;
  }

  #expression(operation: Operation): string {
    switch (operation.kind) {
      case 'whole':
        return `${Number(operation.value)}`;
      case 'numerator':
        return `x[${operation.symbol}]`;
      case 'denominator':
        return `${this.#denominator}`;
      case 'sum':
        return `a${operation.left}+a${operation.right}`;
      case 'difference':
        return `a${operation.left}-a${operation.right}`;
      case 'product':
        return `a${operation.left}*a${operation.right}`;
      case 'maximum':
        return `Math.max(a${operation.left},a${operation.right})`;
    }
  }
}

/**
 * Signs of a program's steps by whole numbers of any size, computed step by step when asked. The
 * sign of a product is that of its factors: it is often 0 because a symbol is.
 */
export function exactSigns(operations: readonly Operation[], denominator: bigint): ExactSign {
  return (step, point) => {
    const value = exactValues(operations, (symbol) => BigInt(entry(point, symbol)), denominator);
    const sign = (of: number): Signs => {
      const operation = entry(operations, of);
      if (operation.kind === 'numerator') {
        const numerator = entry(point, operation.symbol);
        return numerator > 0 ? 4 : numerator < 0 ? 1 : 2;
      }
      if (operation.kind !== 'product') return signsOf(value(of));
      const one = sign(operation.left);
      if (one === 2) return one;
      const other = sign(operation.right);
      return other === 2 ? other : one === other ? 4 : 1;
    };
    return sign(step);
  };
}

/** The values of a program's steps at one point, by whole numbers of any size, each computed once. */
export function exactValues(
  operations: readonly Operation[],
  numerator: (symbol: number) => bigint,
  denominator: bigint,
): (step: number) => bigint {
  const values: (bigint | undefined)[] = [];
  const value = (step: number): bigint => {
    const before = values[step];
    if (before !== undefined) return before;
    const computed = computedBy(entry(operations, step));
    values[step] = computed;
    return computed;
  };
  const computedBy = (operation: Operation): bigint => {
    switch (operation.kind) {
      case 'whole':
        return operation.value;
      case 'numerator':
        return numerator(operation.symbol);
      case 'denominator':
        return denominator;
      case 'sum':
        return value(operation.left) + value(operation.right);
      case 'difference':
        return value(operation.left) - value(operation.right);
      case 'product':
        return value(operation.left) * value(operation.right);
      case 'maximum': {
        const [one, other] = [value(operation.left), value(operation.right)];
        if (one > other) return one;
        return other;
      }
    }
  };
  return value;
}

/** The sign of a whole number, as a set. */
export function signsOf(value: bigint): Signs {
  return value > 0n ? 4 : value < 0n ? 1 : 2;
}
