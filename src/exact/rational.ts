import { type Enclosure, enclosedRatio } from './enclosure.js';
import { divided, greatestDivisor, opposed, product, sum, type Whole, whole } from './whole.js';

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
 * Where numerator and denominator are small they are doubles, which are exact below 2^53: nearly all
 * numbers of a game are, and a double is added ten times as fast as a bigint. A comparison by
 * operator throws, doubles with a fraction part are refused, and JSON holds the string `"3/40"`.
 */
export class Rational {
  static readonly zero: Rational = new Rational(0, 1);
  static readonly one: Rational = new Rational(1, 1);
  static readonly half: Rational = new Rational(1, 2);

  readonly #over: Whole;
  /** Positive, and of no common divisor with the other. */
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
    const [over = '', under = '1'] = text.split('/');
    const [integer = '', decimals = ''] = over.split('.');
    return Rational.ratio(
      BigInt(integer + decimals),
      BigInt(under) * 10n ** BigInt(decimals.length),
    );
  }

  /**
   * The quotient of two integers.
   * @throws {NotRational} when the denominator is zero.
   */
  static ratio(numerator: bigint, denominator: bigint): Rational {
    if (denominator === 0n) throw new NotRational(`${numerator}/0 is not a number`);
    return denominator < 0n
      ? Rational.reduced(whole(-numerator), whole(-denominator))
      : Rational.reduced(whole(numerator), whole(denominator));
  }

  /** @param under positive. */
  private static reduced(over: Whole, under: Whole): Rational {
    if (under === 1) return new Rational(over, under);
    const shared = greatestDivisor(over, under);
    return shared === 1
      ? new Rational(over, under)
      : new Rational(divided(over, shared), divided(under, shared));
  }

  /** The sum of all; 0 of none. */
  static sum(terms: Iterable<Rational>): Rational {
    let total = Rational.zero;
    for (const term of terms) total = total.plus(term);
    return total;
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
    if (this.isZero) return other;
    if (other.isZero) return this;
    const [a, b, c, d] = [this.#over, this.#under, other.#over, other.#under];
    if (b === d) return Rational.reduced(sum(a, c), b);
    const shared = greatestDivisor(b, d);
    if (shared === 1) return new Rational(sum(product(a, d), product(c, b)), product(b, d));
    // Knuth, The Art of Computer Programming, volume 2, section 4.5.1: what is left to divide by is
    // in the divisor that the denominators share.
    const left = divided(b, shared);
    const over = sum(product(a, divided(d, shared)), product(c, left));
    const more = greatestDivisor(over, shared);
    return new Rational(divided(over, more), product(left, divided(d, more)));
  }

  /** This number minus another. */
  minus(other: Rational): Rational {
    if (other.isZero) return this;
    return this.plus(other.negated());
  }

  /** This number times another. */
  times(other: Rational): Rational {
    if (this.isZero || other.#isOne) return this;
    if (other.isZero || this.#isOne) return other;
    const [a, b, c, d] = [this.#over, this.#under, other.#over, other.#under];
    if (b === 1 && d === 1) return new Rational(product(a, c), 1);
    const [one, two] = [greatestDivisor(a, d), greatestDivisor(c, b)];
    return new Rational(
      product(divided(a, one), divided(c, two)),
      product(divided(b, two), divided(d, one)),
    );
  }

  /** @throws {NotRational} on division by zero. */
  over(other: Rational): Rational {
    if (other.isZero) throw new NotRational(`${this} / 0 is not a number`);
    const [a, b] = [other.#over, other.#under];
    return this.times(a < 0 ? new Rational(opposed(b), opposed(a)) : new Rational(b, a));
  }

  /** This number with the other sign. */
  negated(): Rational {
    return new Rational(opposed(this.#over), this.#under);
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
    return this.#over === 0 ? 0 : this.#over < 0 ? -1 : 1;
  }

  /** Negative, 0 or positive, as this number is less than, equal to or greater than another. */
  compare(other: Rational): -1 | 0 | 1 {
    const [left, right] =
      this.#under === other.#under
        ? [this.#over, other.#over]
        : [product(this.#over, other.#under), product(other.#over, this.#under)];
    return left === right ? 0 : left < right ? -1 : 1;
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
