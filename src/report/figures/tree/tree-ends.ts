import { entry } from '../../../exact/entry.js';
import type { DrawnNode } from './drawn-tree.js';
import type { TreeLayout } from './tree-layout.js';
import type { TreeWords } from './tree-words.js';

/** What players get at the ends of a picture: beside the end, or in a list by number. */
export interface TreeEnds {
  /** By end, what stands beside it: payoffs, one a player, or numbers in the list. */
  readonly beside: (node: DrawnNode) => readonly string[];
  /** By number from 1, one a player; empty where payoffs stand beside their ends. */
  readonly list: readonly (readonly string[])[];
}

/** So many letters of payoffs stand beside an end. */
const ROOM = 26;

export function treeEnds({ nodes }: TreeLayout, { payoffs }: TreeWords): TreeEnds {
  const ends = nodes.filter(({ node }) => node.kind === 'end').map(({ node }) => node);
  const paid = new Map(
    ends.flatMap(({ members }) => members.map(({ node }) => [node, payoffs(node)] as const)),
  );
  const vector = (node: number): readonly string[] => paid.get(node) ?? [];
  const key = (node: number): string => JSON.stringify(vector(node));
  const fits = ends.every(
    ({ members }) =>
      new Set(members.map(({ node }) => key(node))).size === 1 &&
      vector(entry(members, 0).node).join(', ').length <= ROOM,
  );
  if (fits) return { beside: ({ members }) => vector(entry(members, 0).node), list: [] };
  const numbers = new Map<string, number>();
  for (const each of paid.keys())
    if (!numbers.has(key(each))) numbers.set(key(each), numbers.size + 1);
  return {
    beside: ({ members }) => {
      const all = members.map(({ node }) => `${numbers.get(key(node))}`);
      return [new Set(all).size === 1 ? entry(all, 0) : all.join(' | ')];
    },
    list: [...numbers.keys()].map((each) => JSON.parse(each) as string[]),
  };
}
