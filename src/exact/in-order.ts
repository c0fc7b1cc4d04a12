import { entry } from './entry.js';

/** While one is awaited, so many that follow have begun. */
const AHEAD = 2;

/** What is made of each, in order; the next few are begun before the last is done. */
export async function* inOrder<Each, Made>(
  all: readonly Each[],
  make: (each: Each) => Promise<Made>,
): AsyncGenerator<Made> {
  const begun: Promise<Made>[] = [];
  for (const index of all.keys()) {
    while (begun.length < Math.min(index + 1 + AHEAD, all.length)) {
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
