import { entry } from './entry.js';
import { leastCommonMultiple, NotRational, Rational } from './rational.js';

/**
 * A positive real number some whole power of which is rational, such as 3/4 or (1/2)^(1/3).
 *
 * Exact, and closed under products and rational powers; two of them compare by their rational
 * powers. What solves equations between products of unknown powers is of this kind.
 */
export class Radical {
  static readonly one: Radical = new Radical(Rational.one, 1n);

  /** The number is the `index`-th root of the radicand, which is positive. */
  readonly radicand: Rational;
  /** At least 1, and the least that serves. */
  readonly index: bigint;

  private constructor(radicand: Rational, index: bigint) {
    this.radicand = radicand;
    this.index = index;
  }

  /**
   * The root of a positive rational; a rational itself where no index is given.
   * @throws {NotRational} when the radicand is not positive or the index not at least 1.
   */
  static of(radicand: Rational, index = 1n): Radical {
    if (radicand.sign <= 0 || index < 1n)
      throw new NotRational(
        `expected a positive radicand and index, found ${radicand} and ${index}`,
      );
    let [base, root] = [radicand, index];
    for (let factor = 2n; factor <= root; factor += 1n) {
      while (root % factor === 0n) {
        const numerator = exactRoot(base.numerator, factor);
        const denominator = exactRoot(base.denominator, factor);
        if (numerator === undefined || denominator === undefined) break;
        [base, root] = [Rational.ratio(numerator, denominator), root / factor];
      }
    }
    return new Radical(base, root);
  }

  /** The value, where it is rational. */
  get rational(): Rational | undefined {
    return this.index === 1n ? this.radicand : undefined;
  }

  times(other: Radical): Radical {
    const common = leastCommonMultiple(this.index, other.index);
    return Radical.of(
      integerPower(this.radicand, common / this.index).times(
        integerPower(other.radicand, common / other.index),
      ),
      common,
    );
  }

  over(other: Radical): Radical {
    return this.times(other.power(Rational.of(-1)));
  }

  power(exponent: Rational): Radical {
    return Radical.of(
      integerPower(this.radicand, exponent.numerator),
      this.index * exponent.denominator,
    );
  }

  compare(other: Radical): -1 | 0 | 1 {
    const common = leastCommonMultiple(this.index, other.index);
    return integerPower(this.radicand, common / this.index).compare(
      integerPower(other.radicand, common / other.index),
    );
  }

  /** The greatest multiple of 1/denominator that is not larger. */
  floor(denominator: bigint): Rational {
    const { numerator, denominator: under } = this.radicand;
    return Rational.ratio(
      floorRoot((numerator * denominator ** this.index) / under, this.index),
      denominator,
    );
  }

  equals(other: Radical): boolean {
    return this.compare(other) === 0;
  }

  /** `"3/4"`, or `"(1/2)^(1/3)"` where the number is irrational. */
  toString(): string {
    return this.index === 1n ? `${this.radicand}` : `(${this.radicand})^(1/${this.index})`;
  }

  toJSON(): string {
    return this.toString();
  }
}

/** A whole power, of either sign. */
export function integerPower(base: Rational, exponent: bigint): Rational {
  return exponent < 0n
    ? Rational.ratio(1n, 1n).over(integerPower(base, -exponent))
    : Rational.ratio(base.numerator ** exponent, base.denominator ** exponent);
}

/** The whole root of a positive integer, where there is one. */
function exactRoot(value: bigint, index: bigint): bigint | undefined {
  const root = floorRoot(value, index);
  return root ** index === value ? root : undefined;
}

/** The greatest integer whose power is not larger. */
function floorRoot(value: bigint, index: bigint): bigint {
  let [low, high] = [0n, 1n << (BigInt(value.toString(2).length) / index + 1n)];
  while (low < high) {
    const middle = (low + high + 1n) / 2n;
    if (middle ** index <= value) low = middle;
    else high = middle - 1n;
  }
  return low;
}

/** A rational multiple of a positive root. */
export interface RadicalTerm {
  readonly coefficient: Rational;
  readonly radical: Radical;
}

/**
 * The sign of a sum of rational multiples of positive roots, exactly.
 *
 * Positive roots of rationals no two of which have a rational ratio are linearly independent over
 * the rationals (Mordell 1953). So a sum is 0 only if the multiples of each such root cancel by
 * themselves, and where they do not, roots bounded closely enough show the sign.
 */
export function signOfSum(terms: readonly RadicalTerm[]): -1 | 0 | 1 {
  const rationals = terms.map(({ radical }) => radical.rational);
  if (rationals.every((each) => each !== undefined))
    return Rational.sum(rationals.map((each, k) => each.times(entry(terms, k).coefficient))).sign;
  const independent = collected(terms);
  if (independent.length === 0) return 0;
  for (let denominator = 1n; ; denominator *= 1024n) {
    const unit = Rational.ratio(1n, denominator);
    const [low, high] = [0, 1].map((side) =>
      Rational.sum(
        independent.map(({ coefficient, radical }) => {
          const below = radical.rational ?? radical.floor(denominator);
          const above = radical.rational ?? below.plus(unit);
          return coefficient.times(coefficient.sign > 0 === (side === 0) ? below : above);
        }),
      ),
    );
    if (low && low.sign > 0) return 1;
    if (high && high.sign < 0) return -1;
  }
}

/** Multiples of roots with a rational ratio added up; those that cancel are left out. */
function collected(terms: readonly RadicalTerm[]): RadicalTerm[] {
  const found: RadicalTerm[] = [];
  for (const { coefficient, radical } of terms) {
    const ratios = found.map((each) => radical.over(each.radical).rational);
    const alike = ratios.findIndex((ratio) => ratio !== undefined);
    const [known, ratio] = [found[alike], ratios[alike]];
    if (known === undefined || ratio === undefined) found.push({ coefficient, radical });
    else found[alike] = { ...known, coefficient: known.coefficient.plus(coefficient.times(ratio)) };
  }
  return found.filter(({ coefficient }) => !coefficient.isZero);
}
