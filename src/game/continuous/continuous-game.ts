import { type Formula, guarded } from '../../exact/formula.js';
import { nameFrom } from '../../exact/monomial.js';
import type { Dictionary } from '../dictionary.js';
import { type Circumstance, keyOf, NOTHING, type Source, UNPLAYED, type Values } from '../game.js';
import type { CasePayoff } from './case-payoff.js';

/** What a variable is in a history: a word, or a formula where it is drawn or chosen from an interval. */
export type ContinuousValues = Dictionary<string | Formula>;

/** The ends of an interval, which both belong to it. */
export interface NumberInterval {
  readonly from: Formula;
  readonly to: Formula;
}

/** A draw among finitely many values. */
export interface FiniteDraw {
  readonly kind: 'draw';
  readonly name: string;
  readonly values: readonly string[];
  /** The variables on which the probabilities rest; numbers among them are symbols there. */
  readonly given: readonly string[];
  /** By the words that are given, then by value. */
  readonly probabilities: Dictionary<Dictionary<Formula>>;
}

/** A type that nature draws from an interval. */
export interface TypeDraw {
  readonly kind: 'type';
  readonly name: string;
  readonly interval: NumberInterval;
  /** The words on which the density rests. */
  readonly given: readonly string[];
  /** By what is given: polynomials in the symbol of the variable; `undefined` for the uniform density. */
  readonly densities: Dictionary<Formula> | undefined;
}

interface MoveBase {
  readonly name: string;
  readonly by: string;
  readonly knows: readonly string[];
  /** The stage takes place only in these circumstances; always, where none is listed. */
  readonly when: readonly Circumstance[];
}

export interface FiniteMove extends MoveBase {
  readonly kind: 'move';
  readonly values: readonly string[];
}

/** A move whose actions are the numbers of an interval. */
export interface IntervalMove extends MoveBase {
  readonly kind: 'interval move';
  readonly interval: NumberInterval;
}

export type ContinuousMove = FiniteMove | IntervalMove;
export type ContinuousStage = FiniteDraw | TypeDraw | ContinuousMove;

/** What the types remember of a game with continuous variables. */
export interface ContinuousShape {
  readonly players: string;
  /** By move: a union of its actions, or `number` where it is from an interval. */
  readonly moves: Readonly<Record<string, string | number>>;
  /** By variable: a union of its words, or a formula where it is from an interval. */
  readonly variables: ContinuousVariables;
}

/** What variables are where payoffs read them. */
export type ContinuousVariables = Readonly<Record<string, string | Formula>>;

/** A game in which some types are drawn, or some actions chosen, from an interval. */
export interface ContinuousGame<Shape extends ContinuousShape = ContinuousShape> {
  readonly id: string;
  readonly title: string;
  readonly source: Source | undefined;
  readonly players: readonly Shape['players'][];
  readonly stages: readonly ContinuousStage[];
  /** What each player gets at the end of a complete history, in units of payoff. */
  readonly payoffs: (history: ContinuousValues) => Dictionary<CasePayoff>;
  /** Carried for the compiler alone. */
  readonly shape?: Shape;
}

/** What stands for a value of a variable that lies in an interval; no parameter can have its name. */
export function variableSymbol(variable: string): string {
  return `#${nameFrom(variable)}_`;
}

/** The same as a formula, spelled as the variable is. */
export function variableFormula(variable: string): Formula {
  const spelling = { text: variable, latex: variable };
  return guarded({ kind: 'symbol', name: variableSymbol(variable), spelling });
}

export function isMove(stage: ContinuousStage): stage is ContinuousMove {
  return stage.kind === 'move' || stage.kind === 'interval move';
}

/** Whether a variable is a number of an interval. */
export function isContinuous({ kind }: ContinuousStage): boolean {
  return kind === 'type' || kind === 'interval move';
}

export function stageNamed({ stages }: ContinuousGame, name: string): ContinuousStage {
  const found = stages.find((each) => each.name === name);
  if (found === undefined) throw new RangeError(`${name} is no variable of the game`);
  return found;
}

/** The probabilities of a draw after a history. */
export function chancesAfter(draw: FiniteDraw, history: ContinuousValues): Dictionary<Formula> {
  const key = givenKey(draw, history);
  const chances = draw.probabilities[key];
  if (chances === undefined) throw new RangeError(`no probabilities of ${draw.name} at ${key}`);
  return chances;
}

/** The numbers on which a polynomial about a chance move rests. */
export function numbersIn(
  { stages }: Pick<ContinuousGame, 'stages'>,
  symbols: ReadonlySet<string>,
): readonly (TypeDraw | IntervalMove)[] {
  return stages.filter(
    (stage): stage is TypeDraw | IntervalMove =>
      (stage.kind === 'type' || stage.kind === 'interval move') &&
      symbols.has(variableSymbol(stage.name)),
  );
}

/** The density of a type after a history; `undefined` for the uniform one. */
export function densityAfter(type: TypeDraw, history: ContinuousValues): Formula | undefined {
  if (type.densities === undefined) return undefined;
  const key = givenKey(type, history);
  const density = type.densities[key];
  if (density === undefined) throw new RangeError(`no density of ${type.name} at ${key}`);
  return density;
}

/** What is given of a history in words, which are the keys of tables. */
export function givenKey(
  { given }: Pick<FiniteDraw | TypeDraw, 'given'>,
  history: ContinuousValues,
): string {
  const words = given.filter((name) => typeof history[name] === 'string');
  return keyOf(words, wordsOf(words, history));
}

/** The draws whose probabilities rest on a number. */
export function drawsGiven(
  { stages }: Pick<ContinuousGame, 'stages'>,
  number: string,
): FiniteDraw[] {
  return stages.filter(
    (stage): stage is FiniteDraw => stage.kind === 'draw' && stage.given.includes(number),
  );
}

/** The words that some finite variables are in a history. */
export function wordsOf(names: readonly string[], history: ContinuousValues): Values {
  return Object.fromEntries(names.map((name) => [name, String(history[name])]));
}

/** Whether a stage takes place after a history, of which finite variables alone decide. */
export function happensAfter(stage: ContinuousStage, history: ContinuousValues): boolean {
  if (!isMove(stage) || stage.when.length === 0) return true;
  return stage.when.some((circumstance) =>
    Object.entries(circumstance).every(([name, values]) => {
      const value = history[name];
      return typeof value === 'string' && values.includes(value);
    }),
  );
}

/** The type from an interval that a mover knows; at most one, which declarations see to. */
export function ownType(game: ContinuousGame, { knows }: ContinuousMove): TypeDraw | undefined {
  return knows
    .map((name) => stageNamed(game, name))
    .find((stage): stage is TypeDraw => stage.kind === 'type');
}

/** An information set up to numbers from intervals that its mover knows: one for each key. */
export interface ContinuousSet {
  readonly move: ContinuousMove;
  /** Position of the move among the stages. */
  readonly index: number;
  readonly key: string;
  /** The finite variables that the mover knows. */
  readonly known: Values;
  /** The chosen numbers that the mover knows, those that were chosen at all. */
  readonly seen: readonly string[];
}

/** How a set is told: its variable, and what is known; the variable alone where only numbers are. */
export function continuousPlace({ move, key }: Pick<ContinuousSet, 'move' | 'key'>): string {
  return key === NOTHING && move.knows.length > 0 ? move.name : `${move.name}: ${key}`;
}

/** Every way in which the finite variables before a stage may go; numbers are their symbols. */
export function historiesBefore(
  { stages }: Pick<ContinuousGame, 'stages'>,
  index: number,
): ContinuousValues[] {
  return stages.slice(0, index).reduce<ContinuousValues[]>(
    (histories, stage) =>
      histories.flatMap((history) => {
        if (!happensAfter(stage, history)) return [{ ...history, [stage.name]: UNPLAYED }];
        if (stage.kind === 'draw' || stage.kind === 'move')
          return stage.values.map((value) => ({ ...history, [stage.name]: value }));
        return [{ ...history, [stage.name]: variableFormula(stage.name) }];
      }),
    [{}],
  );
}

/** The information sets of a game in the order of play. */
export function continuousSets(game: ContinuousGame): ContinuousSet[] {
  return game.stages.flatMap((move, index) => {
    if (!isMove(move)) return [];
    const sets = new Map<string, ContinuousSet>();
    for (const history of historiesBefore(game, index)) {
      if (!happensAfter(move, history)) continue;
      const words = finiteNames(game, move.knows);
      const known = wordsOf(words, history);
      const key = keyOf(words, known);
      const seen = move.knows.filter(
        (name) => stageNamed(game, name).kind === 'interval move' && history[name] !== UNPLAYED,
      );
      sets.set(key, { move, index, key, known, seen });
    }
    return [...sets.values()];
  });
}

/** Those of some variables that have finitely many values, whose values are the keys of tables. */
export function finiteNames(game: ContinuousGame, names: readonly string[]): readonly string[] {
  return names.filter((name) => !isContinuous(stageNamed(game, name)));
}
