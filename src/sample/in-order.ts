import { entry } from '../exact/entry.js';

/**
 * While one is awaited, so many that follow have begun. With fewer, threads that draw would be idle
 * while the caller's own prepares what is drawn next.
 */
const AHEAD = 2;

/**
 * What is made of each, in order; the next two are begun before the first is done. Propositions are
 * decided so, and the grounds of each are drawn on so: up to three of three at a time, so that chains
 * for nine grounds may wait for threads at once.
 */
export async function* inOrder<Each, Made>(
  all: readonly Each[],
  make: (each: Each) => Promise<Made>,
  ahead = AHEAD,
): AsyncGenerator<Made> {
  const begun: Promise<Made>[] = [];
  for (const index of all.keys()) {
    while (begun.length < Math.min(index + 1 + ahead, all.length)) {
      const next = make(entry(all, begun.length));
      // What fails is told where it is awaited; nobody may await what comes after.
      next.catch(() => {});
      begun.push(next);
      // Where one fails at once, none begins after it.
      await Promise.race([next, Promise.resolve()]);
    }
    yield entry(begun, index);
  }
}
