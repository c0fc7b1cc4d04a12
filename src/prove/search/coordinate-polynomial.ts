import { entry } from '../../exact/entry.js';
import type { SparseSums } from '../../exact/linear-system.js';
import { leastCommonMultiple, Rational } from '../../exact/rational.js';
import type { CoordinateMonomial, CoordinateMonomials } from './coordinate-monomials.js';

/** A polynomial in coordinates with whole coefficients, none of them 0. */
export class CoordinatePolynomial {
  readonly #table: CoordinateMonomials;
  /** Each once. */
  readonly monomials: readonly CoordinateMonomial[];
  /** Those of its monomials, in the same order. */
  readonly coefficients: readonly bigint[];

  constructor(
    table: CoordinateMonomials,
    monomials: readonly CoordinateMonomial[],
    coefficients: readonly bigint[],
  ) {
    this.#table = table;
    this.monomials = monomials;
    this.coefficients = coefficients;
  }

  get terms(): IterableIterator<readonly [monomial: CoordinateMonomial, coefficient: bigint]> {
    const { monomials, coefficients } = this;
    return monomials.map((each, k) => [each, entry(coefficients, k)] as const).values();
  }

  times(other: CoordinatePolynomial): CoordinatePolynomial {
    const terms = new Map<CoordinateMonomial, bigint>();
    for (const [a, x] of this.terms)
      for (const [b, y] of other.terms) {
        const key = this.#table.product(a, b);
        const sum = (terms.get(key) ?? 0n) + x * y;
        if (sum === 0n) terms.delete(key);
        else terms.set(key, sum);
      }
    return new CoordinatePolynomial(this.#table, [...terms.keys()], [...terms.values()]);
  }

  timesMonomial(monomial: CoordinateMonomial): CoordinatePolynomial {
    if (monomial === this.#table.one) return this;
    const monomials = this.monomials.map((each) => this.#table.product(each, monomial));
    return new CoordinatePolynomial(this.#table, monomials, this.coefficients);
  }

  timesPower(factor: CoordinatePolynomial, power: number): CoordinatePolynomial {
    let product: CoordinatePolynomial = this;
    for (let k = 0; k < power; k++) product = product.times(factor);
    return product;
  }
}

/** A polynomial times a positive number that makes its coefficients whole. */
export interface ScaledPolynomial {
  readonly polynomial: CoordinatePolynomial;
  readonly scale: Rational;
}

export function withWholeCoefficients(
  table: CoordinateMonomials,
  terms: SparseSums<CoordinateMonomial>,
): ScaledPolynomial {
  let scale = 1n;
  for (const { denominator } of terms.values()) scale = leastCommonMultiple(scale, denominator);
  const whole = [...terms.values()].map((value) => value.numerator * (scale / value.denominator));
  const polynomial = new CoordinatePolynomial(table, [...terms.keys()], whole);
  return { polynomial, scale: Rational.of(scale) };
}
