import { entry, known } from '../../../exact/entry.js';
import { functionOf } from '../../../exact/formula-value.js';
import { Unusable } from '../../../exact/message.js';
import { dictionary, extended } from '../../../game/dictionary.js';
import {
  type Game,
  type MoveStage,
  type NatureStage,
  type Stage,
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
  | {
      readonly kind: 'nature';
      readonly stage: NatureStage;
      readonly course: Course;
      readonly next: TimingTree;
    }
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

/**
 * The timing of a game as a tree of stages.
 * @throws {Unusable} where somebody moves after a draw of which some value has probability 0 in some
 * histories and not in others: information sets would hold histories that casus does not count.
 */
export function timingTree(game: Game): TimingTree {
  return grown(game, 0, { fixed: dictionary([]), free: [] });
}

function grown(game: Game, depth: number, course: Course): TimingTree {
  const stage = game.stages[depth];
  if (stage === undefined) return { kind: 'end', course };
  const happens = new Set(histories(game, course).map((history) => takesPlace(stage, history)));
  if (happens.size > 1) return split(game, depth, course, stage);
  if (!happens.has(true))
    return grown(game, depth + 1, {
      ...course,
      fixed: extended(course.fixed, stage.name, UNPLAYED),
    });
  const next = grown(game, depth + 1, { ...course, free: [...course.free, stage.name] });
  if (stage.kind === 'move') return { kind: 'move', stage, course, next };
  refuseImpossible(game, depth, stage, course);
  return { kind: 'nature', stage, course, next };
}

/** A case for each value of the first variable on which it depends whether a stage takes place. */
function split(game: Game, depth: number, course: Course, stage: Stage): TimingTree {
  const asked = new Set(stage.when.flatMap((circumstance) => Object.keys(circumstance)));
  const variable = entry(
    course.free.filter((name) => asked.has(name)),
    0,
  );
  return {
    kind: 'cases',
    variable,
    branches: valuesOf(game, variable).map((value) => ({
      value,
      next: grown(game, depth, {
        fixed: extended(course.fixed, variable, value),
        free: course.free.filter((name) => name !== variable),
      }),
    })),
  };
}

function refuseImpossible(game: Game, depth: number, stage: NatureStage, course: Course): void {
  if (!game.stages.slice(depth + 1).some(({ kind }) => kind === 'move')) return;
  for (const history of histories(game, course)) {
    const given = dictionary(stage.given.map((name) => [name, history[name] ?? UNPLAYED] as const));
    const drawn = stage.probabilities(given);
    const impossible = stage.values.filter((value) => {
      const probability = drawn[value];
      return probability === undefined || functionOf(probability).isZero;
    });
    if (impossible.length > 0)
      throw new Unusable(
        `${game.id}: ${stage.name} = ${impossible.join(' or ')} has probability 0 in some histories after which somebody moves, and the tree for Rocq would have them: declare ${stage.name} as stages of its own for them, with "when"`,
      );
  }
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
