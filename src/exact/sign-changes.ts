import { Rational } from './rational.js';

/** A polynomial in one unknown: its coefficients, the constant first. */
export type Univariate = readonly Rational[];

/** The signs of polynomials, −1, 0 or 1, at a positive number. */
export interface SignPattern {
  /** The number; `undefined` where it is irrational, and the root of one of the polynomials. */
  readonly at: Rational | undefined;
  readonly signs: readonly number[];
}

/**
 * Every pattern of signs that polynomials have at positive numbers, exactly; the rational numbers
 * first.
 *
 * Sturm's theorem isolates the positive roots of all polynomials together; between two neighbors
 * no sign changes, so that one rational of each gap and the roots themselves stand for all numbers.
 */
export function* signPatterns(polynomials: readonly Univariate[]): Generator<SignPattern> {
  const product = [...withPositiveRoots(polynomials)].reduce(multiplied, [Rational.one]);
  const squareFree = quotient(product, greatestCommonDivisor(product, derivative(product)));
  const roots = isolated(squareFree, sturmChain(squareFree));
  const samples: Rational[] = [];
  let from = Rational.zero;
  for (const { low, high } of roots) {
    samples.push(low.equals(from) ? low : from.plus(low).times(Rational.half));
    samples.push(low, high);
    from = high;
  }
  samples.push(from.plus(Rational.one));
  for (const at of samples)
    if (at.sign > 0) yield { at, signs: polynomials.map((each) => valueAt(each, at).sign) };
  for (const root of roots)
    if (!root.low.equals(root.high))
      yield { at: undefined, signs: polynomials.map((each) => signAtRoot(each, squareFree, root)) };
}

/** Each once, and without those whose coefficients have one sign: they have no positive root. */
function withPositiveRoots(polynomials: readonly Univariate[]): Iterable<Univariate> {
  const distinct = new Map<string, Univariate>();
  for (const polynomial of polynomials) {
    const signs = new Set(polynomial.map(({ sign }) => sign).filter((sign) => sign !== 0));
    if (signs.size < 2) continue;
    const reduced = monic(trimmed(polynomial));
    distinct.set(reduced.join(' '), reduced);
  }
  return distinct.values();
}

interface Interval {
  readonly low: Rational;
  readonly high: Rational;
}

/**
 * Disjoint intervals around the positive roots, in ascending order; of length 0 at rational roots.
 * The ends of the others are no roots and lie in the gaps next to the root.
 */
function isolated(polynomial: Univariate, chain: readonly Univariate[]): Interval[] {
  const leading = polynomial[polynomial.length - 1] ?? Rational.one;
  const bound = polynomial.reduce(
    (most, each) => most.plus(magnitude(each.over(leading))),
    Rational.one,
  );
  const whole = wholeLeading(polynomial);
  const found: Interval[] = [];
  const pending: Interval[] = [{ low: Rational.zero, high: bound }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { low, high } = next;
    const count = variations(chain, low) - variations(chain, high);
    if (count === 0) continue;
    // A rational root is a whole multiple of 1/leading, once coefficients are whole.
    if (count === 1 && high.minus(low).times(whole).lessThan(Rational.one)) {
      const scaled = high.times(whole);
      const root = Rational.of(floor(scaled)).over(whole);
      if (low.lessThan(root) && valueAt(polynomial, root).isZero) {
        found.push({ low: root, high: root });
        continue;
      }
      if (low.sign > 0 && !valueAt(polynomial, low).isZero) {
        found.push(next);
        continue;
      }
    }
    const middle = low.plus(high).times(Rational.half);
    pending.push({ low: middle, high }, { low, high: middle });
  }
  return found;
}

/** The sign of another polynomial at an irrational root. */
function signAtRoot(other: Univariate, polynomial: Univariate, root: Interval): number {
  const shared = sturmChain(greatestCommonDivisor(polynomial, other));
  if (variations(shared, root.low) !== variations(shared, root.high)) return 0;
  // The polynomial has every root of the other one, so that none lies between the ends.
  return valueAt(other, root.low).sign;
}

function sturmChain(polynomial: Univariate): Univariate[] {
  const chain = [trimmed(polynomial), derivative(polynomial)];
  for (;;) {
    const [before, last] = chain.slice(-2);
    if (before === undefined || last === undefined || last.length === 0) return chain;
    chain.push(remainder(before, last).map((each) => each.negated()));
  }
}

/** How often the sign changes along the chain; the number of roots in (a, b] is the difference. */
function variations(chain: readonly Univariate[], at: Rational): number {
  const signs = chain.map((each) => valueAt(each, at).sign).filter((sign) => sign !== 0);
  return signs.filter((sign, k) => k > 0 && sign !== signs[k - 1]).length;
}

export function valueAt(polynomial: Univariate, at: Rational): Rational {
  return polynomial.reduceRight((value, each) => value.times(at).plus(each), Rational.zero);
}

function derivative(polynomial: Univariate): Univariate {
  return trimmed(polynomial.slice(1).map((each, k) => each.times(Rational.of(k + 1))));
}

export function multiplied(one: Univariate, other: Univariate): Univariate {
  const product = Array.from({ length: one.length + other.length - 1 }, () => Rational.zero);
  one.forEach((a, i) => {
    other.forEach((b, j) => {
      product[i + j] = (product[i + j] ?? Rational.zero).plus(a.times(b));
    });
  });
  return product;
}

function greatestCommonDivisor(one: Univariate, other: Univariate): Univariate {
  let [a, b] = [trimmed(one), trimmed(other)];
  while (b.length > 0) [a, b] = [b, monic(remainder(a, b))];
  return monic(a);
}

function quotient(dividend: Univariate, divisor: Univariate): Univariate {
  return divided(dividend, divisor).quotient;
}

function remainder(dividend: Univariate, divisor: Univariate): Univariate {
  return divided(dividend, divisor).remainder;
}

function divided(dividend: Univariate, divisor: Univariate) {
  const rest = [...trimmed(dividend)];
  const leading = divisor[divisor.length - 1] ?? Rational.one;
  const found: Rational[] = [];
  for (let shift = rest.length - divisor.length; shift >= 0; shift -= 1) {
    const factor = (rest[shift + divisor.length - 1] ?? Rational.zero).over(leading);
    found[shift] = factor;
    divisor.forEach((each, k) => {
      rest[shift + k] = (rest[shift + k] ?? Rational.zero).minus(factor.times(each));
    });
  }
  return { quotient: trimmed(found), remainder: trimmed(rest) };
}

function monic(polynomial: Univariate): Univariate {
  const leading = polynomial[polynomial.length - 1];
  return leading ? polynomial.map((each) => each.over(leading)) : polynomial;
}

function trimmed(polynomial: Univariate): Univariate {
  let length = polynomial.length;
  while (length > 0 && polynomial[length - 1]?.isZero) length -= 1;
  return polynomial.slice(0, length);
}

/** The leading coefficient once all are whole, without its sign. */
function wholeLeading(polynomial: Univariate): Rational {
  const denominators = polynomial.reduce((product, each) => product * each.denominator, 1n);
  return magnitude(
    (polynomial[polynomial.length - 1] ?? Rational.one).times(Rational.of(denominators)),
  );
}

function magnitude(value: Rational): Rational {
  return value.sign < 0 ? value.negated() : value;
}

function floor({ numerator, denominator }: Rational): bigint {
  const quotient = numerator / denominator;
  return numerator < 0n && quotient * denominator !== numerator ? quotient - 1n : quotient;
}
