import type { Point } from './point.js';
import { Polynomial } from './polynomial.js';
import { NotRational, Rational, type RationalInput } from './rational.js';

/**
 * A quotient of two polynomials.
 *
 * Never reduced: equality is decided by cross-multiplying, which needs no common divisor.
 * A denominator without symbols is folded into the numerator, so that polynomials stay polynomials.
 */
export class RationalFunction {
  static readonly zero: RationalFunction = RationalFunction.of(Polynomial.zero);
  static readonly one: RationalFunction = RationalFunction.of(Polynomial.one);

  readonly numerator: Polynomial;
  readonly denominator: Polynomial;

  private constructor(numerator: Polynomial, denominator: Polynomial) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /** @throws {NotRational} when the denominator is the zero polynomial. */
  static of(numerator: Polynomial, denominator: Polynomial = Polynomial.one): RationalFunction {
    if (denominator.isZero) throw new NotRational(`(${numerator}) / 0 is not a rational function`);
    if (numerator.isZero) return new RationalFunction(Polynomial.zero, Polynomial.one);
    const constant = denominator.constantValue;
    return constant === undefined
      ? new RationalFunction(numerator, denominator)
      : new RationalFunction(numerator.scaled(Rational.one.over(constant)), Polynomial.one);
  }

  static constant(value: RationalInput): RationalFunction {
    return RationalFunction.of(Polynomial.constant(value));
  }

  /** The polynomial that this is, where the denominator is 1. */
  get polynomial(): Polynomial | undefined {
    return this.denominator.constantValue === undefined ? undefined : this.numerator;
  }

  get isZero(): boolean {
    return this.numerator.isZero;
  }

  plus(other: RationalFunction): RationalFunction {
    if (this.denominator.equals(other.denominator))
      return RationalFunction.of(this.numerator.plus(other.numerator), this.denominator);
    return RationalFunction.of(
      this.numerator.times(other.denominator).plus(other.numerator.times(this.denominator)),
      this.denominator.times(other.denominator),
    );
  }

  minus(other: RationalFunction): RationalFunction {
    return this.plus(other.negated());
  }

  negated(): RationalFunction {
    return RationalFunction.of(this.numerator.negated(), this.denominator);
  }

  times(other: RationalFunction): RationalFunction {
    return RationalFunction.of(
      this.numerator.times(other.numerator),
      this.denominator.times(other.denominator),
    );
  }

  /** @throws {NotRational} on division by zero. */
  over(other: RationalFunction): RationalFunction {
    return RationalFunction.of(
      this.numerator.times(other.denominator),
      this.denominator.times(other.numerator),
    );
  }

  power(exponent: number): RationalFunction {
    return RationalFunction.of(this.numerator.power(exponent), this.denominator.power(exponent));
  }

  equals(other: RationalFunction): boolean {
    return this.numerator.times(other.denominator).equals(other.numerator.times(this.denominator));
  }

  /** @throws {NotRational} where the denominator vanishes at the point. */
  evaluate(point: Point): Rational {
    if (this.polynomial) return this.numerator.evaluate(point);
    const divisor = this.denominator.evaluate(point);
    if (divisor.isZero) throw new NotRational(`${this} has no value here: its denominator is 0`);
    return this.numerator.evaluate(point).over(divisor);
  }

  toString(): string {
    return this.polynomial ? `${this.numerator}` : `(${this.numerator})/(${this.denominator})`;
  }

  toLatex(spell?: (symbol: string) => string): string {
    return this.polynomial
      ? this.numerator.toLatex(spell)
      : `\\frac{${this.numerator.toLatex(spell)}}{${this.denominator.toLatex(spell)}}`;
  }
}
