import { entry } from '../../exact/entry.js';
import { type StepBound, stepBounds } from './rounding.js';
import { NEGATIVE, POSITIVE, type Signs, type StepTest, signsOf, ZERO } from './sign-set.js';
import type { Operation } from './steps.js';

/** The sign of one step at a point, by whole numbers of any size. */
export type ExactSign = (step: number, point: ArrayLike<number | bigint>) => Signs;

/** Writes JavaScript that computes steps of a program, and tests of their signs. */
export interface ProgramWriter {
  /** Statements that define `a<step>` for some steps and for all that they are computed from. */
  steps(wanted: Iterable<number>): string;
  /** An expression for whether a test holds of a step that `steps` has defined. */
  test(test: StepTest): string;
}

/**
 * Writes JavaScript that computes steps of a program in doubles, at a point on the grid of a common
 * denominator: `x[i]` is the numerator of symbol i. Its signs are exact: where the doubles cannot
 * tell, the generated code asks `exact(step, x)`, which is `exactSigns` of the same program.
 */
export class CodeWriter implements ProgramWriter {
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

  steps(wanted: Iterable<number>): string {
    return this.definitions(this.needed(wanted));
  }

  /** Some steps and all that they are computed from. */
  needed(wanted: Iterable<number>): ReadonlySet<number> {
    return stepsFor(this.#operations, wanted);
  }

  /** Statements that define some steps alone; all others must be defined before. */
  definitions(steps: Iterable<number>): string {
    return statements(this.#operations, steps, (operation) => this.#expression(operation));
  }

  /** An expression for the sign of a step that `steps` has defined. */
  sign(step: number): string {
    const error = this.error(step);
    const equal = error === 0 ? `${ZERO}` : `exact(${step},x)`;
    return `(a${step}>${error}?${POSITIVE}:a${step}<${-error}?${NEGATIVE}:${equal})`;
  }

  test(test: StepTest): string {
    const error = this.error(test.step);
    if (error === 0) return compared(test, '0');
    const { step, signs } = test;
    const asked = `(exact(${step},x)&${signs})!==0`;
    if (!Number.isFinite(error)) return asked;
    const parts = [
      ...(signs & POSITIVE ? [`a${step}>${error}`] : []),
      ...(signs & NEGATIVE ? [`a${step}<${-error}`] : []),
      // What is neither is not certain.
      `${[
        ...(signs & POSITIVE ? [] : [`a${step}<=${error}`]),
        ...(signs & NEGATIVE ? [] : [`a${step}>=${-error}`]),
        asked,
      ].join('&&')}`,
    ];
    return parts.join('||');
  }

  #expression(operation: Operation): string {
    switch (operation.kind) {
      case 'whole':
        return `${Number(operation.value)}`;
      case 'numerator':
        return `x[${operation.symbol}]`;
      case 'denominator':
        return `${this.#denominator}`;
      default:
        return composed(operation);
    }
  }
}

/** Writes JavaScript that computes with whole numbers of any size: `x[i]` and `d` are such numbers. */
export class ExactWriter implements ProgramWriter {
  readonly #operations: readonly Operation[];

  constructor(operations: readonly Operation[]) {
    this.#operations = operations;
  }

  steps(wanted: Iterable<number>): string {
    const steps = stepsFor(this.#operations, wanted);
    return statements(this.#operations, steps, (operation) => {
      switch (operation.kind) {
        case 'whole':
          return `${operation.value}n`;
        case 'numerator':
          return `x[${operation.symbol}]`;
        case 'denominator':
          return 'd';
        default:
          return composed(operation);
      }
    });
  }

  test(test: StepTest): string {
    return compared(test, '0n');
  }
}

/** Some steps and all that they are computed from. */
function stepsFor(operations: readonly Operation[], wanted: Iterable<number>): ReadonlySet<number> {
  const needed = new Set<number>();
  const need = (step: number): void => {
    if (needed.has(step)) return;
    needed.add(step);
    const operation = entry(operations, step);
    if ('left' in operation) {
      need(operation.left);
      need(operation.right);
    }
  };
  for (const step of wanted) need(step);
  return needed;
}

/** Definitions of steps, each after those that it is computed from. */
function statements(
  operations: readonly Operation[],
  steps: Iterable<number>,
  expression: (operation: Operation) => string,
): string {
  return [...steps]
    .sort((one, other) => one - other)
    .map((step) => `const a${step}=${expression(entry(operations, step))};`)
    .join('');
}

type Composed = Extract<Operation, { readonly left: number }>;

/** What is computed from earlier steps, in numbers of either kind. */
function composed({ kind, left, right }: Composed): string {
  switch (kind) {
    case 'sum':
      return `a${left}+a${right}`;
    case 'difference':
      return `a${left}-a${right}`;
    case 'product':
      return `a${left}*a${right}`;
    case 'maximum':
      return `a${left}>a${right}?a${left}:a${right}`;
  }
}

/** A test by comparison with 0. */
function compared({ step, signs }: StepTest, zero: string): string {
  const comparison = entry(['', '<', '===', '<=', '>', '!==', '>='], signs);
  return `a${step}${comparison}${zero}`;
}

/**
 * Signs of a program's steps at points of a common denominator, by whole numbers of any size. Code
 * for a step is generated when its sign is first asked for. The sign of a product is that of its
 * factors: it is often 0 because a symbol is.
 */
export function exactSigns(operations: readonly Operation[], denominator: bigint): ExactSign {
  const signs = exactSignsOver(operations);
  return (step, point) => signs(step, point, denominator);
}

/** The same at points of any denominators. */
export function exactSignsOver(
  operations: readonly Operation[],
): (step: number, point: ArrayLike<number | bigint>, denominator: bigint) => Signs {
  const writer = new ExactWriter(operations);
  const compiled: ((x: readonly bigint[], d: bigint) => Signs)[] = [];
  const signOf: ReturnType<typeof exactSignsOver> = (step, point, denominator) => {
    const operation = entry(operations, step);
    if (operation.kind === 'numerator') return signsOf(entry(point, operation.symbol));
    if (operation.kind === 'product') {
      const one = signOf(operation.left, point, denominator);
      if (one === ZERO) return ZERO;
      const other = signOf(operation.right, point, denominator);
      if (other === ZERO) return ZERO;
      return one === other ? POSITIVE : NEGATIVE;
    }
    const sign = compiled[step] ?? compiledSign(step, writer);
    compiled[step] = sign;
    return sign(Array.from(point, BigInt), denominator);
  };
  return signOf;
}

function compiledSign(
  step: number,
  writer: ExactWriter,
): (x: readonly bigint[], d: bigint) => Signs {
  const sign = `a${step}>0n?${POSITIVE}:a${step}<0n?${NEGATIVE}:${ZERO}`;
  return new Function(...['x', 'd'], `"use strict";${writer.steps([step])}return ${sign};`) as (
    x: readonly bigint[],
    d: bigint,
  ) => Signs;
}
