import { entry } from '../exact/entry.js';
import type { Formula } from '../exact/formula.js';
import type { Relation } from '../exact/relation.js';
import type { Dictionary } from './dictionary.js';

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

/** As reports write it: `challenge = yes and offer = low or high`. */
export function circumstanceText(circumstance: Circumstance): string {
  return Object.entries(circumstance)
    .map(([name, values]) => `${name} = ${values.join(' or ')}`)
    .join(' and ');
}

/** Whether a stage takes place after a history: always, or in one of its circumstances. */
export function takesPlace(stage: Stage, history: Values): boolean {
  return (
    stage.when.length === 0 ||
    stage.when.some((circumstance) =>
      Object.entries(circumstance).every(([name, values]) => values.includes(history[name] ?? '')),
    )
  );
}

/** The value of a variable in histories where it was never drawn or chosen. */
export const UNPLAYED = '-';

/** The key of a table with one row: the mover sees nothing, or there is nothing left unseen. */
export const NOTHING = 'nothing';

/** Each variable drawn so far, with the union of its values. */
export type Variables = Readonly<Record<string, string>>;

/** A history, or the part of one that matters: a value for each variable. */
export type Values = Dictionary<string>;

/**
 * The keys of a table over some variables: `Key<['t', 's'], V>` is `'l, high' | 'm, high' | …`,
 * in the order of the names.
 */
export type Key<Names extends readonly string[], V extends Variables> = Names extends readonly []
  ? typeof NOTHING
  : Joined<Names, V>;

type Joined<Names extends readonly string[], V extends Variables> = Names extends readonly [
  infer Only extends string,
]
  ? V[Only]
  : Names extends readonly [infer First extends string, ...infer Rest extends readonly string[]]
    ? `${V[First]}, ${Joined<Rest, V>}`
    : never;

/** The key of a history in a table over the named variables. */
export function keyOf(names: readonly string[], history: Values): string {
  return names.length === 0 ? NOTHING : names.map((name) => history[name] ?? UNPLAYED).join(', ');
}

/** What a variable may be in a history: that its stage did not take place is for some a value. */
export function possibleValues({
  values,
  when,
}: Pick<Stage, 'values' | 'when'>): readonly string[] {
  return when.length > 0 ? [...values, UNPLAYED] : values;
}

/** Values that variables never take, of those that are said to have happened. */
export function impossibleValues({ id, stages }: Game, happened: Values): string[] {
  return Object.entries(happened).flatMap(([name, value]) => {
    const stage = stages.find((candidate) => candidate.name === name);
    return stage && possibleValues(stage).includes(value)
      ? []
      : [`${name} = ${value} never happens in ${id}`];
  });
}

/**
 * Whether a key joins values that the named variables can take, each by itself. Some history may
 * have them all, or none.
 */
export function isPossibleKey({ stages }: Game, names: readonly string[], key: string): boolean {
  if (names.length === 0) return key === NOTHING;
  const values = key.split(', ');
  return (
    values.length === names.length &&
    names.every((name, index) => {
      const stage = stages.find((candidate) => candidate.name === name);
      return stage !== undefined && possibleValues(stage).includes(entry(values, index));
    })
  );
}

/** A work that a declaration can cite. */
export interface Publication {
  readonly authors: readonly string[];
  readonly title: string;
  readonly year: number;
  readonly venue?: string;
  readonly url?: string;
}

/** A place in a publication: every declaration of a specification cites one. */
export interface Source {
  readonly publication: Publication;
  /** For instance `Proposition 2`, or `Section 3`. */
  readonly place: string;
}

/** What the source leaves open, and how the specification reads it, so that a referee can object. */
export interface Reading {
  /** A short name by which to refer to it. */
  readonly name: string;
  readonly silent: string;
  readonly read: string;
}

export function sourceText({ publication, place }: Source): string {
  return `${publication.authors.join(', ')} (${publication.year}), ${place}`;
}
