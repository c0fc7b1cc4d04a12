import { Curve } from '../../exact/curve.js';
import { entry } from '../../exact/entry.js';
import { lineCells } from '../../exact/line-cells.js';
import type { PlaneCells } from '../../exact/plane-cells.js';
import { Point } from '../../exact/point.js';
import type { Polynomial } from '../../exact/polynomial.js';
import type { Rational } from '../../exact/rational.js';
import { evaluated, type Univariate } from '../../exact/univariate.js';
import { type ParameterStanding, type SignRules, sameStanding } from './standing.js';

/** The plane taken apart, with what stands where. */
export interface StandingCells {
  readonly cells: PlaneCells;
  /** By curve: which polynomial of the rules it is. */
  readonly indices: readonly number[];
  /** By column and sector: the signs of all polynomials of the rules. */
  readonly signs: readonly (readonly (readonly number[])[])[];
  readonly standings: readonly (readonly ParameterStanding[])[];
}

/**
 * Cells with other heights where some polynomial is 0 at those they have: what is so on a line alone is not what is so
 * in the area around it. Each x is to be on no upright line of the polynomials.
 */
export function samplesBeside(cells: PlaneCells, polynomials: readonly Polynomial[]): PlaneCells {
  const curves = polynomials.map((each) => new Curve(each, cells.frame));
  return {
    ...cells,
    columns: cells.columns.map((column) => {
      const above = curves.map((each) => each.at(column.sample));
      const beside = (height: Rational): Rational =>
        above.some((each) => evaluated(each, height).isZero)
          ? justAbove(above, height, cells.frame.top)
          : height;
      return { ...column, heights: column.heights.map(beside) };
    }),
  };
}

/** A number above another one, with no root between them, and none itself. */
function justAbove(polynomials: readonly Univariate[], from: Rational, to: Rational): Rational {
  const next = entry(lineCells(polynomials, from, to), 1);
  if (next.kind === 'at') throw new RangeError(`${from} and ${to} are neighbors`);
  return next.sample;
}

export function standingCells(cells: PlaneCells, rules: SignRules): StandingCells {
  const { x, y } = cells.frame;
  const places = cells.columns.map(({ sample, heights }) =>
    heights.map((height) => [sample, height]),
  );
  const signs = cells.columns.map(({ sample, heights }) =>
    heights.map((height) => {
      const values = new Map([
        [x, sample],
        [y, height],
      ]);
      const point = new Point(values);
      return rules.polynomials.map((each) => each.signAt(point));
    }),
  );
  return {
    cells,
    indices: cells.curves.map(({ polynomial }) => rules.polynomials.indexOf(polynomial)),
    signs,
    standings: signs.map((column, at) =>
      column.map((each, sector) => rules.at(each, entry(entry(places, at), sector))),
    ),
  };
}

/** The curves at which something changes somewhere, and those that are upright lines. */
export function tellingCurves({ cells, standings }: StandingCells): Polynomial[] {
  const { curves, columns, frame } = cells;
  const telling = new Set<number>();
  columns.forEach(({ branches }, column) => {
    const found = entry(standings, column);
    branches.forEach(({ curve }, k) => {
      if (!sameStanding(entry(found, k), entry(found, k + 1))) telling.add(curve);
    });
  });
  return curves
    .filter(({ polynomial }, k) => telling.has(k) || !polynomial.symbols.has(frame.y))
    .map(({ polynomial }) => polynomial);
}
