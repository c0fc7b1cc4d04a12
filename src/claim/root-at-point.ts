import { along, signAtRoot } from '../exact/algebraic-number.js';
import { valueAt } from '../exact/formula-value.js';
import type { Point } from '../exact/point.js';
import type { Rational } from '../exact/rational.js';
import {
  type RealRoot,
  rationalIfAny,
  rootsBetween,
  withSimpleRoots,
} from '../exact/real-roots.js';
import { quotientOf } from '../exact/relation.js';
import { evaluated, trimmed, type Univariate } from '../exact/univariate.js';
import type { Root } from './root.js';

/**
 * What solves the equation of a root, in its interval, at numbers for all else: in ascending order,
 * rational ones as the numbers that they are; or all numbers of an interval that is no point.
 */
export type RootsAtPoint =
  | { readonly kind: 'several'; readonly roots: readonly RealRoot[] }
  | { readonly kind: 'all'; readonly low: Rational; readonly high: Rational };

const NONE: RootsAtPoint = { kind: 'several', roots: [] };

/** By Sturm's theorem, exactly. Where the equation divides by zero, nothing solves it. */
export function rootsAt({ name, solves, between }: Root, rest: Point): RootsAtPoint {
  const [low, high] = [valueAt(between[0], rest), valueAt(between[1], rest)];
  if (low === undefined || high === undefined || high.lessThan(low)) return NONE;
  const { numerator, divisors } = quotientOf(solves);
  const divided = divisors.map((each) => trimmed(along(each, name, rest)));
  if (divided.some(({ length }) => length === 0)) return NONE;
  const polynomial = trimmed(along(numerator, name, rest));
  if (polynomial.length === 0 && low.lessThan(high)) return { kind: 'all', low, high };
  const simple = withSimpleRoots(polynomial);
  const at = (end: Rational): RealRoot[] =>
    evaluated(simple, end).isZero ? [{ polynomial: simple, low: end, high: end }] : [];
  const inside = rootsBetween(simple, low, high).map(rationalIfAny);
  const all = [...at(low), ...inside, ...(low.lessThan(high) ? at(high) : [])];
  return {
    kind: 'several',
    roots: all.filter((each) => divided.every((divisor) => signAt(divisor, each) !== 0)),
  };
}

function signAt(polynomial: Univariate, root: RealRoot): number {
  return root.low.equals(root.high)
    ? evaluated(polynomial, root.low).sign
    : signAtRoot(polynomial, root);
}

/** The number that a root is, where it is rational. */
export function rationalRoot({ low, high }: RealRoot): Rational | undefined {
  return low.equals(high) ? low : undefined;
}
