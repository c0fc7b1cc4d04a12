import { type Formula, formulaText } from '../../exact/formula.js';
import type { Game } from '../../game/game.js';
import type { Node, Tree } from '../../game/tree.js';
import { treeOf } from '../../game/unfold.js';

/**
 * The game tree as text, a line a branch.
 * @param full whether chance moves after the last decision, and payoffs, are drawn too.
 */
export function gameTree(game: Game, full: boolean): string {
  const tree = treeOf(game);
  const lines: string[] = [];
  grow(tree, tree.root, '', full, lines);
  return lines.join('\n');
}

function grow(tree: Tree, node: Node, indent: string, full: boolean, lines: string[]): void {
  if (node.kind === 'terminal') return;
  const branches =
    node.kind === 'chance'
      ? node.branches.map(({ value, probability, node: next }) => ({
          label: `${node.variable} = ${value}  (${formulaText(quantity(tree, probability))})`,
          next,
        }))
      : node.children.map((next, index) => ({
          label: `${node.informationSet.player}: ${node.informationSet.actions[index]}`,
          next,
        }));
  branches.forEach(({ label, next }, index) => {
    const last = index === branches.length - 1;
    lines.push(`${indent}${last ? '└─' : '├─'} ${label}${arrival(tree, next, full)}`);
    if (full || decides(next)) grow(tree, next, `${indent}${last ? '   ' : '│  '}`, full, lines);
  });
}

/** What is there at the end of a branch. */
function arrival(tree: Tree, node: Node, full: boolean): string {
  if (node.kind === 'decision')
    return `  → ${node.informationSet.player} at "${node.informationSet.name}"`;
  if (node.kind === 'chance') return full || decides(node) ? '' : `  → ${chanceAhead(node)}`;
  return `  → ${node.payoffs
    .map((payoff, player) => `${tree.players[player]} ${formulaText(quantity(tree, payoff))}`)
    .join('; ')}`;
}

function quantity(tree: Tree, index: number): Formula {
  const formula = tree.quantities[index];
  if (formula === undefined) throw new RangeError(`the tree has no quantity ${index}`);
  return formula;
}

function decides(node: Node): boolean {
  if (node.kind === 'terminal') return false;
  return node.kind === 'decision' || node.branches.some((branch) => decides(branch.node));
}

function chanceAhead(node: Node): string {
  const variables: string[] = [];
  let next: Node | undefined = node;
  while (next?.kind === 'chance') {
    variables.push(next.variable);
    next = next.branches[0]?.node;
  }
  return `nature: ${variables.join(', ')}`;
}
