import { entry } from '../../../exact/entry.js';
import type { InformationLine } from './information-lines.js';
import type { PlacedNode, TreeLayout } from './tree-layout.js';

/** Where columns and rows are, in pixels. */
export interface TreePlaces {
  readonly x: (column: number) => number;
  readonly y: (row: number) => number;
  /** How far to the right of a node its branches have fanned out. */
  readonly fan: (column: number) => number;
  readonly width: number;
  readonly height: number;
}

export const TREE_FONT = 12;

/** About how wide a text is in print, generously. */
function textWidth(text: string): number {
  return [...text.replace(/[_^]/gu, '')].length * TREE_FONT * 0.58;
}

const MARGIN = 14;
const LEAST_FAN = 34;

/**
 * Columns as far apart as their texts need: on the line that leads to a node stand, behind the fan,
 * the text of the branch and the name of who moves there.
 */
export function treePlaces(
  { nodes, columns, rows, headings }: TreeLayout,
  lines: readonly InformationLine[],
  texts: {
    readonly branch: (node: PlacedNode) => string;
    readonly mover: (node: PlacedNode) => string;
    readonly end: (node: PlacedNode) => string;
  },
): TreePlaces {
  const fans = Array.from({ length: columns }, (_, column) =>
    Math.max(
      LEAST_FAN,
      ...lines.filter((each) => entry(each.nodes, 0).column === column).map(({ bow }) => bow + 12),
    ),
  );
  const left: number[] = [];
  for (let column = 0; column < columns; column++) {
    const here = nodes.filter((each) => each.column === column);
    const needed = here.map((each) => {
      const mover = texts.mover(each);
      const own = mover === '' ? 0 : textWidth(mover) + 10;
      if (each.parent === undefined) return MARGIN + own;
      const from = each.parent.column;
      return entry(left, from) + entry(fans, from) + textWidth(texts.branch(each)) + own + 14;
    });
    const heading = textWidth(headings[column - 1] ?? '');
    const before =
      column === 0 ? 0 : entry(left, column - 1) + entry(fans, column - 1) + Math.max(24, heading);
    left.push(Math.ceil(Math.max(before, ...needed)));
  }
  const row = rows <= 26 ? 24 : 20;
  const top = headings.some((each) => each !== undefined) ? 44 : 26;
  const right = nodes.map((each) => entry(left, each.column) + 10 + textWidth(texts.end(each)));
  return {
    x: (column) => entry(left, column),
    y: (at) => top + at * row,
    fan: (column) => entry(fans, column),
    width: Math.ceil(Math.max(...right)) + MARGIN,
    height: top + (rows - 1) * row + 16,
  };
}
