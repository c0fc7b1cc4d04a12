import { type DrawResult, type DrawTask, drawTask } from './draw-task.js';
import {
  type FoundRefutation,
  foundRefutations,
  type RefutationSearch,
} from './refutation-search.js';

/** Draws that begin where a region was entered. */
export interface Chain {
  readonly task: DrawTask;
  /** Where points that refute are searched for first; nowhere, where `undefined`. */
  readonly search?: RefutationSearch | undefined;
}

export interface ChainResult extends DrawResult {
  /** What a search found on its own grid, beside the draws. */
  readonly found: readonly FoundRefutation[];
}

/** What a thread does: searches, and draws. Deterministic in its argument. */
export function chainTask({ task, search }: Chain): ChainResult {
  const found = search ? foundRefutations(search) : [];
  return { ...drawTask(task), found };
}
