import { entry, known } from '../../../exact/entry.js';
import { drawAt, setAt } from '../../../game/extensive-game.js';
import type { DrawnNode, DrawnTree } from './drawn-tree.js';
import type { TreeWords } from './tree-words.js';

/** A drawn node with its place in the picture: columns by stage or depth, rows by end. */
export interface PlacedNode {
  readonly node: DrawnNode;
  readonly parent: PlacedNode | undefined;
  readonly column: number;
  /** In rows from the first end, 0. */
  readonly row: number;
  /** Which information set it belongs to: nodes share it if nobody can tell them apart. */
  readonly set: string | undefined;
}

export interface TreeLayout {
  /** In preorder. */
  readonly nodes: readonly PlacedNode[];
  readonly columns: number;
  readonly rows: number;
  /** By column, the variable that is decided there, where there is one. */
  readonly headings: readonly (string | undefined)[];
}

type Columns = ReadonlyMap<DrawnNode, number>;

export function treeLayout({ root }: DrawnTree, words: TreeWords): TreeLayout {
  const all = [...below(root)];
  const stages = stagesOf(all, words);
  const columns = stages ? columnsByStage(root, stages, words) : columnsByDepth(root, words);
  const rows = rowsOf(root);
  const placed = new Map<DrawnNode, PlacedNode>();
  const place = (node: DrawnNode, parent: PlacedNode | undefined): void => {
    const here: PlacedNode = {
      ...{ node, parent, column: known(columns, node), row: known(rows, node) },
      set: setOf(node, words),
    };
    placed.set(node, here);
    for (const child of node.children) place(child, here);
  };
  place(root, undefined);
  const nodes = all.map((node) => known(placed, node));
  const wide = Math.max(...nodes.map(({ column }) => column)) + 1;
  return {
    ...{ nodes, columns: wide, rows: all.filter(({ children }) => children.length === 0).length },
    headings: Array.from({ length: wide }, (_, column) => stages?.[column]),
  };
}

function* below(node: DrawnNode): Generator<DrawnNode> {
  yield node;
  for (const child of node.children) yield* below(child);
}

/** The information sets of a node's members: nodes that have the same ones cannot be told apart. */
function setOf({ kind, members }: DrawnNode, { form }: TreeWords): string | undefined {
  if (kind !== 'decision') return undefined;
  return [...new Set(members.map(({ node }) => setAt(form, node)?.index))].join();
}

/** The variables that are decided in the picture, in the order of play; none of a file. */
function stagesOf(all: readonly DrawnNode[], words: TreeWords): string[] | undefined {
  if (words.declared === undefined) return undefined;
  const inner = all.filter(({ children }) => children.length > 0);
  const drawn = new Set(inner.map((node) => variableOf(node, words)));
  return words.declared.game.stages.map(({ name }) => name).filter((name) => drawn.has(name));
}

function variableOf({ members }: DrawnNode, { declared }: TreeWords): string | undefined {
  const { node } = entry(members, 0);
  if (declared === undefined) return undefined;
  return (setAt(declared, node) ?? drawAt(declared, node))?.variable;
}

function columnsByStage(root: DrawnNode, stages: readonly string[], words: TreeWords): Columns {
  const columns = new Map<DrawnNode, number>();
  const visit = (node: DrawnNode, above: number): void => {
    const variable = node.children.length === 0 ? undefined : variableOf(node, words);
    const column = variable === undefined ? above + 1 : stages.indexOf(variable);
    columns.set(node, column);
    for (const child of node.children) visit(child, column);
  };
  visit(root, -1);
  return columns;
}

/** As deep as a node lies, or as the deepest of its information set does, where that can be. */
function columnsByDepth(root: DrawnNode, words: TreeWords): Columns {
  let least: ReadonlyMap<string, number> = new Map();
  for (let round = 0; round < ROUNDS; round++) {
    const { columns, deepest } = columnsFrom(root, words, least);
    const isLevel = [...columns].every(([node, column]) => {
      const set = setOf(node, words);
      return set === undefined || deepest.get(set) === column;
    });
    if (isLevel) return columns;
    least = deepest;
  }
  // Sets that lie before each other in turn, or before themselves, have no common depth.
  return columnsFrom(root, words, new Map()).columns;
}

const ROUNDS = 12;

function columnsFrom(root: DrawnNode, words: TreeWords, least: ReadonlyMap<string, number>) {
  const columns = new Map<DrawnNode, number>();
  const deepest = new Map<string, number>();
  const visit = (node: DrawnNode, above: number): void => {
    const set = setOf(node, words);
    const column = Math.max(above + 1, set === undefined ? 0 : (least.get(set) ?? 0));
    columns.set(node, column);
    if (set !== undefined) deepest.set(set, Math.max(column, deepest.get(set) ?? 0));
    for (const child of node.children) visit(child, column);
  };
  visit(root, -1);
  return { columns, deepest };
}

function rowsOf(root: DrawnNode): ReadonlyMap<DrawnNode, number> {
  const rows = new Map<DrawnNode, number>();
  let next = 0;
  const visit = (node: DrawnNode): number => {
    const inner = node.children.map(visit);
    const [first] = inner;
    const row = first === undefined ? next++ : (first + entry(inner, inner.length - 1)) / 2;
    rows.set(node, row);
    return row;
  };
  visit(root);
  return rows;
}
