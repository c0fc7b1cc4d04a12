import { entry } from './entry.js';
import { Rational } from './rational.js';

/** A polynomial in one unknown: its coefficients, the constant first. */
export type Univariate = readonly Rational[];

export function evaluated(polynomial: Univariate, at: Rational): Rational {
  return polynomial.reduceRight((value, each) => value.times(at).plus(each), Rational.zero);
}

export function differentiated(polynomial: Univariate): Univariate {
  return trimmed(polynomial.slice(1).map((each, k) => each.times(Rational.of(k + 1))));
}

export function multiplied(one: Univariate, other: Univariate): Univariate {
  const product = Array.from({ length: one.length + other.length - 1 }, () => Rational.zero);
  one.forEach((a, i) => {
    other.forEach((b, j) => {
      product[i + j] = entry(product, i + j).plus(a.times(b));
    });
  });
  return product;
}

export function subtracted(one: Univariate, other: Univariate): Univariate {
  // A polynomial's coefficients beyond its degree are 0.
  return Array.from({ length: Math.max(one.length, other.length) }, (_, k) =>
    (one[k] ?? Rational.zero).minus(other[k] ?? Rational.zero),
  );
}

export function greatestCommonDivisor(one: Univariate, other: Univariate): Univariate {
  let [a, b] = [trimmed(one), trimmed(other)];
  while (b.length > 0) [a, b] = [b, monic(remainder(a, b))];
  return monic(a);
}

/** The whole part of a quotient. */
export function divided(dividend: Univariate, divisor: Univariate): Univariate {
  return longDivision(dividend, divisor).quotient;
}

export function remainder(dividend: Univariate, divisor: Univariate): Univariate {
  return longDivision(dividend, divisor).remainder;
}

/** @param divisor not 0, and trimmed. */
function longDivision(dividend: Univariate, divisor: Univariate) {
  const rest = [...trimmed(dividend)];
  const degree = divisor.length - 1;
  const leading = entry(divisor, degree);
  const found: Rational[] = [];
  for (let shift = rest.length - divisor.length; shift >= 0; shift -= 1) {
    const factor = entry(rest, shift + degree).over(leading);
    found[shift] = factor;
    divisor.forEach((each, k) => {
      rest[shift + k] = entry(rest, shift + k).minus(factor.times(each));
    });
  }
  return { quotient: trimmed(found), remainder: trimmed(rest) };
}

export function monic(polynomial: Univariate): Univariate {
  const leading = polynomial[polynomial.length - 1];
  return leading ? polynomial.map((each) => each.over(leading)) : polynomial;
}

export function trimmed(polynomial: Univariate): Univariate {
  let length = polynomial.length;
  while (length > 0 && polynomial[length - 1]?.isZero) length -= 1;
  return polynomial.slice(0, length);
}
