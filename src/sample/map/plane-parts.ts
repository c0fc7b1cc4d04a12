import { entry } from '../../exact/entry.js';
import type { Polynomial } from '../../exact/polynomial.js';
import type { Rational } from '../../exact/rational.js';
import {
  branchLine,
  FrameGrid,
  type GridVertex,
  heightAt,
  outlineOf,
  STEPS,
  type Strip,
} from './outline.js';
import type { Reason, Reasons } from './reasons.js';
import { type ParameterStanding, sameStanding } from './standing.js';
import type { StandingCells } from './standing-cells.js';

/** A connected part of the plane in which everything stands alike. */
export interface MapArea {
  readonly standing: ParameterStanding;
  /** An exact point inside. */
  readonly sample: readonly [x: Rational, y: Rational];
  /** Where there is room in it. */
  readonly middle: GridVertex;
  /** How wide and high it is there at least, in steps. */
  readonly room: number;
  /** Closed lines, the inside on their left; a hole is a line of its own. */
  readonly outline: readonly (readonly GridVertex[])[];
}

/** Where something changes: lines between areas, and the polynomial that is 0 on them. */
export interface MapBoundary {
  readonly polynomial: Polynomial;
  readonly lines: readonly (readonly GridVertex[])[];
  /** What begins or ends there, in words of the specification. */
  readonly reasons: readonly Reason[];
}

/** Neighboring sectors of a column in which everything stands alike. */
interface Run extends Strip {
  readonly column: number;
  readonly standing: ParameterStanding;
  readonly sample: readonly [x: Rational, y: Rational];
}

/** The lines of all branches, by column. */
export function branchLines({ cells }: StandingCells): GridVertex[][][] {
  const grid = new FrameGrid(cells.frame);
  return cells.columns.map((column) =>
    column.branches.map((branch) =>
      branchLine(entry(cells.curves, branch.curve), branch, column, grid),
    ),
  );
}

function runsOf({ cells, standings }: StandingCells, lines: readonly GridVertex[][][]): Run[] {
  const grid = new FrameGrid(cells.frame);
  return cells.columns.flatMap(({ from, to, sample, heights, branches }, column) => {
    const level = (row: number): GridVertex[] => [
      [grid.column(from), row],
      [grid.column(to), row],
    ];
    const own = entry(standings, column);
    const runs: Run[] = [];
    let [lower, first] = [level(0), 0];
    own.forEach((standing, sector) => {
      const next = own[sector + 1];
      if (next !== undefined && sameStanding(standing, next)) return;
      const upper = sector === branches.length ? level(STEPS) : entry(entry(lines, column), sector);
      const middle = Math.floor((first + sector) / 2);
      runs.push({ column, standing, lower, upper, sample: [sample, entry(heights, middle)] });
      [lower, first] = [upper, sector + 1];
    });
    return runs;
  });
}

/** The connected areas, the roomiest first. */
export function areasOf(found: StandingCells, lines: readonly GridVertex[][][]): MapArea[] {
  const runs = runsOf(found, lines);
  const groups = new Map<Run, Set<Run>>(runs.map((run) => [run, new Set([run])]));
  const byColumn = new Map<number, Run[]>();
  for (const run of runs) byColumn.set(run.column, [...(byColumn.get(run.column) ?? []), run]);
  for (const one of runs)
    for (const other of byColumn.get(one.column + 1) ?? []) {
      if (!sameStanding(one.standing, other.standing) || !adjoin(one, other)) continue;
      const [mine, theirs] = [groups.get(one), groups.get(other)];
      if (mine === undefined || theirs === undefined || mine === theirs) continue;
      for (const run of theirs) groups.set(run, mine.add(run));
    }
  return [...new Set(groups.values())]
    .map((group) => areaOf([...group]))
    .sort((one, other) => other.room - one.room);
}

/** Whether what ends in one column goes on in the next. */
function adjoin(one: Strip, other: Strip): boolean {
  const last = (line: readonly GridVertex[]): number => entry(line, line.length - 1)[1];
  const low = Math.max(last(one.lower), entry(other.lower, 0)[1]);
  return low + 1 < Math.min(last(one.upper), entry(other.upper, 0)[1]);
}

function areaOf(runs: readonly Run[]): MapArea {
  const rooms = runs.map((run) => {
    const [left, right] = [entry(run.lower, 0)[0], entry(run.lower, run.lower.length - 1)[0]];
    const x = (left + right) / 2;
    const [low, high] = [heightAt(run.lower, x), heightAt(run.upper, x)];
    const middle: GridVertex = [x, (low + high) / 2];
    return { run, middle, room: Math.min(right - left, high - low) };
  });
  const best = rooms.reduce((most, each) => (each.room > most.room ? each : most));
  const { run, middle, room } = best;
  return {
    ...{ standing: run.standing, sample: run.sample, middle, room },
    outline: outlineOf(runs),
  };
}

/** The lines at which something changes, by curve. */
export function boundariesOf(
  found: StandingCells,
  lines: readonly GridVertex[][][],
  reasons: Reasons,
): MapBoundary[] {
  const { curves, columns } = found.cells;
  const byCurve = new Map<number, GridVertex[][]>();
  const add = (curve: number, line: readonly GridVertex[]): void => {
    const known = byCurve.get(curve) ?? [];
    byCurve.set(curve, known);
    const before = known.find((each) => joins(each, line));
    if (before) before.push(...line.slice(1));
    else known.push([...line]);
  };
  columns.forEach(({ branches }, column) => {
    const standings = entry(found.standings, column);
    branches.forEach(({ curve }, k) => {
      if (!sameStanding(entry(standings, k), entry(standings, k + 1)))
        add(curve, entry(entry(lines, column), k));
    });
  });
  for (const { curve, line } of uprightBoundaries(found, lines)) add(curve, line);
  return [...byCurve].map(([curve, drawn]) => {
    const { polynomial } = entry(curves, curve);
    return { polynomial, lines: drawn, reasons: [...(reasons.get(polynomial)?.values() ?? [])] };
  });
}

function joins(before: readonly GridVertex[], after: readonly GridVertex[]): boolean {
  const [one, other] = [before.at(-1), after[0]];
  return (
    one !== undefined &&
    other !== undefined &&
    one[0] === other[0] &&
    Math.abs(one[1] - other[1]) <= 2
  );
}

/** Where something changes from one column to the next: at a curve that is an upright line. */
function uprightBoundaries(found: StandingCells, lines: readonly GridVertex[][][]) {
  const { cells } = found;
  const grid = new FrameGrid(cells.frame);
  return cells.columns.slice(1).flatMap((column, k) => {
    const before = entry(cells.columns, k);
    // A column has one sign of each upright curve.
    const curve = cells.curves.findIndex(
      ({ polynomial }, index) =>
        !polynomial.symbols.has(cells.frame.y) &&
        before.signs[0]?.[index] !== column.signs[0]?.[index],
    );
    if (curve < 0) return [];
    const x = grid.column(column.from);
    return segments(lines, k).flatMap(({ low, high, left, right }) => {
      const [one, other] = [
        entry(entry(found.standings, k), left),
        entry(entry(found.standings, k + 1), right),
      ];
      const line: GridVertex[] = [
        [x, low],
        [x, high],
      ];
      return sameStanding(one, other) ? [] : [{ curve, line }];
    });
  });
}

interface Segment {
  readonly low: number;
  readonly high: number;
  /** The sectors on either side. */
  readonly left: number;
  readonly right: number;
}

/** What sectors of a column and the next lie side by side, from the bottom. */
function segments(lines: readonly GridVertex[][][], column: number): Segment[] {
  const ends = [0, ...entry(lines, column).map((line) => entry(line, line.length - 1)[1]), STEPS];
  const starts = [0, ...entry(lines, column + 1).map((line) => entry(line, 0)[1]), STEPS];
  const parts: Segment[] = [];
  let [left, right, low] = [0, 0, 0];
  while (left < ends.length - 1 && right < starts.length - 1) {
    const [one, other] = [entry(ends, left + 1), entry(starts, right + 1)];
    const high = Math.min(one, other);
    // Ends that are one number may be a step apart.
    if (high > low + 2) parts.push({ low, high, left, right });
    low = Math.max(low, high);
    if (Math.abs(one - other) <= 2) {
      left++;
      right++;
    } else if (one < other) left++;
    else right++;
  }
  return parts;
}
