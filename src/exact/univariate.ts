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

export function summed(one: Univariate, other: Univariate): Univariate {
  // A polynomial's coefficients beyond its degree are 0.
  return Array.from({ length: Math.max(one.length, other.length) }, (_, k) =>
    (one[k] ?? Rational.zero).plus(other[k] ?? Rational.zero),
  );
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

/** What a quotient leaves over. */
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

/** Sturm's chain of a polynomial: `variations` of it count the real roots between two numbers. */
export function sturmChain(polynomial: Univariate): Univariate[] {
  const chain = [trimmed(polynomial), differentiated(polynomial)];
  for (;;) {
    const [before, last] = chain.slice(-2);
    if (before === undefined || last === undefined || last.length === 0) return chain;
    const next = remainder(before, last);
    // A positive factor changes no sign, and keeps numbers short.
    const size = next.at(-1)?.magnitude;
    if (size === undefined) return chain;
    chain.push(next.map((each) => each.negated().over(size)));
  }
}

/** How often the sign changes along the chain; the number of roots in (a, b] is the difference. */
export function variations(chain: readonly Univariate[], at: Rational): number {
  const signs = chain.map((each) => evaluated(each, at).sign).filter((sign) => sign !== 0);
  return signs.filter((sign, k) => k > 0 && sign !== signs[k - 1]).length;
}

/**
 * The sign of a polynomial all over an open interval; `undefined` where it may change.
 *
 * Descartes' rule of signs: mapped so that the interval becomes all positive numbers, a polynomial
 * whose coefficients have one sign has that sign. The rule may fail to see it on a wide interval,
 * and sees it on every narrow enough one around a number at which the polynomial is not 0.
 * @param to `undefined` for an interval without end.
 */
export function intervalSign(
  polynomial: Univariate,
  from: Rational,
  to: Rational | undefined,
): -1 | 0 | 1 | undefined {
  const mapped = to === undefined ? shifted(polynomial, from) : onAllPositive(polynomial, from, to);
  const signs = new Set(mapped.map(({ sign }) => sign).filter((sign) => sign !== 0));
  if (signs.size > 1) return undefined;
  return signs.has(1) ? 1 : signs.has(-1) ? -1 : 0;
}

/** A polynomial that has, on all positive numbers, the signs that another has between two numbers. */
export function onAllPositive(polynomial: Univariate, from: Rational, to: Rational): Univariate {
  return fromUnit(scaled(shifted(polynomial, from), to.minus(from)));
}

/** p(from + u), by Horner's scheme. */
function shifted(polynomial: Univariate, from: Rational): Univariate {
  const result = [...polynomial];
  for (let low = 0; low < result.length; low += 1)
    for (let k = result.length - 2; k >= low; k -= 1)
      result[k] = entry(result, k).plus(from.times(entry(result, k + 1)));
  return result;
}

/** p(width · v): u from 0 to the width becomes v from 0 to 1. */
function scaled(polynomial: Univariate, width: Rational): Univariate {
  let power = Rational.one;
  return polynomial.map((coefficient) => {
    const result = coefficient.times(power);
    power = power.times(width);
    return result;
  });
}

/** (1 + t)^n · p(1 / (1 + t)): v from 0 to 1 becomes t from infinity to 0. */
function fromUnit(polynomial: Univariate): Univariate {
  return shifted([...polynomial].reverse(), Rational.one);
}
