import { entry, known } from '../../../exact/entry.js';
import { functionOf } from '../../../exact/formula-value.js';
import { dictionary, extended } from '../../../game/dictionary.js';
import {
  type Game,
  type MoveStage,
  type NatureStage,
  takesPlace,
  UNPLAYED,
  type Values,
} from '../../../game/game.js';

/**
 * Histories that a game goes through in one way: some variables have one value in all of them, or none
 * since their stage did not take place, and the others have any of theirs.
 */
export interface Course {
  readonly fixed: Values;
  readonly free: readonly string[];
}

/** A timing as it branches: only where its circumstances tell histories apart is there a case for each. */
export type TimingTree =
  | { readonly kind: 'end'; readonly course: Course }
  /** Nature draws what leads there with probability 0: nothing is played. */
  | { readonly kind: 'never' }
  | NatureNode
  | {
      readonly kind: 'move';
      readonly stage: MoveStage;
      readonly course: Course;
      readonly next: TimingTree;
    }
  | {
      readonly kind: 'cases';
      readonly variable: string;
      readonly branches: readonly { readonly value: string; readonly next: TimingTree }[];
    };

interface NatureNode {
  readonly kind: 'nature';
  readonly stage: NatureStage;
  readonly course: Course;
  readonly next: TimingTree;
}

/**
 * The timing of a game as a tree of stages. A draw of which some value has probability 0 in some histories, after
 * which somebody moves, is told apart by its values: information sets hold only histories that nature can draw.
 */
export function timingTree(game: Game): TimingTree {
  const start: Course = { fixed: {}, free: [] };
  const grownFrom = (apart: ReadonlySet<string>): TimingTree => {
    const tree = grown({ game, apart }, 0, start);
    const found = thinDraw({ game, apart }, tree);
    return found === undefined ? tree : grownFrom(new Set([...apart, found]));
  };
  return grownFrom(new Set());
}

interface Growth {
  readonly game: Game;
  /** The draws whose values are told apart. */
  readonly apart: ReadonlySet<string>;
}

function grown(growth: Growth, depth: number, course: Course): TimingTree {
  const { game, apart } = growth;
  const stage = game.stages[depth];
  if (stage === undefined) return { kind: 'end', course };
  const happens = new Set(histories(game, course).map((history) => takesPlace(stage, history)));
  const asked = stage.when.flatMap((circumstance) => Object.keys(circumstance));
  if (happens.size > 1) return split(growth, depth, course, asked);
  if (!happens.has(true))
    return grown(growth, depth + 1, {
      ...course,
      fixed: extended(course.fixed, stage.name, UNPLAYED),
    });
  const free = { ...course, free: [...course.free, stage.name] };
  if (stage.kind === 'move')
    return { kind: 'move', stage, course, next: grown(growth, depth + 1, free) };
  if (!apart.has(stage.name))
    return { kind: 'nature', stage, course, next: grown(growth, depth + 1, free) };
  const [drawn = [], ...others] = drawnIn(game, stage, course);
  if (others.some((other) => other.join() !== drawn.join()))
    return split(growth, depth, course, stage.given);
  const branches = valuesOf(game, stage.name).map((value) => ({
    value,
    next: drawn.includes(value)
      ? grown(growth, depth + 1, { ...course, fixed: extended(course.fixed, stage.name, value) })
      : ({ kind: 'never' } as const),
  }));
  return { kind: 'nature', stage, course, next: { kind: 'cases', variable: stage.name, branches } };
}

/** A case for each value of the first of some variables that is not the same in all histories. */
function split(
  growth: Growth,
  depth: number,
  course: Course,
  asked: readonly string[],
): TimingTree {
  const variable = entry(
    course.free.filter((name) => asked.includes(name)),
    0,
  );
  return {
    kind: 'cases',
    variable,
    branches: valuesOf(growth.game, variable).map((value) => ({
      value,
      next: grown(growth, depth, {
        fixed: extended(course.fixed, variable, value),
        free: course.free.filter((name) => name !== variable),
      }),
    })),
  };
}

/**
 * The first draw of which some value has probability 0 in some histories, after which somebody moves, and whose
 * values are not told apart.
 */
function thinDraw(growth: Growth, tree: TimingTree): string | undefined {
  if (tree.kind === 'end' || tree.kind === 'never') return undefined;
  if (tree.kind === 'cases')
    return tree.branches
      .map(({ next }) => thinDraw(growth, next))
      .find((name) => name !== undefined);
  if (tree.kind === 'nature' && isThin(growth, tree)) return tree.stage.name;
  return thinDraw(growth, tree.next);
}

function isThin({ game, apart }: Growth, { stage, course }: NatureNode): boolean {
  const later = game.stages.slice(game.stages.indexOf(stage) + 1);
  return (
    later.some(({ kind }) => kind === 'move') &&
    !apart.has(stage.name) &&
    drawnIn(game, stage, course).some((drawn) => drawn.length < stage.values.length)
  );
}

/** In each history of a course, the values that nature does not draw with probability 0 whatever the parameters. */
function drawnIn(
  game: Game,
  { given, probabilities, values }: NatureStage,
  course: Course,
): readonly (readonly string[])[] {
  return histories(game, course).map((history) => {
    const known_ = dictionary(given.map((name) => [name, history[name] ?? UNPLAYED] as const));
    const drawn = probabilities(known_);
    return values.filter((value) => {
      const probability = drawn[value];
      return probability !== undefined && !functionOf(probability).isZero;
    });
  });
}

/** Every history of a course, each with a value for every variable so far. */
export function histories(game: Game, { fixed, free }: Course): readonly Values[] {
  return free.reduce<readonly Values[]>(
    (all, name) =>
      all.flatMap((history) => valuesOf(game, name).map((value) => extended(history, name, value))),
    [fixed],
  );
}

export function valuesOf({ stages }: Game, variable: string): readonly string[] {
  return known(new Map(stages.map(({ name, values }) => [name, values])), variable);
}
