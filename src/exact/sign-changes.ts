import { entry } from './entry.js';
import { Rational } from './rational.js';
import {
  differentiated,
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

/** A positive root of a polynomial, alone in an interval; a point where the root is rational. */
interface Root {
  readonly polynomial: Univariate;
  readonly low: Rational;
  readonly high: Rational;
}

/** Polynomials without multiple or common roots, whose roots are those of the given ones. */
function coprime(polynomials: readonly Univariate[]): Univariate[] {
  const basis: Univariate[] = [];
  const pending = polynomials.map((each) =>
    divided(each, greatestCommonDivisor(each, differentiated(each))),
  );
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

/** The roots in ascending order, each in an interval apart from all others. */
function positiveRoots(basis: readonly Univariate[]): Root[] {
  let roots = basis.flatMap(isolated);
  for (;;) {
    roots.sort((one, other) => one.low.compare(other.low) || one.high.compare(other.high));
    const crowded = new Set<Root>();
    roots.forEach((root, k) => {
      const next = roots[k + 1];
      if (next === undefined || root.high.lessThan(next.low)) return;
      crowded.add(root).add(next);
    });
    if (crowded.size === 0) return roots;
    roots = roots.map((root) => (crowded.has(root) ? narrowed(root) : root));
  }
}

/** Half the interval around an irrational root. */
function narrowed(root: Root): Root {
  const { polynomial, low, high } = root;
  if (low.equals(high)) return root;
  const middle = low.plus(high).times(Rational.half);
  return evaluated(polynomial, middle).sign === evaluated(polynomial, low).sign
    ? { polynomial, low: middle, high }
    : { polynomial, low, high: middle };
}

/** The positive roots of a polynomial without multiple roots; ends of intervals are none. */
function isolated(polynomial: Univariate): Root[] {
  const chain = sturmChain(polynomial);
  const leading = entry(polynomial, polynomial.length - 1);
  const bound = polynomial.reduce(
    (most, each) => most.plus(each.over(leading).magnitude),
    Rational.one,
  );
  const whole = wholeLeading(polynomial);
  const found: Root[] = [];
  const pending = [{ low: Rational.zero, high: bound }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { low, high } = next;
    const count = variations(chain, low) - variations(chain, high);
    if (count === 0) continue;
    // A rational root is a whole multiple of 1/leading, once coefficients are whole.
    if (count === 1 && high.minus(low).times(whole).lessThan(Rational.one)) {
      const root = Rational.of(floor(high.times(whole))).over(whole);
      if (low.lessThan(root) && evaluated(polynomial, root).isZero) {
        found.push({ polynomial, low: root, high: root });
        continue;
      }
      if (low.sign > 0 && !evaluated(polynomial, low).isZero) {
        found.push({ polynomial, low, high });
        continue;
      }
    }
    const middle = low.plus(high).times(Rational.half);
    pending.push({ low: middle, high }, { low, high: middle });
  }
  return found;
}

/** The sign of another polynomial at an irrational root. */
function signAtRoot(other: Univariate, root: Root): number {
  const shared = sturmChain(greatestCommonDivisor(root.polynomial, other));
  if (variations(shared, root.low) !== variations(shared, root.high)) return 0;
  // The roots of all polynomials are apart, so that the other one has none between the ends.
  return evaluated(other, root.low).sign;
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
