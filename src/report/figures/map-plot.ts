import { type GridVertex, STEPS } from '../../sample/map/outline.js';

/** Where the plane of a map is in its picture, in pixels. */
export const PLOT = { left: 96, top: 20, width: 544, height: 400 } as const;

/** Where a vertex is in the picture, to a hundredth of a pixel. */
export function place([x, y]: GridVertex): [string, string] {
  return [
    short(PLOT.left + (x * PLOT.width) / STEPS),
    short(PLOT.top + PLOT.height - (y * PLOT.height) / STEPS),
  ];
}

export function short(value: number): string {
  return `${Math.round(value * 100) / 100}`;
}

export function points(line: readonly GridVertex[]): string {
  return line.map((vertex) => place(vertex).join(' ')).join('L');
}
