import { entry } from '../../../exact/entry.js';
import {
  childBy,
  childrenOf,
  drawAt,
  type GameForm,
  movesBehind,
  NODE,
} from '../../../game/extensive-game.js';
import { endsBelow, listedDraws } from './listed-draws.js';

/*
 * What of a game is drawn. A small game is drawn as it is. In a larger one, draws behind which nobody
 * moves are part of what is paid; draws after which play goes on alike, whatever is drawn, are one
 * branch with a list of values; and what is left beyond some depth is counted.
 */

/** A value that a draw had, where all its values are one branch. */
export interface DrawnValue {
  readonly variable: string;
  readonly value: string;
}

/** A node of the game that a drawn node stands for, and what was drawn on the way. */
export interface Member {
  readonly node: number;
  readonly values: readonly DrawnValue[];
}

/** A node of the picture: several of the game, where it lies behind values in a list. */
export interface DrawnNode {
  readonly kind: 'end' | 'draw' | 'list' | 'decision' | 'rest';
  readonly members: readonly Member[];
  readonly children: readonly DrawnNode[];
  /** How many nodes of the game, or branches, are left out here. */
  readonly omitted: number;
}

export interface DrawnTree {
  readonly root: DrawnNode;
  /** Whether draws behind which nobody moves are part of what is paid. */
  readonly isPaidInExpectation: boolean;
  /** The variables whose values are one branch. */
  readonly listed: readonly string[];
}

export interface Sizes {
  /** As many ends a picture may have before draws are taken together. */
  readonly ends: number;
  /** As many it may have at all. */
  readonly most: number;
  /** As many branches a node may have. */
  readonly branches: number;
  /** As many moves may follow each other. */
  readonly depth: number;
}

/** What fits on a page. */
export const PAGE: Sizes = { ends: 48, most: 96, branches: 40, depth: 40 };

/** What of a game to draw. */
export function drawnTree(
  form: GameForm,
  drawName: (move: number) => string,
  canExpect: boolean,
  sizes: Sizes = PAGE,
): DrawnTree {
  const { nodes } = form;
  const terminal = (node: number): boolean => nodes.kind[node] === NODE.terminal;
  const moves = movesBehind(nodes);
  const drawsLast = nodes.kind.some((kind, node) => kind === NODE.chance && !moves[node]);
  const isLarge = endsBelow(form, terminal, new Set()) > sizes.ends;
  const isPaidInExpectation = canExpect && drawsLast && isLarge;
  const isEnd = (node: number): boolean =>
    terminal(node) || (isPaidInExpectation && moves[node] === false);
  const listed = listedDraws(form, drawName, isEnd, sizes.ends);
  const variables = [...new Set([...listed].map(drawName))];
  const deepest = deepestLevel(form, isEnd, listed, sizes);
  const root = growth(form, drawName, isEnd, listed, { ...sizes, depth: deepest });
  return { root, isPaidInExpectation, listed: variables };
}

/** How deep to draw: to the end, if a page holds it. */
function deepestLevel(
  { nodes }: GameForm,
  isEnd: (node: number) => boolean,
  listed: ReadonlySet<number>,
  { most, depth }: Sizes,
): number {
  let level = [0];
  let ends = 0;
  for (let deep = 0; deep < depth; deep++) {
    const open = level.filter((node) => !isEnd(node));
    if (open.length === 0) return deep;
    ends += level.length - open.length;
    const next = open.flatMap((node) =>
      listed.has(entry(nodes.move, node)) && nodes.kind[node] === NODE.chance
        ? [node + 1]
        : childrenOf(nodes, node),
    );
    if (ends + next.length > most) return Math.max(1, deep);
    level = next;
  }
  return depth;
}

function growth(
  form: GameForm,
  drawName: (move: number) => string,
  isEnd: (node: number) => boolean,
  listed: ReadonlySet<number>,
  { branches, depth }: Sizes,
): DrawnNode {
  const { nodes } = form;
  return grown([{ node: 0, values: [] }], 0);

  function grown(members: readonly Member[], deep: number): DrawnNode {
    const { node } = entry(members, 0);
    if (isEnd(node)) return { kind: 'end', members, children: [], omitted: 0 };
    if (deep >= depth) return rest(members, entry(nodes.end, node) - node - 1);
    const draw = drawAt(form, node);
    if (draw !== undefined && listed.has(entry(nodes.move, node)))
      return { kind: 'list', members, omitted: 0, children: [grown(each(members), deep + 1)] };
    const count = childrenOf(nodes, node).length;
    const children = Array.from({ length: Math.min(count, branches) }, (_, branch) =>
      grown(
        members.map(({ node: from, values }) => ({
          node: childBy(nodes, from, branch),
          values,
        })),
        deep + 1,
      ),
    );
    const more = count - children.length;
    return {
      ...{ kind: draw ? 'draw' : 'decision', members, omitted: 0 },
      children: more > 0 ? [...children, rest(members, more)] : children,
    };
  }

  /** The nodes behind all values of a draw. */
  function each(members: readonly Member[]): Member[] {
    return members.flatMap(({ node, values }) => {
      const variable = drawName(entry(nodes.move, node));
      const drawn = drawAt(form, node)?.actions ?? [];
      return childrenOf(nodes, node).map((child, branch) => ({
        node: child,
        values: [...values, { variable, value: entry(drawn, branch) }],
      }));
    });
  }
}

function rest(members: readonly Member[], omitted: number): DrawnNode {
  return { kind: 'rest', members, children: [], omitted };
}
