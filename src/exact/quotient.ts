import { Rational } from './rational.js';
import { greatestDivisor, opposed, product, sum, type Whole, wholeQuotient } from './whole.js';

const SMALL = 512;

/**
 * An exact quotient of whole numbers that is not kept in lowest terms.
 *
 * For passes over a million nodes: sums bring terms to a common denominator, and nothing is ever
 * reduced, so that denominators are products of those that the game and the profile are written
 * with.
 */
export class Quotient {
  /** Most payoffs are small whole numbers; each of them exists once. */
  static readonly #small: readonly Quotient[] = Array.from(
    { length: 2 * SMALL + 1 },
    (_, index) => new Quotient(index - SMALL, 1),
  );
  static readonly zero: Quotient = Quotient.#of(0, 1);
  static readonly one: Quotient = Quotient.#of(1, 1);

  readonly #over: Whole;
  readonly #under: Whole;

  private constructor(over: Whole, under: Whole) {
    this.#over = over;
    this.#under = under;
  }

  static of(value: Rational): Quotient {
    return Quotient.#of(value.wholeNumerator, value.wholeDenominator);
  }

  get isZero(): boolean {
    return this.#over === 0;
  }

  get sign(): -1 | 0 | 1 {
    return this.#over === 0 ? 0 : this.#over < 0 ? -1 : 1;
  }

  plus(other: Quotient): Quotient {
    if (this.#over === 0) return other;
    if (other.#over === 0) return this;
    const a = this.#over;
    const b = this.#under;
    const c = other.#over;
    const d = other.#under;
    if (b === d) return Quotient.#of(sum(a, c), b);
    const shared = commonDivisor(b, d);
    const left = wholeQuotient(d, shared);
    const right = wholeQuotient(b, shared);
    return Quotient.#of(sum(product(a, left), product(c, right)), product(b, left));
  }

  minus(other: Quotient): Quotient {
    return other.#over === 0 ? this : this.plus(other.negated());
  }

  negated(): Quotient {
    return Quotient.#of(opposed(this.#over), this.#under);
  }

  times(other: Quotient): Quotient {
    if (this.#over === 0 || other === Quotient.one) return this;
    if (other.#over === 0 || this === Quotient.one) return other;
    return Quotient.#of(product(this.#over, other.#over), product(this.#under, other.#under));
  }

  compare(other: Quotient): -1 | 0 | 1 {
    const left = product(this.#over, other.#under);
    const right = product(other.#over, this.#under);
    return left < right ? -1 : left > right ? 1 : 0;
  }

  lessThan(other: Quotient): boolean {
    return this.compare(other) < 0;
  }

  /** This divided by another, which is not 0. */
  over(other: Quotient): Quotient {
    if (this.#over === 0 || other === Quotient.one) return this;
    const over = product(this.#over, other.#under);
    const under = product(this.#under, other.#over);
    return under < 0 ? Quotient.#of(-over, -under) : Quotient.#of(over, under);
  }

  /** In lowest terms. */
  toRational(): Rational {
    if (this.#over === 0) return Rational.zero;
    if (this === Quotient.one) return Rational.one;
    return Rational.ofWhole(this.#over, this.#under);
  }

  toString(): string {
    return `${this.toRational()}`;
  }

  static #of(over: Whole, under: Whole): Quotient {
    const value = over === 0 ? 0 : under === 1 ? Number(over) : Number.POSITIVE_INFINITY;
    const known = Math.abs(value) <= SMALL ? Quotient.#small[value + SMALL] : undefined;
    return known ?? new Quotient(over, under);
  }
}

/** Beyond this, numbers are multiplied rather than searched for a common divisor. */
const LARGE = 2n ** 256n;

/** A common divisor of two positive integers; of two large ones not always the greatest. */
function commonDivisor(one: Whole, other: Whole): Whole {
  if (one === 1 || other === 1) return 1;
  const [larger, smaller] = one < other ? [other, one] : [one, other];
  if (typeof smaller === 'bigint' && smaller > LARGE)
    return BigInt(larger) % smaller === 0n ? smaller : 1;
  return greatestDivisor(larger, smaller);
}
