import { signAtRoot } from './algebraic-number.js';
import { entry } from './entry.js';
import { Rational } from './rational.js';
import { apart, type RealRoot, rationalIfAny, rootsBetween } from './real-roots.js';
import { coprime } from './sign-changes.js';
import { simplestBetween } from './simplest.js';
import { evaluated, trimmed, type Univariate } from './univariate.js';

/** A part of a line on which no polynomial changes its sign. */
export type LineCell =
  /** A number: an end of the line, or a root. */
  | { readonly kind: 'at'; readonly root: RealRoot; readonly signs: readonly number[] }
  /** All numbers between two such; one of them stands for all. */
  | { readonly kind: 'between'; readonly sample: Rational; readonly signs: readonly number[] };

/**
 * The numbers from one to another, taken apart so that polynomials in one unknown have constant
 * signs: each number at which some sign may change, and what lies between neighbors, in ascending
 * order. The first and the last part are the ends.
 */
export function lineCells(
  polynomials: readonly Univariate[],
  from: Rational,
  to: Rational,
): LineCell[] {
  const all = polynomials.map(trimmed);
  const roots = apart(
    coprime(all.filter(({ length }) => length > 1)).flatMap((each) =>
      rootsBetween(each, from, to).map(rationalIfAny),
    ),
  ).map((root) => inside(root, from, to));
  const at = (root: RealRoot): LineCell => ({
    kind: 'at',
    root,
    signs: all.map((each) =>
      root.low.equals(root.high) ? evaluated(each, root.low).sign : signAtRoot(each, root),
    ),
  });
  const between = (low: Rational, high: Rational): LineCell => {
    const sample = simplestBetween(low, high);
    return { kind: 'between', sample, signs: all.map((each) => evaluated(each, sample).sign) };
  };
  const stops = [rational(from), ...roots, rational(to)];
  return stops.flatMap((root, k) =>
    k === 0 ? [at(root)] : [between(entry(stops, k - 1).high, root.low), at(root)],
  );
}

/** A number as a root, of the polynomial that is 0 there. */
function rational(at: Rational): RealRoot {
  return { polynomial: [at.negated(), Rational.one], low: at, high: at };
}

/** A root in an interval that does not touch two ends. */
function inside(root: RealRoot, from: Rational, to: Rational): RealRoot {
  const [narrowed] = apart([rational(from), root, rational(to)]).slice(1);
  return narrowed ?? root;
}
