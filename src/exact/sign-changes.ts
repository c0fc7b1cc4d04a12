import { entry } from './entry.js';
import { Rational } from './rational.js';
import {
  apart,
  halfOf,
  type RealRoot,
  rationalIfAny,
  rootsBetween,
  withSimpleRoots,
} from './real-roots.js';
import {
  divided,
  evaluated,
  greatestCommonDivisor,
  monic,
  sturmChain,
  trimmed,
  type Univariate,
  variations,
} from './univariate.js';

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
  const roots = positiveRoots(coprime([...withPositiveRoots(polynomials)]));
  const samples: Rational[] = [];
  let from = Rational.zero;
  for (const { low, high } of roots) {
    samples.push(low.equals(from) ? low : from.plus(low).times(Rational.half));
    samples.push(low, high);
    from = high;
  }
  samples.push(from.plus(Rational.one));
  for (const at of samples)
    if (at.sign > 0) yield { at, signs: polynomials.map((each) => evaluated(each, at).sign) };
  for (const root of roots)
    if (!root.low.equals(root.high))
      yield { at: undefined, signs: polynomials.map((each) => signAtRoot(each, root)) };
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

/** Polynomials without multiple or common roots, whose roots are those of the given ones. */
export function coprime(polynomials: readonly Univariate[]): Univariate[] {
  const basis: Univariate[] = [];
  const pending = polynomials.map(withSimpleRoots);
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (next.length < 2) continue;
    const polynomial = next;
    const at = basis.findIndex((each) => greatestCommonDivisor(each, polynomial).length > 1);
    const [other] = at < 0 ? [] : basis.splice(at, 1);
    if (other === undefined) {
      basis.push(polynomial);
      continue;
    }
    const shared = greatestCommonDivisor(other, polynomial);
    pending.push(shared, divided(other, shared), divided(polynomial, shared));
  }
  return basis;
}

/** The positive roots in ascending order, each in an interval apart from all others. */
function positiveRoots(basis: readonly Univariate[]): RealRoot[] {
  return apart(
    basis.flatMap((polynomial) =>
      rootsBetween(polynomial, Rational.zero, rootBound(polynomial)).map(awayFromZero),
    ),
  );
}

/** As the rational number that a root is, or else in an interval of positive numbers. */
function awayFromZero(root: RealRoot): RealRoot {
  let near = rationalIfAny(root);
  while (near.low.isZero) near = halfOf(near);
  return near;
}

/** Cauchy: every root is below this. */
function rootBound(polynomial: Univariate): Rational {
  const leading = entry(polynomial, polynomial.length - 1);
  return polynomial.reduce((most, each) => most.plus(each.over(leading).magnitude), Rational.one);
}

/** The sign of another polynomial at an irrational root. */
function signAtRoot(other: Univariate, root: RealRoot): number {
  const shared = sturmChain(greatestCommonDivisor(root.polynomial, other));
  if (variations(shared, root.low) !== variations(shared, root.high)) return 0;
  // The roots of all polynomials are apart, so that the other one has none between the ends.
  return evaluated(other, root.low).sign;
}
