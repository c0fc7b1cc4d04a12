import { entry } from '../../exact/entry.js';
import { exactSigns } from './exact-signs.js';
import { stepBounds } from './rounding.js';
import { NEGATIVE, POSITIVE, type Signs, type StepTest, ZERO } from './sign-set.js';
import { StepValues } from './step-values.js';
import type { Operation } from './steps.js';

/**
 * A point on the grid of a common denominator, the values of steps there in doubles, and the signs that
 * they leave no doubt about; the others are decided by whole numbers of any size.
 */
export class GridPlace {
  readonly point: Float64Array;
  /** How many signs doubles could not tell. */
  asked = 0;
  readonly bounds: ReturnType<typeof stepBounds>;
  readonly values: StepValues;
  readonly operations: readonly Operation[];
  readonly #errors: Float64Array;
  readonly #exact: ReturnType<typeof exactSigns>;

  /** @param numerators bounds of the magnitude of each symbol's numerator, which the point must keep. */
  constructor(
    operations: readonly Operation[],
    numerators: readonly number[],
    denominator: number,
    start: readonly number[],
  ) {
    this.point = Float64Array.from(start);
    this.operations = operations;
    this.bounds = stepBounds(operations, numerators, denominator);
    this.values = new StepValues(operations, denominator);
    this.#errors = Float64Array.from(this.bounds, ({ error }) => error);
    this.#exact = exactSigns(operations, BigInt(denominator));
  }

  /** Whether a test holds of a step whose value has been computed here, with all that it rests on. */
  holds({ step, signs }: StepTest): boolean {
    return (this.#signOf(step) & signs) !== 0;
  }

  /** Of a product whose own bound does not tell, by its factors, whose bounds are smaller. */
  #signOf(step: number): Signs {
    const value = this.values.at(step);
    // Of this list alone: what reads lists of all kinds reads each of them slowly.
    const error = this.#errors[step] ?? Number.NaN;
    if (value > error) return POSITIVE;
    if (value < -error) return NEGATIVE;
    if (error === 0) return ZERO;
    const operation = entry(this.operations, step);
    if (operation.kind !== 'product') {
      this.asked++;
      return this.#exact(step, this.point);
    }
    const one = this.#signOf(operation.left);
    if (one === ZERO) return ZERO;
    const other = this.#signOf(operation.right);
    if (other === ZERO) return ZERO;
    return one === other ? POSITIVE : NEGATIVE;
  }
}
