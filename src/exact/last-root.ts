import { Rational } from './rational.js';
import { rationalIfAny, rootsBetween, within, withSimpleRoots } from './real-roots.js';
import { simplestBetween } from './simplest.js';
import type { Univariate } from './univariate.js';

/** A number beyond which polynomials have no root. */
export interface LastRoot {
  /** The last positive root of all of them, or a little more than it; 0 where there is none. */
  readonly at: Rational;
  /** Whether it is a root. */
  readonly isRoot: boolean;
}

/** How much more than an irrational root is said at most. */
const CLOSE = Rational.ratio(1n, 1000n);

/** The last positive root of several polynomials, none of which is 0. */
export function lastPositiveRoot(polynomials: readonly Univariate[]): LastRoot {
  let last: LastRoot = { at: Rational.zero, isRoot: false };
  for (const polynomial of polynomials) {
    const simple = withSimpleRoots(polynomial);
    const root = rootsBetween(simple, last.at, rootBound(simple).plus(Rational.one)).at(-1);
    if (root === undefined) continue;
    const { low, high } = within(rationalIfAny(root), CLOSE);
    last = low.equals(high)
      ? { at: high, isRoot: true }
      : { at: simplestBetween(high, high.plus(CLOSE)), isRoot: false };
  }
  return last;
}

/** Cauchy: no root exceeds 1 + max |a_k / a_n|. */
export function rootBound(coefficients: readonly Rational[]): Rational {
  const rest = [...coefficients];
  const leading = rest.pop();
  if (leading === undefined || rest.length === 0) return Rational.zero;
  const largest = rest
    .map((coefficient) => coefficient.over(leading).magnitude)
    .reduce((most, next) => (most.lessThan(next) ? next : most));
  return Rational.one.plus(largest);
}
