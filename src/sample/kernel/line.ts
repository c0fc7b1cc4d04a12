import { entry } from '../../exact/entry.js';
import type { ProgramBuilder } from './program.js';

/** A step along one symbol: `rest + slope · numerator`, neither of which depends on the symbol. */
export interface Line {
  readonly rest: number;
  readonly slope: number;
}

/** The steps of a program that are written as lines in one symbol's numerator. */
export class LinesAlong {
  readonly #symbol: number;
  readonly #builder: ProgramBuilder;
  readonly #nothing: number;
  readonly #known = new Map<number, Line | undefined>();

  /** @param builder to whose program the rests and slopes are added. */
  constructor(symbol: number, builder: ProgramBuilder) {
    this.#symbol = symbol;
    this.#builder = builder;
    this.#nothing = builder.whole(0n);
  }

  /** A step as a line; `undefined` where it is not written as one: what cancels is not looked for. */
  lineOf(step: number): Line | undefined {
    if (this.#known.has(step)) return this.#known.get(step);
    const line = this.#compute(step);
    this.#known.set(step, line);
    return line;
  }

  /** The step that a line is computed by at a value of the symbol. */
  stepOf({ rest, slope }: Line): number {
    const numerator = this.#builder.numerator(this.#symbol);
    const risen = this.#builder.combined('product', slope, numerator);
    return this.#builder.combined('sum', rest, risen);
  }

  #compute(step: number): Line | undefined {
    const operation = entry(this.#builder.operations, step);
    const still: Line = { rest: step, slope: this.#nothing };
    if (!('left' in operation))
      return operation.kind === 'numerator' && operation.symbol === this.#symbol
        ? { rest: this.#nothing, slope: this.#builder.whole(1n) }
        : still;
    const [left, right] = [this.lineOf(operation.left), this.lineOf(operation.right)];
    if (!left || !right) return undefined;
    if (this.#isStill(left) && this.#isStill(right)) return still;
    switch (operation.kind) {
      case 'maximum':
        return undefined;
      case 'product':
        return this.#product(left, right);
      case 'sum':
      case 'difference':
        return {
          rest: this.#builder.combined(operation.kind, left.rest, right.rest),
          slope: this.#builder.combined(operation.kind, left.slope, right.slope),
        };
    }
  }

  #product(left: Line, right: Line): Line | undefined {
    if (!this.#isStill(left) && !this.#isStill(right)) return undefined;
    const [rising, factor] = this.#isStill(left) ? [right, left.rest] : [left, right.rest];
    return {
      rest: this.#builder.combined('product', rising.rest, factor),
      slope: this.#builder.combined('product', rising.slope, factor),
    };
  }

  #isStill({ slope }: Line): boolean {
    return slope === this.#nothing;
  }
}
