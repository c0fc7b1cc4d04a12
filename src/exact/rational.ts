import Fraction from 'fraction.js';
import { type Enclosure, enclosedRatio } from './enclosure.js';
import { abridged } from './message.js';
import { shortQuotient } from './short-quotient.js';
import { doubleDivisor, product, type Whole, whole } from './whole.js';
import { MOST_DIGITS, numberIn } from './written-number.js';

/** What may become a rational number: never a double with a fraction part. */
export type RationalInput = Rational | bigint | number | string;

/** Thrown where a number is not an exact rational: a double, a zero denominator, too many digits. */
export class NotRational extends Error {
  override readonly name = 'NotRational';
}

/**
 * An exact rational number, in lowest terms.
 *
 * While numerator and denominator are below 2^53 they are doubles, which are exact there: nearly all
 * numbers of a game are, and a double is added many times as fast as a bigint. Beyond, the number is
 * one of fraction.js, which is wrapped for three reasons: its numbers let `<` compare rounded doubles,
 * it reads doubles as the nearest simple fraction, and it cannot be written as JSON. Here a
 * comparison by operator throws, doubles are refused, and JSON holds the string `"3/40"`.
 */
export class Rational {
  static readonly zero: Rational = new Rational(0, 1);
  static readonly one: Rational = new Rational(1, 1);
  static readonly half: Rational = new Rational(1, 2);

  /** Numerator and denominator, if both are exact doubles; never −0, and in lowest terms. */
  readonly #over: number;
  readonly #under: number;
  /** The number, if not. */
  readonly #large: Fraction | undefined;
  #enclosure: Enclosure | undefined;

  private constructor(over: number, under: number, large?: Fraction) {
    this.#over = over;
    this.#under = under;
    this.#large = large;
  }

  /**
   * Reads `"3/40"`, `"-1.25"`, `"7"`, an integer or a bigint.
   * @throws {NotRational} for anything else; the message quotes what was found.
   */
  static of(input: RationalInput): Rational {
    if (input instanceof Rational) return input;
    if (typeof input === 'bigint') return Rational.#kept(new Fraction(input));
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
    const short = shortQuotient(text);
    if (short) return Rational.#reduced(short.over, short.under);
    if (text.length > MOST_DIGITS)
      throw new NotRational(
        `expected a rational number of at most ${MOST_DIGITS} characters, found ${text.length}`,
      );
    const read = numberIn(text);
    if (read === undefined)
      throw new NotRational(
        `expected a rational number such as "3/40", "-1.25" or "7", found "${abridged(input)}"`,
      );
    return Rational.ofWhole(read.numerator, read.denominator);
  }

  /**
   * The quotient of two integers.
   * @throws {NotRational} when the denominator is zero.
   */
  static ratio(numerator: bigint, denominator: bigint): Rational {
    if (denominator === 0n) throw new NotRational(`${numerator}/0 is not a number`);
    return Rational.ofWhole(whole(numerator), whole(denominator));
  }

  /** The quotient of two integers, the second of which is not 0. */
  static ofWhole(over: Whole, under: Whole): Rational {
    return typeof over === 'number' && typeof under === 'number'
      ? Rational.#reduced(over, under)
      : Rational.#kept(new Fraction(BigInt(over), BigInt(under)));
  }

  /** The quotient of two exact doubles in lowest terms. */
  static #reduced(over: number, under: number): Rational {
    if (under === 1) return new Rational(over + 0, 1);
    const shared = doubleDivisor(Math.abs(over), Math.abs(under));
    const divisor = under < 0 ? -shared : shared;
    return new Rational(over / divisor + 0, under / divisor);
  }

  /** As doubles where they are exact. */
  static #kept(value: Fraction): Rational {
    const { s, n, d } = value;
    const [over, under] = [Number(s * n), Number(d)];
    return Number.isSafeInteger(over) && Number.isSafeInteger(under)
      ? new Rational(over, under)
      : new Rational(Number.NaN, Number.NaN, value);
  }

  get #fraction(): Fraction {
    return this.#large ?? new Fraction(BigInt(this.#over), BigInt(this.#under));
  }

  /** The sum of all; 0 of none. */
  static sum(terms: Iterable<Rational>): Rational {
    let total = Rational.zero;
    for (const term of terms) total = total.plus(term);
    return total;
  }

  /** In lowest terms, with the sign; a double where that is exact. */
  get wholeNumerator(): Whole {
    return this.#large ? whole(this.numerator) : this.#over;
  }

  /** In lowest terms, positive; a double where that is exact. */
  get wholeDenominator(): Whole {
    return this.#large ? whole(this.denominator) : this.#under;
  }

  /** In lowest terms, with the sign. */
  get numerator(): bigint {
    return this.#large ? this.#large.s * this.#large.n : BigInt(this.#over);
  }

  /** In lowest terms, positive. */
  get denominator(): bigint {
    return this.#large ? this.#large.d : BigInt(this.#under);
  }

  /** This number plus another. */
  plus(other: Rational): Rational {
    if (this.isZero) return other;
    if (other.isZero) return this;
    const [a, b, c, d] = [this.#over, this.#under, other.#over, other.#under];
    // A sum or product that a double rounds to less than 2^53 was not rounded; of large numbers,
    // which are no doubles, none is safe.
    const [left, right, under] = b === d ? [a, c, b] : [a * d, c * b, b * d];
    const over = left + right;
    return Number.isSafeInteger(left) &&
      Number.isSafeInteger(right) &&
      Number.isSafeInteger(over) &&
      Number.isSafeInteger(under)
      ? Rational.#reduced(over, under)
      : Rational.#kept(this.#fraction.add(other.#fraction));
  }

  /** This number minus another. */
  minus(other: Rational): Rational {
    return other.isZero ? this : this.plus(other.negated());
  }

  /** This number times another. */
  times(other: Rational): Rational {
    if (this.isZero || other.#isOne) return this;
    if (other.isZero || this.#isOne) return other;
    const [over, under] = [this.#over * other.#over, this.#under * other.#under];
    return Number.isSafeInteger(over) && Number.isSafeInteger(under)
      ? Rational.#reduced(over, under)
      : Rational.#kept(this.#fraction.mul(other.#fraction));
  }

  /** @throws {NotRational} on division by zero. */
  over(other: Rational): Rational {
    if (other.isZero) throw new NotRational(`${this} / 0 is not a number`);
    const [over, under] = [this.#over * other.#under, this.#under * other.#over];
    return Number.isSafeInteger(over) && Number.isSafeInteger(under)
      ? Rational.#reduced(over, under)
      : Rational.#kept(this.#fraction.div(other.#fraction));
  }

  /** This number with the other sign. */
  negated(): Rational {
    return this.#large
      ? Rational.#kept(this.#large.neg())
      : new Rational(0 - this.#over, this.#under);
  }

  get magnitude(): Rational {
    return this.sign < 0 ? this.negated() : this;
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
    if (this.#large) return this.#large.s < 0n ? -1 : 1;
    return this.#over === 0 ? 0 : this.#over < 0 ? -1 : 1;
  }

  /** Negative, 0 or positive, as this number is less than, equal to or greater than another. */
  compare(other: Rational): -1 | 0 | 1 {
    const left = product(this.wholeNumerator, other.wholeDenominator);
    const right = product(other.wholeNumerator, this.wholeDenominator);
    return left < right ? -1 : left > right ? 1 : 0;
  }

  /** Whether the two are the same number. */
  equals(other: Rational): boolean {
    return this.#large && other.#large
      ? this.#large.equals(other.#large)
      : this.#over === other.#over && this.#under === other.#under;
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
    const [over, under] = [this.wholeNumerator, this.wholeDenominator];
    return under === 1 ? `${over}` : `${over}/${under}`;
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

/** The least positive integer that both positive integers divide. */
export function leastCommonMultiple(one: bigint, other: bigint): bigint {
  let [a, b] = [one, other];
  while (b !== 0n) [a, b] = [b, a % b];
  return (one / a) * other;
}
