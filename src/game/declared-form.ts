import { entry } from '../exact/entry.js';
import { type Formula, formulaText } from '../exact/formula.js';
import { dividesBySymbol, functionOf, valueAt } from '../exact/formula-value.js';
import type { Point } from '../exact/point.js';
import type { Rational } from '../exact/rational.js';
import { holdsAt, relationText, standardForm } from '../exact/relation.js';
import {
  type ChanceMove,
  drawAt,
  type ExtensiveGame,
  type GameForm,
  type InformationSet,
  ofStructure,
  type QuantityIndex,
} from './extensive-game.js';
import type { Game, Values } from './game.js';

/** The form of a declared game, with parameters left as symbols. */
export interface DeclaredForm extends GameForm {
  readonly game: Game;
  readonly informationSets: readonly DeclaredSet[];
  readonly chanceMoves: readonly Draw[];
  /** Every formula that occurs as a probability or as a payoff, once. */
  readonly quantities: readonly Formula[];
  /** By node, what has happened before it: at an end, a complete history. */
  readonly histories: readonly Values[];
}

/** A declared game at a parameter point. */
export interface DeclaredGame extends DeclaredForm {
  readonly values: ExtensiveGame['values'];
}

/** The histories that the mover cannot tell apart, with what the declaration calls them. */
export interface DeclaredSet extends InformationSet {
  /** The variable that the mover chooses. */
  readonly variable: string;
  /** What the mover knows, as the strategy table writes it: `m, high`. */
  readonly key: string;
  /** Its key, led by the variable where the player moves at several. */
  readonly name: string;
  /** The variables decided so far that the mover does not know. */
  readonly unseen: readonly string[];
  /** By member, what has happened before it. */
  readonly histories: readonly Values[];
}

/** Nature's draw of a variable, one wherever its probabilities depend on the same values. */
export interface Draw extends ChanceMove {
  readonly variable: string;
}

/** Information sets by the stage at which they arise, as a paper lists them. */
export function inOrderOfPlay<Item>(
  { game }: Pick<DeclaredForm, 'game'>,
  items: readonly Item[],
  setOf: (item: Item) => DeclaredSet,
): Item[] {
  const stage = (item: Item): number =>
    game.stages.findIndex(({ name }) => name === setOf(item).variable);
  return [...items].sort((one, other) => stage(one) - stage(other));
}

/** A quantity that is the probability of a draw. */
export interface DrawnProbability {
  readonly quantity: QuantityIndex;
  /** What is drawn: `θ = L`. */
  readonly place: string;
}

/** The probabilities of draws in the order in which a walk from the root meets them, each place once. */
export const drawnProbabilities: (tree: DeclaredForm) => readonly DrawnProbability[] = ofStructure(
  (tree: DeclaredForm) => {
    const { count, parent, branch } = tree.nodes;
    const found = new Map<string, DrawnProbability>();
    for (let node = 1; node < count; node++) {
      const draw = drawAt(tree, entry(parent, node));
      if (draw === undefined) continue;
      const drawn = entry(branch, node);
      const quantity = entry(draw.probabilities, drawn);
      const place = `${draw.variable} = ${entry(draw.actions, drawn)}`;
      found.set(`${quantity} ${place}`, { quantity, place });
    }
    return [...found.values()];
  },
);

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
  // Several claims about one game are looked at together.
  const known = point.memo.get(formula);
  if (known) return known;
  // As it is written: what divides by zero has no value, though the divisor may cancel in the end.
  const value = dividesBySymbol(formula)
    ? valueAt(formula, point)
    : functionOf(formula).evaluate(point);
  if (value === undefined)
    throw new ImproperGame(`at these parameters ${formulaText(formula)} divides by zero`);
  point.memo.set(formula, value);
  return value;
}
