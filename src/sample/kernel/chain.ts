import { type DrawResult, type DrawTask, drawTask } from './draw-task.js';

/** Draws that begin where a region was entered, after so many that are not counted. */
export interface Chain {
  readonly task: DrawTask;
  /** So many draws are to forget the start; none where that does not matter. */
  readonly burnIn: number;
}

/** What a thread does: draws, forgets, and draws on. Deterministic in its argument. */
export function chainTask({ task, burnIn }: Chain): DrawResult {
  if (burnIn === 0) return drawTask(task);
  const { end } = drawTask({
    ...{ ...task, events: [], draws: burnIn, walkOneIn: Number.POSITIVE_INFINITY },
    kernel: { ...task.kernel, refutations: [] },
  });
  return drawTask({ ...task, start: end, part: task.part + 1 });
}
