import type { Curve, Frame } from '../../exact/curve.js';
import { entry } from '../../exact/entry.js';
import type { Branch, PlaneColumn } from '../../exact/plane-cells.js';
import { Rational } from '../../exact/rational.js';
import { within } from '../../exact/real-roots.js';

/** A frame is divided into so many steps each way; what is drawn has its vertices there. */
export const STEPS = 2 ** 16;

/** A place in a frame, in steps from its left and lower side. */
export type GridVertex = readonly [x: number, y: number];

/** Halfway between neighboring vertices, a curve is no farther from the line between them: in steps. */
const FLAT = 12;

/** Part of a column's width: so near to its ends are those of its branches. */
const NEAR = Rational.ratio(1n, 2n ** 40n);

/** Positions in a frame as steps, and back. */
export class FrameGrid {
  readonly #frame: Frame;
  readonly #width: Rational;
  readonly #height: Rational;

  constructor(frame: Frame) {
    this.#frame = frame;
    this.#width = frame.right.minus(frame.left).times(Rational.ratio(1n, BigInt(STEPS)));
    this.#height = frame.top.minus(frame.bottom).times(Rational.ratio(1n, BigInt(STEPS)));
  }

  /** The nearest step. */
  column(x: Rational): number {
    return nearest(x.minus(this.#frame.left).over(this.#width));
  }

  row(y: Rational): number {
    return nearest(y.minus(this.#frame.bottom).over(this.#height));
  }

  x(column: number): Rational {
    return this.#frame.left.plus(this.#width.times(Rational.of(column)));
  }

  /** The step nearest to a branch above some x of its column: off by no more than one. */
  rowOf(curve: Curve, { rank }: Branch, x: Rational): number {
    const root = entry(curve.rootsAt(x), rank);
    const { low, high } = within(root, this.#height.times(Rational.half));
    return this.row(low.plus(high).times(Rational.half));
  }
}

/** A branch from one end of its column to the other. */
export function branchLine(
  curve: Curve,
  branch: Branch,
  column: PlaneColumn,
  grid: FrameGrid,
): GridVertex[] {
  const { from, to } = column;
  const margin = to.minus(from).times(NEAR);
  const [first, last] = [grid.column(from), grid.column(to)];
  const start: GridVertex = [first, grid.rowOf(curve, branch, from.plus(margin))];
  const end: GridVertex = [last, grid.rowOf(curve, branch, to.minus(margin))];
  const line: GridVertex[] = [start];
  const draw = (one: GridVertex, other: GridVertex, pieces: number): void => {
    const middle = Math.floor((one[0] + other[0]) / 2);
    const x = grid.x(middle);
    const inside = from.lessThan(x) && x.lessThan(to);
    if (middle > one[0] && inside) {
      const between: GridVertex = [middle, grid.rowOf(curve, branch, x)];
      if (pieces > 1 || distance(between, one, other) > FLAT) {
        draw(one, between, pieces / 2);
        draw(between, other, pieces / 2);
        return;
      }
    }
    line.push(other);
  };
  draw(start, end, isStraight(curve) ? 1 : 4);
  return line;
}

function isStraight({ polynomial }: Curve): boolean {
  return polynomial.degree < 2;
}

/** How far a vertex is from the line through two others. */
function distance(vertex: GridVertex, one: GridVertex, other: GridVertex): number {
  const [dx, dy] = [other[0] - one[0], other[1] - one[1]];
  const length = Math.hypot(dx, dy);
  const [ex, ey] = [vertex[0] - one[0], vertex[1] - one[1]];
  return length === 0 ? Math.hypot(ex, ey) : Math.abs(dx * ey - dy * ex) / length;
}

function nearest({ numerator, denominator }: Rational): number {
  const twice = 2n * numerator + denominator;
  const whole = twice / (2n * denominator);
  return Number(twice < 0n && whole * 2n * denominator !== twice ? whole - 1n : whole);
}

/** A part of a column: what lies between two lines, which have their ends above each other. */
export interface Strip {
  readonly lower: readonly GridVertex[];
  readonly upper: readonly GridVertex[];
}

/**
 * The outline of some strips together, as closed lines with the inside on their left; where strips
 * of neighboring columns share an end, no line is drawn.
 */
export function outlineOf(strips: readonly Strip[]): GridVertex[][] {
  const lines: GridVertex[][] = [];
  /** By column of vertices: where lines go up, less where they go down. */
  const upright = new Map<number, Map<number, number>>();
  const climb = (x: number, from: number, to: number): void => {
    const changes = upright.get(x) ?? new Map<number, number>();
    changes.set(from, (changes.get(from) ?? 0) + 1).set(to, (changes.get(to) ?? 0) - 1);
    upright.set(x, changes);
  };
  for (const { lower, upper } of strips) {
    lines.push([...lower], [...upper].reverse());
    const [left, right] = [entry(lower, 0)[0], entry(lower, lower.length - 1)[0]];
    climb(right, entry(lower, lower.length - 1)[1], entry(upper, upper.length - 1)[1]);
    climb(left, entry(upper, 0)[1], entry(lower, 0)[1]);
  }
  for (const [x, changes] of upright) lines.push(...uprightLines(x, changes));
  return closed(lines);
}

/** What is left of the lines that go up and down above one x. */
function uprightLines(x: number, changes: ReadonlyMap<number, number>): GridVertex[][] {
  const rows = [...changes.keys()].sort((one, other) => one - other);
  const lines: GridVertex[][] = [];
  let count = 0;
  rows.forEach((row, k) => {
    count += changes.get(row) ?? 0;
    const next = rows[k + 1];
    if (next === undefined) return;
    for (let each = 0; each < Math.abs(count); each++)
      lines.push(
        count > 0
          ? [
              [x, row],
              [x, next],
            ]
          : [
              [x, next],
              [x, row],
            ],
      );
  });
  return lines;
}

/** Joins lines, end to start, until each is closed. */
function closed(lines: readonly GridVertex[][]): GridVertex[][] {
  const starting = new Map<string, GridVertex[][]>();
  const real = lines.filter((line) => line.some((each) => `${each}` !== `${line[0]}`));
  for (const line of real) {
    const key = `${line[0]}`;
    const known = starting.get(key);
    if (known) known.push(line);
    else starting.set(key, [line]);
  }
  const take = (key: string): GridVertex[] | undefined => starting.get(key)?.pop();
  const loops: GridVertex[][] = [];
  for (const line of real) {
    const start = `${line[0]}`;
    const loop: GridVertex[] = [];
    for (let next = take(start); next; next = take(`${next.at(-1)}`)) {
      loop.push(...next.slice(1));
      if (`${next.at(-1)}` === start) break;
    }
    if (loop.length > 2) loops.push(withoutIdle(loop));
  }
  return loops;
}

/** Without vertices that lie on the straight line between their neighbors. */
function withoutIdle(loop: readonly GridVertex[]): GridVertex[] {
  return loop.filter((vertex, k) => {
    const before = loop[k - 1] ?? entry(loop, loop.length - 1);
    const after = loop[k + 1] ?? entry(loop, 0);
    const [dx, dy] = [vertex[0] - before[0], vertex[1] - before[1]];
    const [ex, ey] = [after[0] - vertex[0], after[1] - vertex[1]];
    return dx * ey !== dy * ex || dx * ex + dy * ey < 0;
  });
}

/** The height of a line above some x; of one that goes straight up there, where it begins. */
export function heightAt(line: readonly GridVertex[], x: number): number {
  const k = line.findIndex(([column]) => column >= x);
  const after = line[k] ?? entry(line, line.length - 1);
  const before = line[k - 1] ?? after;
  if (after[0] === before[0]) return after[1];
  return before[1] + ((after[1] - before[1]) * (x - before[0])) / (after[0] - before[0]);
}
