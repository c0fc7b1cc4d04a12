import { functionOf } from '../exact/formula.js';
import type { Point } from '../exact/point.js';
import type { Rational } from '../exact/rational.js';
import { holdsAt, relationText, standardForm } from '../exact/relation.js';
import type { Node, Quantity, Tree } from './tree.js';

/** A game tree with its odds and payoffs evaluated at a parameter point. */
export interface TreeAtPoint {
  readonly tree: Tree;
  /** The value of each of the tree's quantities. */
  readonly values: readonly Rational[];
}

/** Thrown where parameters make the odds of a draw negative, or their sum differ from 1. */
export class ImproperOdds extends Error {
  override readonly name = 'ImproperOdds';
}

/** @throws {ImproperOdds} naming the draw, or the equation that the point breaks. */
export function treeAtPoint(tree: Tree, point: Point): TreeAtPoint {
  for (const equation of tree.game.assuming)
    if (!holdsAt(standardForm(equation), point))
      throw new ImproperOdds(`these parameters break ${relationText(equation)}`);
  const values = tree.quantities.map((formula) => functionOf(formula).evaluate(point));
  for (const { quantity, place } of draws(tree)) {
    const odds = values[quantity];
    if (odds && odds.sign < 0)
      throw new ImproperOdds(`at these parameters the probability that ${place} is ${odds}`);
  }
  return { tree, values };
}

const drawsOf = new WeakMap<Tree, readonly { quantity: Quantity; place: string }[]>();

function draws(tree: Tree): readonly { quantity: Quantity; place: string }[] {
  const known = drawsOf.get(tree);
  if (known) return known;
  const found = new Map<string, { quantity: Quantity; place: string }>();
  const visit = (node: Node): void => {
    if (node.kind === 'decision') node.children.forEach(visit);
    if (node.kind !== 'chance') return;
    for (const { value, odds, node: next } of node.branches) {
      const place = `${node.variable} = ${value}`;
      found.set(`${odds} ${place}`, { quantity: odds, place });
      visit(next);
    }
  };
  visit(tree.root);
  drawsOf.set(tree, [...found.values()]);
  return [...found.values()];
}
