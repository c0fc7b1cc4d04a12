import type { SparseSums } from '../../exact/linear-system.js';
import { leastCommonMultiple, Rational } from '../../exact/rational.js';

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
    return totalDegree(monomial) === 0
      ? this
      : new CoordinatePolynomial(new Map(this.termsTimes(monomial)));
  }

  /** The terms of the product with a monomial, which differ as these do: no map is needed for them. */
  termsTimes(monomial: Exponents): Iterable<readonly [monomial: Exponents, value: bigint]> {
    if (totalDegree(monomial) === 0) return this.terms;
    const terms: [Exponents, bigint][] = [];
    for (const [key, value] of this.terms) terms.push([exponentSum(key, monomial), value]);
    return terms;
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

/**
 * A monomial in coordinates: the exponent of each, one character each. As text it is a key that
 * maps and sets compare by value, which vectors of numbers are not.
 */
export type Exponents = string;

/** The exponents of 1, in so many coordinates. */
export function noExponents(coordinates: number): Exponents {
  return '\0'.repeat(coordinates);
}

/** A monomial times one coordinate. */
export function timesCoordinate(monomial: Exponents, coordinate: number): Exponents {
  return (
    monomial.slice(0, coordinate) +
    String.fromCharCode(monomial.charCodeAt(coordinate) + 1) +
    monomial.slice(coordinate + 1)
  );
}

export function exponentSum(one: Exponents, other: Exponents): Exponents {
  const exponents: number[] = [];
  for (let k = 0; k < one.length; k++) exponents.push(one.charCodeAt(k) + other.charCodeAt(k));
  return String.fromCharCode(...exponents);
}

/** The monomial by which the second must be multiplied to give the first, if there is one. */
export function exponentDifference(one: Exponents, other: Exponents): Exponents | undefined {
  // Mostly there is none: that is told before anything is made.
  for (let k = 0; k < one.length; k++)
    if (one.charCodeAt(k) < other.charCodeAt(k)) return undefined;
  const exponents: number[] = [];
  for (let k = 0; k < one.length; k++) exponents.push(one.charCodeAt(k) - other.charCodeAt(k));
  return String.fromCharCode(...exponents);
}

export function totalDegree(monomial: Exponents): number {
  let degree = 0;
  for (let k = 0; k < monomial.length; k++) degree += monomial.charCodeAt(k);
  return degree;
}

/** Each coordinate that a monomial mentions, with its exponent. */
export function* powersIn(
  monomial: Exponents,
): Generator<readonly [coordinate: number, exponent: number]> {
  for (let k = 0; k < monomial.length; k++) {
    const exponent = monomial.charCodeAt(k);
    if (exponent > 0) yield [k, exponent];
  }
}
