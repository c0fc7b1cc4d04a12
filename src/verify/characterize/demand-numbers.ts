import type { Demand } from './demand.js';

/** There are never so many demands: two numbers below it are one, together. */
const MOST_DEMANDS = 2 ** 26;

/** Numbers for demands, whose keys are long texts: what is known of pairs of them is looked up often. */
export class DemandNumbers {
  readonly #numbers = new Map<string, number>();

  /** Equal demands have one number. */
  of({ key }: Demand): number {
    const known = this.#numbers.get(key) ?? this.#numbers.size;
    this.#numbers.set(key, known);
    return known;
  }

  /** One number for two demands, in this order. */
  ofBoth(one: Demand, other: Demand): number {
    return pairNumber(this.of(one), this.of(other));
  }
}

/** One number for two. */
export function pairNumber(one: number, other: number): number {
  return one * MOST_DEMANDS + other;
}
