import type { SparseSums } from '../../exact/linear-system.js';
import { leastCommonMultiple, Rational } from '../../exact/rational.js';
import { type Exponents, exponentSum } from './exponents.js';

/** A polynomial in coordinates with whole coefficients, none of them 0. */
export class CoordinatePolynomial {
  readonly terms: ReadonlyMap<Exponents, bigint>;

  constructor(terms: ReadonlyMap<Exponents, bigint>) {
    this.terms = terms;
  }

  times(other: CoordinatePolynomial): CoordinatePolynomial {
    const terms = new Map<Exponents, bigint>();
    for (const [a, x] of this.terms)
      for (const [b, y] of other.terms) {
        const key = exponentSum(a, b);
        const sum = (terms.get(key) ?? 0n) + x * y;
        if (sum === 0n) terms.delete(key);
        else terms.set(key, sum);
      }
    return new CoordinatePolynomial(terms);
  }

  timesMonomial(monomial: Exponents): CoordinatePolynomial {
    return new CoordinatePolynomial(
      new Map([...this.terms].map(([key, value]) => [exponentSum(key, monomial), value])),
    );
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

export function withWholeCoefficients(terms: SparseSums<Exponents>): ScaledPolynomial {
  let scale = 1n;
  for (const { denominator } of terms.values()) scale = leastCommonMultiple(scale, denominator);
  const whole = new Map(
    [...terms].map(([key, value]) => [key, value.numerator * (scale / value.denominator)]),
  );
  return { polynomial: new CoordinatePolynomial(whole), scale: Rational.of(scale) };
}
