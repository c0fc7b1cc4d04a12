import { entry } from '../../exact/entry.js';
import type { TestBranch } from './decisions.js';
import { type StepBound, stepBounds } from './rounding.js';
import { NEGATIVE, POSITIVE, type StepTest } from './sign-set.js';
import type { Operation } from './steps.js';

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
  readonly operations: readonly Operation[];
  /** What is known of each step, by its number. */
  readonly bounds: readonly StepBound[];
  readonly #denominator: number;

  /**
   * @param numerators bounds of the magnitude of each symbol's numerator, which points must keep.
   */
  constructor(
    operations: readonly Operation[],
    numerators: readonly number[],
    denominator: number,
  ) {
    this.operations = operations;
    this.bounds = stepBounds(operations, numerators, denominator);
    this.#denominator = denominator;
  }

  steps(wanted: Iterable<number>): string {
    return this.definitions(this.needed(wanted));
  }

  /** Some steps and all that they are computed from, in order. */
  needed(wanted: Iterable<number>): Int32Array {
    return stepsFor(this.operations, wanted);
  }

  /** Statements that define some steps alone, in order; all others must be defined before. */
  definitions(steps: Int32Array): string {
    return statements(this.operations, steps, (operation) => this.#expression(operation));
  }

  /** An expression for the sign of a step that `steps` has defined. */
  sign(step: number): string {
    return `(1<<${this.#unit(step)}+1)`;
  }

  test(test: StepTest): string {
    const { error } = entry(this.bounds, test.step);
    if (error === 0) return compared(test, '0');
    const { step, signs } = test;
    const asked = `((1<<${this.#undecided(step)}+1)&${signs})!==0`;
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

  /** An expression for −1, 0 or 1, as a step is negative, 0 or positive. */
  #unit(step: number): string {
    const { error } = entry(this.bounds, step);
    if (error === 0) return `Math.sign(a${step})`;
    return `(a${step}>${error}?1:a${step}<${-error}?-1:${this.#undecided(step)})`;
  }

  /**
   * The same where the step's own bound does not tell: of a product by its factors, whose bounds are
   * smaller; of a sum by numbers without any.
   */
  #undecided(step: number): string {
    const operation = entry(this.operations, step);
    return operation.kind === 'product'
      ? `(${this.#unit(operation.left)}*${this.#unit(operation.right)})`
      : `((exact(${step},x)>>1)-1)`;
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

/** Some steps and all that they are computed from, in order. */
export function stepsFor(operations: readonly Operation[], wanted: Iterable<number>): Int32Array {
  const needed = new Uint8Array(operations.length);
  let count = 0;
  const need = (step: number): void => {
    count += 1 - entry(needed, step);
    needed[step] = 1;
  };
  for (const step of wanted) need(step);
  // A step is computed from earlier ones.
  for (let step = operations.length - 1; step >= 0; step--) {
    const operation = entry(operations, step);
    if (needed[step] === 0 || !('left' in operation)) continue;
    need(operation.left);
    need(operation.right);
  }
  const steps = new Int32Array(count);
  let found = 0;
  for (let step = 0; found < count; step++) if (needed[step] === 1) steps[found++] = step;
  return steps;
}

/**
 * Statements that return 1 and the index of what is found, and do nothing where it is nothing:
 * nested `if`s.
 */
export function decisionCode(all: readonly TestBranch[], writer: ProgramWriter): string {
  return all
    .map((each) =>
      'found' in each
        ? `return ${each.found + 1};`
        : `if(${writer.test(each.test)}){${decisionCode(each.within, writer)}}`,
    )
    .join('');
}

/** Definitions of steps, each after those that it is computed from. */
function statements(
  operations: readonly Operation[],
  steps: Int32Array,
  expression: (operation: Operation) => string,
): string {
  return Array.from(steps, (step) => `const a${step}=${expression(entry(operations, step))};`).join(
    '',
  );
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
