import type { Formula } from '../exact/formula.js';
import type { Game } from './game.js';
import type { Values } from './key.js';

/** A position in `Tree.quantities`: equal formulas share one. */
export type Quantity = number;

export interface ChanceNode {
  readonly kind: 'chance';
  readonly variable: string;
  readonly branches: readonly {
    readonly value: string;
    readonly probability: Quantity;
    readonly node: Node;
  }[];
}

export interface DecisionNode {
  readonly kind: 'decision';
  readonly informationSet: InformationSet;
  readonly history: Values;
  /** One for each action, in the order of the information set's actions. */
  readonly children: readonly Node[];
}

export interface TerminalNode {
  readonly kind: 'terminal';
  readonly history: Values;
  /** One for each player, in the order of `Tree.players`. */
  readonly payoffs: readonly Quantity[];
}

export type Node = ChanceNode | DecisionNode | TerminalNode;

/** The histories that the mover cannot tell apart. */
export interface InformationSet {
  /** Its place in `Tree.informationSets`. */
  readonly index: number;
  readonly player: string;
  /** The variable that the mover chooses. */
  readonly variable: string;
  /** What the mover knows, as the strategy table writes it: `m, high`. */
  readonly key: string;
  /** How reports call it: its key, led by the variable where the player moves at several. */
  readonly name: string;
  readonly actions: readonly string[];
  /** The variables decided so far that the mover does not know. */
  readonly unseen: readonly string[];
  readonly members: readonly DecisionNode[];
}

/** Information sets by the stage at which they arise, as a paper lists them. */
export function inOrderOfPlay<Item>(
  { game }: Tree,
  items: readonly Item[],
  setOf: (item: Item) => InformationSet,
): Item[] {
  const stage = (item: Item): number =>
    game.stages.findIndex(({ name }) => name === setOf(item).variable);
  return [...items].sort((one, other) => stage(one) - stage(other));
}

/** A game's extensive form, with parameters left as symbols. */
export interface Tree {
  readonly game: Game;
  readonly players: readonly string[];
  readonly root: Node;
  /** In the order in which a walk from the root first meets them. */
  readonly informationSets: readonly InformationSet[];
  /** Every formula that occurs as probabilities or as a payoff, once. */
  readonly quantities: readonly Formula[];
}
