import { entry } from '../../exact/entry.js';
import { type LineCell, lineCells } from '../../exact/line-cells.js';
import type { Polynomial } from '../../exact/polynomial.js';
import { branchLine, FrameGrid, type GridVertex } from './outline.js';
import type { ParameterStanding, SignRules } from './standing.js';
import type { StandingCells } from './standing-cells.js';

/** A line on which something is so, or is not, other than on both of its sides. */
export interface ThinPart {
  /** 0 on the line. */
  readonly polynomial: Polynomial;
  readonly standing: ParameterStanding;
  /** By claim: whether its assessment is an equilibrium here, where that is otherwise on both sides. */
  readonly changes: readonly (boolean | undefined)[];
  readonly line: readonly GridVertex[];
}

/** The lines on which some assessment is an equilibrium, or none, other than on both sides. */
export function thinParts(found: StandingCells, rules: SignRules): ThinPart[] {
  return [...thinBranches(found, rules), ...thinUprights(found, rules)];
}

function thinBranches({ cells, signs, standings, indices }: StandingCells, rules: SignRules) {
  const grid = new FrameGrid(cells.frame);
  return cells.columns.flatMap((column, at) =>
    column.branches.flatMap((branch, k): ThinPart[] => {
      const curve = entry(cells.curves, branch.curve);
      const index = entry(indices, branch.curve);
      const own = entry(entry(signs, at), k).map((sign, each) => (each === index ? 0 : sign));
      const standing = rules.at(own, undefined);
      const columnStandings = entry(standings, at);
      const changes = changesBetween(
        standing,
        entry(columnStandings, k),
        entry(columnStandings, k + 1),
      );
      if (changes === undefined) return [];
      const line = branchLine(curve, branch, column, grid);
      return [{ polynomial: curve.polynomial, standing, changes, line }];
    }),
  );
}

/** On the upright lines that are rational numbers. */
function thinUprights({ cells, signs, indices }: StandingCells, rules: SignRules): ThinPart[] {
  const { frame, curves, columns, seams } = cells;
  const grid = new FrameGrid(frame);
  return seams.flatMap(({ low: x, high }, k) => {
    const vertical = curves.findIndex(
      (curve) => !curve.polynomial.symbols.has(frame.y) && curve.at(x).length === 0,
    );
    if (x.lessThan(high) || vertical < 0) return [];
    const parts = lineCells(
      curves.map((curve) => curve.at(x)),
      frame.bottom,
      frame.top,
    );
    return parts.flatMap((cell, place): ThinPart[] => {
      if (cell.kind === 'at') return [];
      // Beside the line, a curve that does not vanish on it has the sign that it has on it.
      const beside = (column: number): number[] => {
        const theirs = entry(entry(signs, column), 0);
        return theirs.map((sign, each) => {
          const curve = indices.indexOf(each);
          const isUpright = !entry(rules.polynomials, each).symbols.has(frame.y);
          return curve < 0 || isUpright ? sign : entry(cell.signs, curve);
        });
      };
      const own = beside(k).map((sign, each) => {
        const curve = indices.indexOf(each);
        return curve < 0 ? sign : entry(cell.signs, curve);
      });
      const standing = rules.at(own, undefined);
      const changes = changesBetween(
        standing,
        rules.at(beside(k), undefined),
        rules.at(beside(k + 1), undefined),
      );
      if (changes === undefined || columns[k + 1] === undefined) return [];
      const column = grid.column(x);
      const line: GridVertex[] = [parts[place - 1], parts[place + 1]].map((end) => [
        column,
        grid.row(endOf(end)?.low ?? frame.bottom),
      ]);
      return [{ polynomial: entry(curves, vertical).polynomial, standing, changes, line }];
    });
  });
}

function endOf(cell: LineCell | undefined) {
  return cell?.kind === 'at' ? cell.root : undefined;
}

function changesBetween(
  here: ParameterStanding,
  below: ParameterStanding,
  above: ParameterStanding,
): readonly (boolean | undefined)[] | undefined {
  const changes = here.claims.map(({ equilibrium }, k) =>
    equilibrium !== below.claims[k]?.equilibrium && equilibrium !== above.claims[k]?.equilibrium
      ? equilibrium
      : undefined,
  );
  return changes.some((each) => each !== undefined) ? changes : undefined;
}
