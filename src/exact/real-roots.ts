import { entry } from './entry.js';
import { Rational } from './rational.js';
import {
  differentiated,
  divided,
  evaluated,
  greatestCommonDivisor,
  sturmChain,
  trimmed,
  type Univariate,
  variations,
} from './univariate.js';

/**
 * A real root of a polynomial without multiple roots: the only one strictly between two numbers,
 * neither of which is one; or, where the two are the same, that number.
 */
export interface RealRoot {
  readonly polynomial: Univariate;
  readonly low: Rational;
  readonly high: Rational;
}

/** A polynomial with the same roots, none of them multiple. */
export function withSimpleRoots(polynomial: Univariate): Univariate {
  const all = trimmed(polynomial);
  return all.length < 3 ? all : divided(all, greatestCommonDivisor(all, differentiated(all)));
}

/**
 * The roots strictly between two numbers in ascending order, by Sturm's theorem.
 * @param polynomial not 0, and without multiple roots.
 */
export function rootsBetween(polynomial: Univariate, from: Rational, to: Rational): RealRoot[] {
  if (polynomial.length < 2) return [];
  if (polynomial.length === 2) {
    const at = entry(polynomial, 0).over(entry(polynomial, 1)).negated();
    return from.lessThan(at) && at.lessThan(to) ? [{ polynomial, low: at, high: at }] : [];
  }
  const chain = sturmChain(polynomial);
  const isRoot = (at: Rational): boolean => evaluated(polynomial, at).isZero;
  const found: RealRoot[] = [];
  const search = (low: Rational, high: Rational, changes: readonly [number, number]): void => {
    const count = changes[0] - changes[1] - (isRoot(high) ? 1 : 0);
    if (count === 0) return;
    if (count === 1 && !isRoot(low) && !isRoot(high)) {
      found.push({ polynomial, low, high });
      return;
    }
    const middle = low.plus(high).times(Rational.half);
    const between = variations(chain, middle);
    search(low, middle, [changes[0], between]);
    if (isRoot(middle)) found.push({ polynomial, low: middle, high: middle });
    search(middle, high, [between, changes[1]]);
  };
  if (from.lessThan(to)) search(from, to, [variations(chain, from), variations(chain, to)]);
  return found;
}

/** The same root, in half of its interval. */
export function halfOf(root: RealRoot): RealRoot {
  const { polynomial, low, high } = root;
  if (low.equals(high)) return root;
  const middle = low.plus(high).times(Rational.half);
  const sign = evaluated(polynomial, middle).sign;
  if (sign === 0) return { polynomial, low: middle, high: middle };
  return sign === evaluated(polynomial, low).sign
    ? { polynomial, low: middle, high }
    : { polynomial, low, high: middle };
}

/** The same root, in an interval that is no wider than said. */
export function within(root: RealRoot, width: Rational): RealRoot {
  let near = root;
  while (width.lessThan(near.high.minus(near.low))) near = halfOf(near);
  return near;
}

/** The same root, as the number that it is where it is rational. */
export function rationalIfAny(root: RealRoot): RealRoot {
  // A rational root is a whole multiple of 1/leading, once coefficients are whole.
  const whole = wholeLeading(root.polynomial);
  const near = within(root, Rational.half.over(whole));
  if (near.low.equals(near.high)) return near;
  const at = Rational.of(floor(near.high.times(whole))).over(whole);
  return near.low.lessThan(at) && evaluated(root.polynomial, at).isZero
    ? { polynomial: root.polynomial, low: at, high: at }
    : near;
}

/** The leading coefficient once all are whole, without its sign. */
function wholeLeading(polynomial: Univariate): Rational {
  const denominators = polynomial.reduce((product, each) => product * each.denominator, 1n);
  return entry(polynomial, polynomial.length - 1).times(Rational.of(denominators)).magnitude;
}

function floor({ numerator, denominator }: Rational): bigint {
  const quotient = numerator / denominator;
  return numerator < 0n && quotient * denominator !== numerator ? quotient - 1n : quotient;
}

/** The same roots in ascending order, in intervals apart from each other: no two are one number. */
export function apart<Root extends RealRoot>(
  roots: readonly Root[],
  narrowed: (root: Root) => Root = (root) => ({ ...root, ...halfOf(root) }),
): Root[] {
  let sorted = [...roots];
  for (;;) {
    sorted.sort((one, other) => one.low.compare(other.low) || one.high.compare(other.high));
    const crowded = new Set<Root>();
    sorted.forEach((root, k) => {
      const next = sorted[k + 1];
      if (next !== undefined && !root.high.lessThan(next.low)) crowded.add(root).add(next);
    });
    if (crowded.size === 0) return sorted;
    sorted = sorted.map((root) => (crowded.has(root) ? narrowed(root) : root));
  }
}
