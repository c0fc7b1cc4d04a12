import type { Enclosure } from './enclosure.js';
import { entry } from './entry.js';
import { leastCommonMultiple, Rational, type RationalInput } from './rational.js';

/** Thrown where a formula mentions a symbol to which the point gives no value. */
export class MissingValue extends Error {
  override readonly name = 'MissingValue';
}

/**
 * Refuses bare numbers in the place of a point, for callers that no compiler has looked at.
 * @throws {TypeError}
 */
export function assertPoint(point: Point): void {
  const { values }: { readonly values?: unknown } = Object(point);
  if (values instanceof Map) return;
  throw new TypeError(
    `expected a point, found ${JSON.stringify(point) ?? 'nothing'}: Point.of({ … }) makes one of such numbers as "3/40" and 2`,
  );
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
  #whole: OverOne | undefined;

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

  /**
   * Some symbols' values over one denominator: that of the whole point where it is known, and where
   * many are asked for; else one of their own, which costs less than the whole.
   */
  overOne(symbols: ReadonlySet<string>): OverOne {
    if (this.#whole) return this.#whole;
    if (symbols.size <= FEW) return new OverOne([...symbols].map((each) => [each, this.at(each)]));
    this.#whole = new OverOne(this.values);
    return this.#whole;
  }

  /** `c = 1, p = 1/2`: every symbol with its value. */
  toString(): string {
    return [...this.values].map(([symbol, value]) => `${symbol} = ${value}`).join(', ');
  }

  /** The values by name, each as exact text. */
  toJSON(): Record<string, string> {
    return Object.fromEntries([...this.values].map(([symbol, value]) => [symbol, `${value}`]));
  }
}

/** So many symbols are brought to a denominator of their own. */
const FEW = 3;

/** Values over one common denominator. */
class OverOne {
  readonly #numerators = new Map<string, bigint>();
  readonly #powers: bigint[] = [1n];
  readonly #denominator: bigint;

  constructor(values: Iterable<readonly [symbol: string, value: Rational]>) {
    const all = [...values];
    let denominator = 1n;
    for (const [, value] of all) denominator = leastCommonMultiple(denominator, value.denominator);
    for (const [symbol, value] of all)
      this.#numerators.set(symbol, value.numerator * (denominator / value.denominator));
    this.#denominator = denominator;
  }

  /** The numerator of a symbol. */
  numerator(symbol: string): bigint {
    const numerator = this.#numerators.get(symbol);
    if (numerator === undefined) throw new MissingValue(`the point gives no value to ${symbol}`);
    return numerator;
  }

  /** A power of the denominator. */
  power(exponent: number): bigint {
    for (let k = this.#powers.length; k <= exponent; k++)
      this.#powers.push(entry(this.#powers, k - 1) * this.#denominator);
    return entry(this.#powers, exponent);
  }
}
