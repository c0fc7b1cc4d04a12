import { entry } from '../../../exact/entry.js';
import type { PlacedNode, TreeLayout } from './tree-layout.js';

/** The nodes of an information set of which more than one is drawn, and how a line joins them. */
export interface InformationLine {
  readonly nodes: readonly PlacedNode[];
  /** How far the line bows to the right, in pixels: 0, if no other node stands between. */
  readonly bow: number;
}

const FIRST_BOW = 16;
const NEXT_BOW = 9;
const WIDEST_BOW = 52;

/** Lines through the information sets; those that cross other nodes bow, each as far as no other. */
export function informationLines({ nodes }: TreeLayout): InformationLine[] {
  const sets = new Map<string, PlacedNode[]>();
  for (const each of nodes)
    if (each.set !== undefined) sets.set(each.set, [...(sets.get(each.set) ?? []), each]);
  const bowed = new Map<number, number>();
  return [...sets.values()]
    .filter((members) => members.length > 1)
    .map((members) => {
      const { column } = entry(members, 0);
      if (isAlone(members, nodes)) return { nodes: members, bow: 0 };
      const before = bowed.get(column) ?? 0;
      bowed.set(column, before + 1);
      return { nodes: members, bow: Math.min(WIDEST_BOW, FIRST_BOW + NEXT_BOW * before) };
    });
}

/** Whether the members stand in one column with no other node between them that is decided at. */
function isAlone(members: readonly PlacedNode[], all: readonly PlacedNode[]): boolean {
  const { column, row, set } = entry(members, 0);
  const last = entry(members, members.length - 1).row;
  return (
    members.every((each) => each.column === column) &&
    all.every(
      (each) =>
        each.column !== column ||
        each.set === set ||
        each.row < row ||
        each.row > last ||
        each.node.children.length === 0,
    )
  );
}
