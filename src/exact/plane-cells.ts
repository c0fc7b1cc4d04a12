import { differentiatedIn } from './coprime-factors.js';
import { Curve, type Frame, TILES, univariateIn } from './curve.js';
import { eliminants, monicPolynomial } from './division.js';
import { entry } from './entry.js';
import { Polynomial } from './polynomial.js';
import { Rational } from './rational.js';
import {
  apart,
  halfOf,
  type RealRoot,
  rootsBetween,
  within,
  withSimpleRoots,
} from './real-roots.js';
import { simplestBetween } from './simplest.js';
import { evaluated } from './univariate.js';

/*
 * A rectangle, taken apart so that polynomials in two unknowns have constant signs: cylindrical
 * algebraic decomposition (Collins 1975), within a frame.
 *
 * Where no two curves meet, none turns back, and none crosses the lower or the upper side, the
 * curves lie above each other in one order. So all numbers x at which any of that happens are
 * found, as roots of polynomials without y, and one x of each interval between them stands for all.
 */

/** The root of a curve above some x, one of those within the frame. */
export interface Branch {
  readonly curve: number;
  /** How many branches of the same curve lie below it. */
  readonly rank: number;
}

/** An interval of x in which the curves lie above each other in one order. */
export interface PlaneColumn {
  readonly from: Rational;
  readonly to: Rational;
  /** An x between them. */
  readonly sample: Rational;
  /** From the bottom to the top. */
  readonly branches: readonly Branch[];
  /** By sector, which are one more than the branches: the sign of each curve. */
  readonly signs: readonly (readonly number[])[];
  /** By sector: a y in it, at the x of the sample. */
  readonly heights: readonly Rational[];
}

/** Where curves may meet or turn: one number, or an interval too narrow to be told apart. */
export interface Seam {
  readonly low: Rational;
  readonly high: Rational;
}

export interface PlaneCells {
  readonly frame: Frame;
  readonly curves: readonly Curve[];
  readonly columns: readonly PlaneColumn[];
  /** Between neighboring columns. */
  readonly seams: readonly Seam[];
}

/** Seams are at most this part of the width of a frame, where they are no numbers. */
const SEAM_WIDTH: Rational = Rational.ratio(1n, 2n ** 30n);

/** @param polynomials in the symbols of the frame, coprime two by two, without multiple factors. */
export function planeCells(polynomials: readonly Polynomial[], frame: Frame): PlaneCells {
  const curves = polynomials.map((each) => new Curve(each, frame));
  const seams = seamsOf(criticalIn(curves, frame), frame);
  const stops = [frame.left, ...seams.flatMap(({ low, high }) => [low, high]), frame.right];
  const columns: PlaneColumn[] = [];
  for (let k = 0; k < stops.length; k += 2)
    columns.push(columnOf(curves, entry(stops, k), entry(stops, k + 1), frame));
  return { frame, curves, columns, seams };
}

/** A polynomial in x whose roots matter, as far as they lie in certain columns of tiles. */
interface Critical {
  readonly polynomial: Polynomial;
  readonly tiles: ReadonlySet<number>;
}

/** Polynomials in x, one of which is 0 wherever curves meet, turn, or cross the lower or upper side. */
function criticalIn(curves: readonly Curve[], { x, y, bottom, top }: Frame): Critical[] {
  const inY = curves.filter(({ polynomial }) => polynomial.symbols.has(y));
  const upright = curves.filter((each) => !inY.includes(each));
  const own = ({ polynomial, tiles }: Curve): Critical[] =>
    [
      ...[bottom, top].map((side) => polynomial.substitute(y, Polynomial.constant(side))),
      ...(polynomial.coefficientsIn(y).length > 2
        ? eliminants(polynomial, differentiatedIn(polynomial, y), y)
        : []),
    ].map((each) => ({ polynomial: each, tiles }));
  const meetings = inY.flatMap((one, index) =>
    inY.slice(index + 1).flatMap((other): Critical[] => {
      const tiles = new Set([...one.tiles].filter((tile) => other.tiles.has(tile)));
      if (tiles.size === 0) return [];
      const found = eliminants(one.polynomial, other.polynomial, y);
      return found.map((polynomial) => ({ polynomial, tiles }));
    }),
  );
  return [...upright, ...inY.flatMap(own), ...meetings].filter(
    ({ polynomial, tiles }) => tiles.size > 0 && polynomial.symbols.has(x),
  );
}

function seamsOf(critical: readonly Critical[], frame: Frame): Seam[] {
  const { x, left, right } = frame;
  const width = right.minus(left).times(SEAM_WIDTH);
  const roots = new Map<string, readonly RealRoot[]>();
  const rootsOf = (polynomial: Polynomial): readonly RealRoot[] => {
    const key = `${monicPolynomial(polynomial)}`;
    const known =
      roots.get(key) ??
      rootsBetween(withSimpleRoots(univariateIn(polynomial, x)), left, right).map((root) =>
        insideOf(simplestIfRoot(within(root, width)), left, right),
      );
    roots.set(key, known);
    return known;
  };
  const found = critical
    .flatMap(({ polynomial, tiles }) => {
      const columns = new Set([...tiles].map((tile) => Math.floor(tile / TILES)));
      return rootsOf(polynomial).filter((root) => touches(root, columns, frame));
    })
    .sort((one, other) => one.low.compare(other.low));
  const seams: { low: Rational; high: Rational }[] = [];
  for (const { low, high } of found) {
    const last = seams.at(-1);
    if (last === undefined || last.high.lessThan(low)) seams.push({ low, high });
    else if (last.high.lessThan(high)) last.high = high;
  }
  return seams;
}

/** Whether a root may lie in one of some columns of tiles. */
function touches(
  { low, high }: RealRoot,
  columns: ReadonlySet<number>,
  { left, right }: Frame,
): boolean {
  const scale = Rational.of(TILES).over(right.minus(left));
  const [from, to] = [low, high].map((each) => each.minus(left).times(scale));
  return [...columns].some(
    (column) =>
      from?.atMost(Rational.of(column + 1)) === true && Rational.of(column).atMost(to ?? from),
  );
}

/** A root as the number that it is, where that is the simplest one of its interval. */
function simplestIfRoot(root: RealRoot): RealRoot {
  const { polynomial, low, high } = root;
  if (low.equals(high)) return root;
  const at = simplestBetween(low, high);
  return evaluated(polynomial, at).isZero ? { polynomial, low: at, high: at } : root;
}

/** A root between two numbers, in an interval that does not touch them. */
function insideOf(root: RealRoot, left: Rational, right: Rational): RealRoot {
  let near = root;
  while (!left.lessThan(near.low) || !near.high.lessThan(right)) near = halfOf(near);
  return near;
}

function columnOf(
  curves: readonly Curve[],
  from: Rational,
  to: Rational,
  frame: Frame,
): PlaneColumn {
  const sample = simplestBetween(from, to);
  const roots = curves.flatMap((curve, index) =>
    curve.rootsAt(sample).map((root, rank) => ({ ...root, curve: index, rank })),
  );
  const branches = apart([edge(frame.bottom), ...roots, edge(frame.top)]);
  const heights = branches
    .slice(1)
    .map((root, k) => simplestBetween(entry(branches, k).high, root.low));
  const inner = branches.slice(1, -1);
  const lowest = entry(heights, 0);
  const signs: number[][] = [curves.map((curve) => evaluated(curve.at(sample), lowest).sign)];
  // Roots are simple here: a curve has another sign beyond each.
  for (const { curve } of inner)
    signs.push(entry(signs, signs.length - 1).map((sign, k) => (k === curve ? -sign : sign)));
  return {
    ...{ from, to, sample, signs, heights },
    branches: inner.map(({ curve, rank }) => ({ curve, rank })),
  };
}

/** A side of the frame among roots. */
function edge(at: Rational) {
  return { polynomial: [at.negated(), Rational.one], low: at, high: at, curve: -1, rank: 0 };
}
