import { type Enclosure, enclosedRatio } from './enclosure.js';
import {
  divided,
  greatestCommonDivisor,
  opposite,
  product,
  sum,
  type Whole,
  whole,
  wholeIn,
} from './whole.js';

/** What may become a rational number: never a double with a fraction part. */
export type RationalInput = Rational | bigint | number | string;

const INTEGER_OR_DECIMAL = /^[+-]?\d+(\.\d+)?$/;
const QUOTIENT = /^[+-]?\d+\/\d*[1-9]\d*$/;

/** Thrown where a number is not an exact rational: a double, an exponent, a zero denominator. */
export class NotRational extends Error {
  override readonly name = 'NotRational';
}

/**
 * An exact rational number, in lowest terms.
 *
 * Numerator and denominator are doubles as long as those are exact, and whole numbers of any size
 * beyond. A comparison by operator throws, doubles with a fraction part are refused rather than read
 * as the nearest simple fraction, and JSON holds the string `"3/40"`.
 */
export class Rational {
  static readonly zero: Rational = new Rational(0, 1);
  static readonly one: Rational = new Rational(1, 1);
  static readonly half: Rational = new Rational(1, 2);

  readonly #over: Whole;
  /** Positive, and without a divisor in common with the numerator. */
  readonly #under: Whole;
  #enclosure: Enclosure | undefined;

  private constructor(over: Whole, under: Whole) {
    this.#over = over;
    this.#under = under;
  }

  /**
   * Reads `"3/40"`, `"-1.25"`, `"7"`, an integer or a bigint.
   * @throws {NotRational} for anything else; the message quotes what was found.
   */
  static of(input: RationalInput): Rational {
    if (input instanceof Rational) return input;
    if (typeof input === 'bigint') return new Rational(whole(input), 1);
    if (typeof input === 'number') {
      if (!Number.isSafeInteger(input))
        throw new NotRational(
          `expected a whole number or a string such as "3/40", found the double ${input}; ` +
            'write fractions as strings',
        );
      return new Rational(input + 0, 1);
    }
    if (typeof input !== 'string')
      throw new NotRational(
        `expected a whole number or a string such as "3/40", found ${input === null ? 'null' : `a value of type ${typeof input}`}`,
      );
    const text = input.trim();
    if (!INTEGER_OR_DECIMAL.test(text) && !QUOTIENT.test(text))
      throw new NotRational(
        `expected a rational number such as "3/40", "-1.25" or "7", found "${input}"`,
      );
    return Rational.#read(text);
  }

  static #read(text: string): Rational {
    const [slash, point] = [text.indexOf('/'), text.indexOf('.')];
    if (slash >= 0)
      return Rational.inLowestTerms(wholeIn(text.slice(0, slash)), wholeIn(text.slice(slash + 1)));
    if (point < 0) return new Rational(wholeIn(text), 1);
    const decimals = text.slice(point + 1);
    const under = whole(10n ** BigInt(decimals.length));
    return Rational.inLowestTerms(wholeIn(text.slice(0, point) + decimals), under);
  }

  /**
   * The quotient of two integers.
   * @throws {NotRational} when the denominator is zero.
   */
  static ratio(numerator: bigint, denominator: bigint): Rational {
    if (denominator === 0n) throw new NotRational(`${numerator}/0 is not a number`);
    return Rational.inLowestTerms(whole(numerator), whole(denominator));
  }

  /** The quotient of two whole numbers, the second of which is not 0. */
  static inLowestTerms(over: Whole, under: Whole): Rational {
    if (under < 0) return Rational.inLowestTerms(opposite(over), opposite(under));
    if (under === 1) return new Rational(over, 1);
    const shared = greatestCommonDivisor(over < 0 ? opposite(over) : over, under);
    if (shared === 1) return new Rational(over, under);
    return new Rational(divided(over, shared), divided(under, shared));
  }

  /** The sum of all; 0 of none. */
  static sum(terms: Iterable<Rational>): Rational {
    let total = Rational.zero;
    for (const term of terms) total = total.plus(term);
    return total;
  }

  /** The numerator, as a double where that is exact. */
  get wholeNumerator(): Whole {
    return this.#over;
  }

  /** The denominator, as a double where that is exact. */
  get wholeDenominator(): Whole {
    return this.#under;
  }

  /** In lowest terms, with the sign. */
  get numerator(): bigint {
    return BigInt(this.#over);
  }

  /** In lowest terms, positive. */
  get denominator(): bigint {
    return BigInt(this.#under);
  }

  /** This number plus another. */
  plus(other: Rational): Rational {
    if (this.#over === 0) return other;
    if (other.#over === 0) return this;
    const [a, b, c, d] = [this.#over, this.#under, other.#over, other.#under];
    if (b === d) return Rational.inLowestTerms(sum(a, c), b);
    return Rational.inLowestTerms(sum(product(a, d), product(c, b)), product(b, d));
  }

  /** This number minus another. */
  minus(other: Rational): Rational {
    return other.#over === 0 ? this : this.plus(other.negated());
  }

  /** This number times another. */
  times(other: Rational): Rational {
    if (this.#over === 0 || other.#isOne) return this;
    if (other.#over === 0 || this.#isOne) return other;
    return Rational.inLowestTerms(
      product(this.#over, other.#over),
      product(this.#under, other.#under),
    );
  }

  /** @throws {NotRational} on division by zero. */
  over(other: Rational): Rational {
    if (other.#over === 0) throw new NotRational(`${this} / 0 is not a number`);
    return Rational.inLowestTerms(
      product(this.#over, other.#under),
      product(this.#under, other.#over),
    );
  }

  /** This number with the other sign. */
  negated(): Rational {
    return new Rational(opposite(this.#over), this.#under);
  }

  get magnitude(): Rational {
    return this.#over < 0 ? this.negated() : this;
  }

  /** This number to a whole power. */
  power(exponent: number): Rational {
    return Rational.ratio(this.numerator ** BigInt(exponent), this.denominator ** BigInt(exponent));
  }

  get isZero(): boolean {
    return this.#over === 0;
  }

  get #isOne(): boolean {
    return this.#over === 1 && this.#under === 1;
  }

  get sign(): -1 | 0 | 1 {
    return this.#over === 0 ? 0 : this.#over < 0 ? -1 : 1;
  }

  /** Negative, 0 or positive, as this number is less than, equal to or greater than another. */
  compare(other: Rational): -1 | 0 | 1 {
    const left = product(this.#over, other.#under);
    const right = product(other.#over, this.#under);
    return left < right ? -1 : left > right ? 1 : 0;
  }

  /** Whether the two are the same number. */
  equals(other: Rational): boolean {
    return this.#over === other.#over && this.#under === other.#under;
  }

  /** Whether this number is less than another. */
  lessThan(other: Rational): boolean {
    return this.compare(other) < 0;
  }

  /** Whether this number is less than another, or equal to it. */
  atMost(other: Rational): boolean {
    return this.compare(other) <= 0;
  }

  /** Doubles around the number, by which a sign may be decided. */
  get enclosure(): Enclosure {
    this.#enclosure ??= enclosedRatio(this.numerator, this.denominator);
    return this.#enclosure;
  }

  /** The nearest double, for pictures and progress only: no verdict may use it. */
  approximate(): number {
    const [numerator, denominator] = [this.numerator, this.denominator];
    const excess = numerator.toString(2).length - denominator.toString(2).length;
    // 80 bits of the quotient, the last one set where something was cut off: rounding once is exact.
    const shift = 80 - excess;
    const scaled = shift >= 0 ? numerator << BigInt(shift) : numerator;
    const divisor = shift >= 0 ? denominator : denominator << BigInt(-shift);
    const quotient = scaled / divisor;
    const sticky = quotient * divisor === scaled ? quotient : quotient | 1n;
    const half = Math.trunc(shift / 2);
    return Number(sticky) * 2 ** -half * 2 ** -(shift - half);
  }

  /** `"3/40"`, or `"7"` for an integer. */
  toString(): string {
    return this.#under === 1 ? `${this.#over}` : `${this.#over}/${this.#under}`;
  }

  /** The text that is read back exactly: `-3/40`. */
  toJSON(): string {
    return this.toString();
  }

  /** As LaTeX sets it: `-\frac{3}{40}`. */
  toLatex(): string {
    if (this.denominator === 1n) return `${this.numerator}`;
    const magnitude = this.numerator < 0n ? -this.numerator : this.numerator;
    return `${this.sign < 0 ? '-' : ''}\\frac{${magnitude}}{${this.denominator}}`;
  }

  /** Refuses `a < b`, `a + b` and `+a`, which would compare or add rounded doubles. */
  [Symbol.toPrimitive](hint: 'string' | 'number' | 'default'): string {
    if (hint === 'string') return this.toString();
    throw new TypeError(
      `an operator was used on the rational ${this}; use plus, minus, times, over, compare or equals`,
    );
  }
}

/**
 * The simplest rational strictly between two bounds: least denominator, then least magnitude.
 * Found by descending the Stern–Brocot tree, taking each run of equal turns in one step.
 * @throws {RangeError} when the interval is empty.
 */
export function simplestBetween(lower: Rational, upper: Rational): Rational {
  if (!lower.lessThan(upper)) throw new RangeError(`no number lies between ${lower} and ${upper}`);
  if (lower.sign < 0 && upper.sign > 0) return Rational.zero;
  if (upper.sign <= 0) return simplestPositive(upper.negated(), lower.negated()).negated();
  return simplestPositive(lower, upper);
}

function simplestPositive(lower: Rational, upper: Rational): Rational {
  const floor = lower.numerator / lower.denominator;
  const next = Rational.of(floor + 1n);
  if (next.lessThan(upper)) return next;
  // No integer fits, so both bounds share the integer part, and the fraction part is 1/x.
  const whole = Rational.of(floor);
  const low = lower.minus(whole);
  const high = upper.minus(whole);
  const inverse = low.isZero
    ? Rational.of(high.denominator / high.numerator + 1n)
    : simplestPositive(Rational.one.over(high), Rational.one.over(low));
  return whole.plus(Rational.one.over(inverse));
}

/** Whether one fraction is simpler than another: a smaller denominator, or else a smaller size. */
export function simpler(one: Rational, other: Rational): boolean {
  if (one.denominator !== other.denominator) return one.denominator < other.denominator;
  const size = (value: Rational): bigint =>
    value.numerator < 0n ? -value.numerator : value.numerator;
  return size(one) < size(other);
}

/** The least positive integer that both positive integers divide. */
export function leastCommonMultiple(one: bigint, other: bigint): bigint {
  let [a, b] = [one, other];
  while (b !== 0n) [a, b] = [b, a % b];
  return (one / a) * other;
}
