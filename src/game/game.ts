import type { Formula } from '../exact/formula.js';
import type { Relation } from '../exact/relation.js';
import type { Dictionary } from './dictionary.js';
import type { Values } from './key.js';
import type { Reading, Source } from './source.js';

/** A partial history that a stage requires: each named variable has one of the listed values. */
export type Circumstance = Dictionary<readonly string[]>;

interface StageBase {
  /** The variable that the stage gives a value. */
  readonly name: string;
  readonly values: readonly string[];
  /** The stage takes place only in these circumstances; always, where none is listed. */
  readonly when: readonly Circumstance[];
  /** What the variable means, in words. */
  readonly meaning: string | undefined;
  readonly source: Source | undefined;
  readonly reading: Reading | undefined;
}

/** A chance move: nature draws a value, with probabilities that may depend on earlier variables. */
export interface NatureStage extends StageBase {
  readonly kind: 'nature';
  readonly given: readonly string[];
  readonly probabilities: (given: Values) => Dictionary<Formula>;
}

/** A player's move. What the mover knows is the information set. */
export interface MoveStage extends StageBase {
  readonly kind: 'move';
  readonly by: string;
  readonly knows: readonly string[];
}

export type Stage = NatureStage | MoveStage;

/** What the types remember of a game: who moves at which variable, on what information. */
export interface GameShape {
  readonly players: string;
  /** Each variable, with the union of its values. */
  readonly variables: Readonly<Record<string, string>>;
  readonly moves: Readonly<Record<string, MoveShape>>;
}

export interface MoveShape {
  readonly by: string;
  /** The keys of the strategy table: what the mover can know. */
  readonly sees: string;
  /** Those of them for which the types ask; the engine asks for all that some history leads to. */
  readonly surely: string;
  /** The keys of a belief: what the mover cannot see. */
  readonly unseen: string;
  readonly actions: string;
}

/** A game in extensive form, declared by its timing, information and payoffs. */
export interface Game<Shape extends GameShape = GameShape> {
  readonly id: string;
  readonly title: string;
  readonly source: Source | undefined;
  readonly players: readonly Shape['players'][];
  /** What the declaration assumes as a whole where the source is silent. */
  readonly readings: readonly Reading[];
  /** Equations between parameters that the probabilities rely on to sum to 1. */
  readonly assuming: readonly Relation[];
  readonly stages: readonly Stage[];
  /** What each player gets at the end of a complete history, in units of payoff. */
  readonly payoffs: (history: Values) => Dictionary<Formula>;
  /** Carried for the compiler alone. */
  readonly shape?: Shape;
}
