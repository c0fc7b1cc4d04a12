import { entry } from '../../exact/entry.js';
import type { PlaneCells } from '../../exact/plane-cells.js';
import { Point } from '../../exact/point.js';
import type { Polynomial } from '../../exact/polynomial.js';
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

export function standingCells(cells: PlaneCells, rules: SignRules): StandingCells {
  const { x, y } = cells.frame;
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
    standings: signs.map((column) => column.map((each) => rules.at(each))),
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
