import {
  dividesBySymbol,
  type Formula,
  formulaText,
  functionOf,
  valueAt,
} from '../exact/formula.js';
import type { Point } from '../exact/point.js';
import type { Rational } from '../exact/rational.js';
import { holdsAt, relationText, standardForm } from '../exact/relation.js';
import type { Node, Quantity, Tree } from './tree.js';

/** A game tree with its probabilities and payoffs evaluated at a parameter point. */
export interface TreeAtPoint {
  readonly tree: Tree;
  /** The value of each of the tree's quantities. */
  readonly values: readonly Rational[];
}

/**
 * Thrown where parameters make no game of a declaration: probabilities that are negative or do not sum to 1,
 * probabilities or a payoff that divide by zero.
 */
export class ImproperGame extends Error {
  override readonly name = 'ImproperGame';
}

/** @throws {ImproperGame} naming the draw, the equation that the point breaks, or what has no value. */
export function treeAtPoint(tree: Tree, point: Point): TreeAtPoint {
  for (const equation of tree.game.assuming)
    if (!holdsAt(standardForm(equation), point))
      throw new ImproperGame(`these parameters break ${relationText(equation)}`);
  const values = tree.quantities.map((formula) => valueHere(formula, point));
  for (const { quantity, place } of draws(tree)) {
    const probability = values[quantity];
    if (probability && probability.sign < 0)
      throw new ImproperGame(`at these parameters the probability that ${place} is ${probability}`);
  }
  return { tree, values };
}

/** The game at a point, or why there is none. */
export function gameAt(tree: Tree, point: Point): TreeAtPoint | ImproperGame {
  try {
    return treeAtPoint(tree, point);
  } catch (error) {
    if (error instanceof ImproperGame) return error;
    throw error;
  }
}

function valueHere(formula: Formula, point: Point): Rational {
  // As it is written: what divides by zero has no value, though the divisor may cancel in the end.
  const value = dividesBySymbol(formula)
    ? valueAt(formula, point)
    : functionOf(formula).evaluate(point);
  if (value === undefined)
    throw new ImproperGame(`at these parameters ${formulaText(formula)} divides by zero`);
  return value;
}

const drawsOf = new WeakMap<Tree, readonly { quantity: Quantity; place: string }[]>();

function draws(tree: Tree): readonly { quantity: Quantity; place: string }[] {
  const known = drawsOf.get(tree);
  if (known) return known;
  const found = new Map<string, { quantity: Quantity; place: string }>();
  const visit = (node: Node): void => {
    if (node.kind === 'decision') node.children.forEach(visit);
    if (node.kind !== 'chance') return;
    for (const { value, probability, node: next } of node.branches) {
      const place = `${node.variable} = ${value}`;
      found.set(`${probability} ${place}`, { quantity: probability, place });
      visit(next);
    }
  };
  visit(tree.root);
  drawsOf.set(tree, [...found.values()]);
  return [...found.values()];
}
