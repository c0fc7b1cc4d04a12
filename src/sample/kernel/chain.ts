import { type DrawResult, type DrawTask, drawTask } from './draw-task.js';
import {
  type FoundRefutation,
  foundRefutations,
  type RefutationSearch,
} from './refutation-search.js';

/** Draws that begin where a region was entered, after so many that are not counted. */
export interface Chain {
  readonly task: DrawTask;
  /** So many draws are to forget the start; none where that does not matter. */
  readonly burnIn: number;
  /** Where points that refute are searched for first; nowhere, where `undefined`. */
  readonly search?: RefutationSearch | undefined;
}

export interface ChainResult extends DrawResult {
  /** What a search found on its own grid, beside the draws. */
  readonly found: readonly FoundRefutation[];
}

/** What a thread does: searches, draws, forgets, and draws on. Deterministic in its argument. */
export function chainTask({ task, burnIn, search }: Chain): ChainResult {
  const found = search ? foundRefutations(search) : [];
  if (burnIn === 0) return { ...drawTask(task), found };
  const { end } = drawTask({
    ...{ ...task, events: [], draws: burnIn, walkOneIn: Number.POSITIVE_INFINITY },
    kernel: { ...task.kernel, refutations: [] },
  });
  return { ...drawTask({ ...task, start: end, part: task.part + 1 }), found };
}
