import { known } from '../../../exact/entry.js';
import { Unusable } from '../../../exact/message.js';
import { dictionary } from '../../../game/dictionary.js';
import { type Game, keyOf, type MoveStage, UNPLAYED, type Values } from '../../../game/game.js';
import type { CaseRow, Dimension } from './case-table.js';
import { type GameNames, gameNames } from './game-names.js';
import type { ReaderNames } from './reader-name.js';
import { type Course, type TimingTree, timingTree, valuesOf } from './timing-tree.js';

/** A constructor of histories or of information sets, with the variables that it tells. */
export interface Constructor {
  readonly name: string;
  readonly arguments: readonly Dimension[];
  readonly fixed: Values;
}

/** Where somebody moves: the histories there, and what the mover knows in them. */
export interface MovePlace {
  readonly stage: MoveStage;
  readonly course: Course;
  readonly history: Constructor;
  readonly information: Constructor;
}

/** A game taken apart and named, ready to be written. */
export interface GameParts {
  readonly game: Game;
  readonly names: GameNames;
  readonly tree: TimingTree;
  readonly places: readonly MovePlace[];
  /** Constructors of information sets, each with the stage at which its mover moves. */
  readonly sets: readonly { readonly stage: MoveStage; readonly constructor_: Constructor }[];
}

/** @throws {Unusable} for a game that cannot be written. */
export function gameParts(game: Game, readers: ReaderNames): GameParts {
  const names = gameNames(game, readers);
  const tree = timingTree(game);
  const found = [...movesIn(tree)];
  const sets = new Map<string, { stage: MoveStage; constructor_: Constructor }>();
  const places = found.map(({ stage, course }): MovePlace => {
    const often = found.filter((each) => each.stage.name === stage.name).length > 1;
    const who = moverName(game, names, stage);
    const history = constructorFor(game, names, course, {
      name: readers.named(`${who}_moves${often ? suffix(course.fixed) : ''}`),
      told: course.free,
    });
    const key = JSON.stringify([stage.name, signature(stage, course)]);
    const information =
      sets.get(key)?.constructor_ ??
      constructorFor(game, names, course, {
        name: readers.named(`${who}_knows${often ? suffix(knownIn(stage, course.fixed)) : ''}`),
        told: stage.knows.filter((name) => course.free.includes(name)),
      });
    sets.set(key, { stage, constructor_: information });
    return { stage, course, history, information };
  });
  refuseOverlap(game, places);
  return { game, names, tree, places, sets: [...sets.values()] };
}

function* movesIn(tree: TimingTree): Generator<TimingTree & { readonly kind: 'move' }> {
  if (tree.kind === 'end' || tree.kind === 'never') return;
  if (tree.kind === 'move') yield tree;
  if (tree.kind === 'cases') for (const { next } of tree.branches) yield* movesIn(next);
  else yield* movesIn(tree.next);
}

/** `A`, or `A_s` where A moves at several stages. */
function moverName({ stages }: Game, { players }: GameNames, { by, name }: MoveStage): string {
  const moves = stages.filter((each) => each.kind === 'move' && each.by === by);
  return moves.length > 1 ? `${known(players, by)}_${name}` : known(players, by);
}

function suffix(fixed: Values): string {
  const played = Object.values(fixed).filter((value) => value !== UNPLAYED);
  return played.map((value) => `_${value}`).join('');
}

function knownIn({ knows }: MoveStage, fixed: Values): Values {
  return dictionary(Object.entries(fixed).filter(([name]) => knows.includes(name)));
}

/** What the mover knows for sure in a course, and of what any value. */
function signature({ knows }: MoveStage, { fixed }: Course): readonly (string | null)[] {
  return knows.map((name) => fixed[name] ?? null);
}

function constructorFor(
  game: Game,
  names: GameNames,
  { fixed }: Course,
  { name, told }: { readonly name: string; readonly told: readonly string[] },
): Constructor {
  return { name, fixed, arguments: told.map((variable) => dimensionOf(game, names, variable)) };
}

/** A variable as a dimension of tables. */
export function dimensionOf(game: Game, { variables }: GameNames, variable: string): Dimension {
  const { name, constructors } = known(variables, variable);
  return { name: variable, values: valuesOf(game, variable), called: name, constructors };
}

/** Two constructors of one stage may be of one set or of sets that share none, but not in between. */
function refuseOverlap({ id }: Game, places: readonly MovePlace[]): void {
  for (const one of places)
    for (const other of places) {
      if (one.stage.name !== other.stage.name || one.information === other.information) continue;
      const [here, there] = [
        signature(one.stage, one.course),
        signature(other.stage, other.course),
      ];
      if (here.every((value, index) => overlaps(value, there[index] ?? null)))
        throw new Unusable(
          `${id}: what ${one.stage.by} knows at ${one.stage.name} is in some histories one of several cases and in others any of them, which is not written for Rocq: state for ${one.stage.name} circumstances that tell these apart`,
        );
    }
}

function overlaps(one: string | null, other: string | null): boolean {
  return one === null || other === null || one === other;
}

/** The key of the row that a table of the specification has for a set: what the mover knows. */
export function setKey(
  { knows }: MoveStage,
  { fixed }: Constructor,
  told: ReadonlyMap<string, string>,
): string {
  return keyOf(knows, historyWith(fixed, told));
}

export function historyWith(fixed: Values, told: ReadonlyMap<string, string>): Values {
  return dictionary([...Object.entries(fixed), ...told]);
}

/** A constructor in a pattern: `B_knows m hostile`. */
export function constructorPattern({ name }: Constructor, words: readonly string[]): string {
  return [name, ...words].join(' ');
}

/** A row that is about no value in particular says so by `_` alone. */
export function isDefaultRow({ pattern }: CaseRow): boolean {
  return pattern.every((value) => value === undefined);
}
