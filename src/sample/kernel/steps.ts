import { entry } from '../../exact/entry.js';

/**
 * One step of a straight-line program over whole numbers: a point's numerators over a common
 * denominator, that denominator, and sums, products and maxima of earlier steps.
 */
export type Operation =
  | { readonly kind: 'whole'; readonly value: bigint }
  | { readonly kind: 'numerator'; readonly symbol: number }
  | { readonly kind: 'denominator' }
  | {
      readonly kind: 'sum' | 'difference' | 'product' | 'maximum';
      readonly left: number;
      readonly right: number;
    };

/** The steps of a program, each once, and what needs no step of its own. */
export class StepTable {
  readonly operations: Operation[] = [];
  readonly #numbers = new Map<string, number>();

  whole(value: bigint): number {
    return this.step({ kind: 'whole', value });
  }

  maximum(left: number, right: number): number {
    return this.step(sorted('maximum', left, right));
  }

  /** A step without the positive whole numbers that are its factors. */
  withoutScale(step: number): number {
    if (this.#isScale(step)) return this.whole(1n);
    const operation = entry(this.operations, step);
    if (operation.kind !== 'product') return step;
    const { left, right } = operation;
    if (this.#isScale(left)) return this.withoutScale(right);
    return this.#isScale(right) ? this.withoutScale(left) : step;
  }

  #isScale(step: number): boolean {
    const operation = entry(this.operations, step);
    return operation.kind === 'denominator' || (operation.kind === 'whole' && operation.value > 0n);
  }

  /** A step, or its opposite. */
  signed(step: number, negative: boolean): number {
    if (!negative) return step;
    return this.step({ kind: 'difference', left: this.whole(0n), right: step });
  }

  powerOfDenominator(exponent: number): number {
    const one = this.step({ kind: 'whole', value: 1n });
    if (exponent === 0) return one;
    return this.product(this.powerOfDenominator(exponent - 1), this.step({ kind: 'denominator' }));
  }

  sum(left: number, right: number): number {
    if (this.#isZero(left)) return right;
    if (this.#isZero(right)) return left;
    return (
      this.#withoutTaken(left, right) ??
      this.#withoutTaken(right, left) ??
      this.step(sorted('sum', left, right))
    );
  }

  /** What is left of (x − y) + y. */
  #withoutTaken(difference: number, added: number): number | undefined {
    const operation = entry(this.operations, difference);
    return operation.kind === 'difference' && operation.right === added
      ? operation.left
      : undefined;
  }

  /** A step that is a difference or its opposite, and which of them. */
  difference(more: number, less: number): { readonly step: number; readonly negative: boolean } {
    if (more === less) return { step: this.whole(0n), negative: false };
    if (this.#isZero(less)) return { step: more, negative: false };
    if (this.#isZero(more)) return { step: less, negative: true };
    // Opposite differences are one step.
    const [left, right] = more < less ? [more, less] : [less, more];
    return { step: this.step({ kind: 'difference', left, right }), negative: more > less };
  }

  /** A sum, difference or product as it is, not its opposite. */
  combined(kind: 'sum' | 'difference' | 'product', left: number, right: number): number {
    if (kind === 'sum') return this.sum(left, right);
    if (kind === 'product') return this.product(left, right);
    return this.#isZero(right) ? left : this.step({ kind, left, right });
  }

  #isZero(step: number): boolean {
    const operation = entry(this.operations, step);
    return operation.kind === 'whole' && operation.value === 0n;
  }

  product(left: number, right: number): number {
    const [one, other] = [entry(this.operations, left), entry(this.operations, right)];
    if (one.kind === 'whole' && other.kind === 'whole')
      return this.step({ kind: 'whole', value: one.value * other.value });
    if (one.kind === 'whole' && one.value === 1n) return right;
    if (other.kind === 'whole' && other.value === 1n) return left;
    if (one.kind === 'whole' && one.value === 0n) return left;
    if (other.kind === 'whole' && other.value === 0n) return right;
    return this.step(sorted('product', left, right));
  }

  step(operation: Operation): number {
    const key = keyOf(operation);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.operations.length;
    this.operations.push(operation);
    this.#numbers.set(key, number);
    return number;
  }
}

function sorted(kind: 'sum' | 'product' | 'maximum', left: number, right: number): Operation {
  return { kind, left: Math.min(left, right), right: Math.max(left, right) };
}

function keyOf(operation: Operation): string {
  switch (operation.kind) {
    case 'whole':
      return `${operation.value}`;
    case 'numerator':
      return `n${operation.symbol}`;
    case 'denominator':
      return 'd';
    default:
      return `${operation.kind} ${operation.left} ${operation.right}`;
  }
}
