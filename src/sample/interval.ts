import { Rational } from '../exact/rational.js';
import { simpler, simplestBetween } from '../exact/simplest.js';

/** One end of an interval. */
export interface End {
  readonly value: Rational;
  /** Whether the end itself belongs to the interval. */
  readonly closed: boolean;
}

/** The values that one symbol may take while all others stay; an end left out is infinite. */
export interface Interval {
  readonly lower: End | undefined;
  readonly upper: End | undefined;
}

/** Into how many cells an interval is divided for drawing. */
export const CELLS = 24;

/** Where to land in an interval: at an end (or as near as an open end lets), or in a cell. */
export type Landing =
  | { readonly at: 'lower' }
  | { readonly at: 'upper' }
  | { readonly at: 'cell'; readonly cell: number };

export function intersect(one: Interval, other: Interval): Interval {
  return {
    lower: tighter(one.lower, other.lower, 1),
    upper: tighter(one.upper, other.upper, -1),
  };
}

export function isEmpty({ lower, upper }: Interval): boolean {
  if (!lower || !upper) return false;
  const order = lower.value.compare(upper.value);
  return order > 0 || (order === 0 && !(lower.closed && upper.closed));
}

/** The simplest fraction in the landing's part of a non-empty interval. */
export function land(interval: Interval, landing: Landing): Rational {
  const { lower, upper } = interval;
  if (lower && upper && lower.value.equals(upper.value)) return lower.value;
  if (landing.at === 'cell') return simplestInCell(interval, landing.cell, CELLS);
  const end = landing.at === 'lower' ? lower : upper;
  if (end?.closed) return end.value;
  return simplestInCell(interval, landing.at === 'lower' ? 0 : FINE - 1, FINE);
}

/** The simplest fraction in a non-empty interval; a closed end counts. */
export function simplestIn({ lower, upper }: Interval): Rational {
  if (lower && upper && lower.value.equals(upper.value)) return lower.value;
  const inner = simplestInside(lower?.value, upper?.value);
  const ends = [lower, upper].filter((end) => end?.closed).map((end) => end?.value ?? inner);
  return ends.reduce((best, end) => (simpler(end, best) ? end : best), inner);
}

/** Strictly between two bounds, either of which may be infinite. */
function simplestInside(lower: Rational | undefined, upper: Rational | undefined): Rational {
  if (lower && upper) return simplestBetween(lower, upper);
  if (lower) return lower.sign < 0 ? Rational.zero : above(lower);
  if (upper) return upper.sign > 0 ? Rational.zero : above(upper.negated()).negated();
  return Rational.zero;
}

/** How fine the division is that lands next to an open end. */
const FINE = 1000;

function simplestInCell({ lower, upper }: Interval, cell: number, cells: number): Rational {
  const from = Rational.ratio(BigInt(cell), BigInt(cells));
  const to = Rational.ratio(BigInt(cell + 1), BigInt(cells));
  if (lower && upper) {
    const width = upper.value.minus(lower.value);
    return simplestBetween(lower.value.plus(width.times(from)), lower.value.plus(width.times(to)));
  }
  if (lower) return outward(lower.value, from, to);
  // Seen from the bound, the cells run downward; counted as on the line, they run up to it.
  if (upper)
    return outward(
      upper.value.negated(),
      Rational.one.minus(to),
      Rational.one.minus(from),
    ).negated();
  const half = Rational.half;
  const two = Rational.of(2);
  return from.lessThan(half)
    ? outward(
        Rational.zero,
        Rational.one.minus(to.times(two)),
        Rational.one.minus(from.times(two)),
      ).negated()
    : outward(Rational.zero, from.minus(half).times(two), to.minus(half).times(two));
}

/** Shares of the way from a bound to infinity, the scale being the bound's own. */
function outward(bound: Rational, from: Rational, to: Rational): Rational {
  const scale = Rational.one.plus(bound.sign < 0 ? bound.negated() : bound);
  const near = (share: Rational): Rational =>
    bound.plus(scale.times(share.over(Rational.of(1).plus(ROOM).minus(share))));
  const start = from.sign < 0 ? Rational.zero : from;
  return simplestBetween(near(start), near(to));
}

/** Keeps the last cell finite. */
const ROOM = Rational.ratio(1n, 200n);

function above(value: Rational): Rational {
  return Rational.of(value.numerator / value.denominator + 1n);
}

function tighter(one: End | undefined, other: End | undefined, direction: 1 | -1): End | undefined {
  if (!one || !other) return one ?? other;
  const order = one.value.compare(other.value) * direction;
  if (order === 0) return one.closed ? other : one;
  return order > 0 ? one : other;
}
