import { entry } from '../exact/entry.js';
import type { Formula } from '../exact/formula.js';
import type { Game, NatureStage, Stage } from '../game/game.js';
import { formOf } from '../game/unfold.js';

/** A stage of a game, as the row of a table. */
export interface TimingRow {
  /** Its place in the order of play, from 1. */
  readonly number: number;
  /** The player who moves; `undefined` where nature draws. */
  readonly who: string | undefined;
  readonly stage: Stage;
  /** What the mover knows; `undefined` where nature draws. */
  readonly knows: readonly string[] | undefined;
}

/** With which probabilities nature draws, once for each combination of what they depend on. */
export interface DrawRow {
  readonly variable: string;
  /** What it depends on, with the values: `[['θ', 'H']]`. */
  readonly given: readonly (readonly [variable: string, value: string])[];
  /** What may be drawn then, in the order declared. */
  readonly outcomes: readonly { readonly value: string; readonly probability: Formula }[];
}

/** Who does what when, knowing what: a game's timing as data. */
export function timingRows({ stages }: Game): TimingRow[] {
  return stages.map((stage, index) => ({
    number: index + 1,
    who: stage.kind === 'move' ? stage.by : undefined,
    stage,
    knows: stage.kind === 'move' ? stage.knows : undefined,
  }));
}

/** The probabilities of all draws that occur in the tree of a game, in the order of play. */
export function drawRows(game: Game): DrawRow[] {
  return game.stages.flatMap((stage) => (stage.kind === 'nature' ? rowsOf(game, stage) : []));
}

function rowsOf(game: Game, stage: NatureStage): DrawRow[] {
  const { chanceMoves, histories, quantities } = formOf(game);
  return chanceMoves
    .filter(({ variable }) => variable === stage.name)
    .map(({ actions, probabilities, members }) => {
      const history = entry(histories, entry(members, 0));
      return {
        variable: stage.name,
        given: stage.given.map((name) => [name, `${history[name]}`] as const),
        outcomes: actions.map((value, index) => ({
          value,
          probability: entry(quantities, entry(probabilities, index)),
        })),
      };
    });
}
