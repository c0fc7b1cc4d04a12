import type { InformationSet, Node, Tree } from './tree.js';

/**
 * Imperfect recall, described; nothing where every player remembers what she knew and did.
 *
 * Perfect recall: all histories of an information set share the mover's own past, the information
 * sets she moved at and the actions she took there. Beliefs after one's own deviation, and with
 * them every concept used here, make sense only then.
 */
export function forgotten(tree: Tree): string[] {
  const pasts = new Map<InformationSet, string>();
  const problems: string[] = [];
  const visit = (node: Node, past: ReadonlyMap<string, string>): void => {
    if (node.kind === 'chance') for (const { node: next } of node.branches) visit(next, past);
    if (node.kind !== 'decision') return;
    const { player, actions } = node.informationSet;
    const own = past.get(player) ?? '';
    const before = pasts.get(node.informationSet);
    if (before === undefined) pasts.set(node.informationSet, own);
    else if (before !== own) problems.push(describe(node.informationSet, before, own));
    node.children.forEach((child, index) => {
      const did = `${node.informationSet.variable} = ${actions[index]} at "${node.informationSet.key}"`;
      visit(child, new Map(past).set(player, own === '' ? did : `${own}, then ${did}`));
    });
  };
  visit(tree.root, new Map());
  return problems;
}

function describe({ player, variable, key }: InformationSet, one: string, other: string): string {
  const past = (own: string): string => (own === '' ? 'no move of her own' : own);
  return (
    `imperfect recall: ${player}, choosing ${variable} at "${key}", cannot tell ` +
    `${past(one)} from ${past(other)}; add what she knew and chose to "knows"`
  );
}
