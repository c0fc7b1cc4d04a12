import { entry } from '../exact/entry.js';
import { type Formula, formulaText } from '../exact/formula.js';
import { dividesBySymbol, functionOf, valueAt } from '../exact/formula-value.js';
import type { Point } from '../exact/point.js';
import type { Rational } from '../exact/rational.js';
import { holdsAt, relationText, standardForm } from '../exact/relation.js';
import { type DeclaredForm, type DeclaredGame, drawnProbabilities } from './declared-form.js';

/**
 * Thrown where parameters make no game of a declaration: probabilities that are negative or do not sum to 1,
 * probabilities or a payoff that divide by zero.
 */
export class ImproperGame extends Error {
  override readonly name = 'ImproperGame';
}

/**
 * A declared game at a parameter point: its quantities get numbers, and nothing else changes. Draws
 * with probability 0 there stay, with all that follows them.
 * @throws {ImproperGame} naming the draw, the equation that the point breaks, or what has no value.
 */
export function properGameAt(tree: DeclaredForm, point: Point): DeclaredGame {
  for (const equation of tree.game.assuming)
    if (!holdsAt(standardForm(equation), point))
      throw new ImproperGame(`these parameters break ${relationText(equation)}`);
  const values = tree.quantities.map((formula) => valueHere(formula, point));
  for (const { quantity, place } of drawnProbabilities(tree)) {
    const probability = entry(values, quantity);
    if (probability.sign < 0)
      throw new ImproperGame(`at these parameters the probability that ${place} is ${probability}`);
  }
  return { ...tree, values };
}

/** The game at a point, or why there is none. */
export function gameAt(tree: DeclaredForm, point: Point): DeclaredGame | ImproperGame {
  try {
    return properGameAt(tree, point);
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
