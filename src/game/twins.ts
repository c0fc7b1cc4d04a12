import type { Node, Tree } from './tree.js';

const twinsOfTree = new WeakMap<Tree, ReadonlyMap<Node, Node>>();

/**
 * For each node below which nobody moves, the first node of the tree with the same draws and
 * payoffs below it. What is expected from the one is expected from the other, whatever the profile:
 * after the last decision of a game most subtrees are such twins.
 */
export function twinsOf(tree: Tree): ReadonlyMap<Node, Node> {
  const known = twinsOfTree.get(tree);
  if (known) return known;
  const firstOf = new Map<string, Node>();
  const keys = new Map<Node, string>();
  const twins = new Map<Node, Node>();
  const visit = (node: Node): string | undefined => {
    const below = node.kind === 'chance' ? node.branches.map((branch) => branch.node) : [];
    if (node.kind === 'decision') node.children.forEach(visit);
    const inner = below.map(visit);
    if (node.kind === 'decision' || inner.includes(undefined)) return undefined;
    const text =
      node.kind === 'terminal'
        ? `pays ${node.payoffs.join(' ')}`
        : node.branches.map(({ probability }, index) => `${probability}:${inner[index]}`).join(' ');
    const first = firstOf.get(text) ?? node;
    firstOf.set(text, first);
    twins.set(node, first);
    const key = keys.get(first) ?? `#${keys.size}`;
    keys.set(first, key);
    return key;
  };
  visit(tree.root);
  twinsOfTree.set(tree, twins);
  return twins;
}
