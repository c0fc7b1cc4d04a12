import type { Enclosure } from './enclosure.js';
import { entry } from './entry.js';
import { leastCommonMultiple, Rational, type RationalInput } from './rational.js';

/** Thrown where a formula mentions a symbol to which the point gives no value. */
export class MissingValue extends Error {
  override readonly name = 'MissingValue';
}

/**
 * An exact value for each symbol.
 *
 * Beside the values it keeps them over one common denominator: a polynomial then evaluates with
 * whole numbers alone, and a greatest common divisor is taken once, at the end.
 */
export class Point {
  readonly values: ReadonlyMap<string, Rational>;
  /** What has been computed at this point already, by the object computed. */
  readonly memo: Map<object, Rational> = new Map();
  /** What has been enclosed at this point already, by the object enclosed. */
  readonly enclosures: Map<object, Enclosure> = new Map();
  #scaled: { denominator: bigint; numerators: Map<string, bigint>; powers: bigint[] } | undefined;

  constructor(values: ReadonlyMap<string, Rational>) {
    this.values = values;
  }

  /** The point that has these values. */
  static of(values: Readonly<Record<string, RationalInput>>): Point {
    return new Point(
      new Map(Object.entries(values).map(([symbol, value]) => [symbol, Rational.of(value)])),
    );
  }

  /**
   * The exact value of a symbol, given by its name or by anything that has its name, such as a
   * parameter.
   * @throws {MissingValue} when the symbol has no value here.
   */
  at(symbol: string | { readonly name: string }): Rational {
    const name = typeof symbol === 'string' ? symbol : symbol.name;
    const value = this.values.get(name);
    if (value === undefined) throw new MissingValue(`the point gives no value to ${name}`);
    return value;
  }

  /** The same point with another value. */
  with(symbol: string, value: Rational): Point {
    return new Point(new Map(this.values).set(symbol, value));
  }

  /** The numerator of a symbol over the common denominator. */
  scaledNumerator(symbol: string): bigint {
    const numerator = this.#common().numerators.get(symbol);
    if (numerator === undefined) throw new MissingValue(`the point gives no value to ${symbol}`);
    return numerator;
  }

  /** A power of the common denominator. */
  scale(exponent: number): bigint {
    const { denominator, powers } = this.#common();
    for (let k = powers.length; k <= exponent; k++) powers.push(entry(powers, k - 1) * denominator);
    return entry(powers, exponent);
  }

  /** `c = 1, p = 1/2`: every symbol with its value. */
  toString(): string {
    return [...this.values].map(([symbol, value]) => `${symbol} = ${value}`).join(', ');
  }

  /** The values by name, each as exact text. */
  toJSON(): Record<string, string> {
    return Object.fromEntries([...this.values].map(([symbol, value]) => [symbol, `${value}`]));
  }

  #common(): { denominator: bigint; numerators: Map<string, bigint>; powers: bigint[] } {
    if (this.#scaled) return this.#scaled;
    let denominator = 1n;
    for (const value of this.values.values())
      denominator = leastCommonMultiple(denominator, value.denominator);
    const numerators = new Map<string, bigint>();
    for (const [symbol, value] of this.values)
      numerators.set(symbol, value.numerator * (denominator / value.denominator));
    this.#scaled = { denominator, numerators, powers: [1n] };
    return this.#scaled;
  }
}
