import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

/** How long a module may take to load. */
export interface LoadingTime {
  readonly seconds: number;
  /** What the error says that is thrown where it takes longer. */
  readonly message: string;
  /** Whether a process or thread that waits for nothing else goes on until then. */
  readonly keepsAlive: boolean;
}

/**
 * What a module exports: JavaScript as Node loads it, TypeScript by a loader that every version of
 * Node can run. Either way a package, casus above all, is loaded once in a thread.
 * @throws {Error} where it waits for longer than it may; of one that computes for ever nothing is told.
 */
export async function importedInTime(
  file: string,
  time: LoadingTime,
): Promise<{ readonly default?: unknown }> {
  const late = new AbortController();
  try {
    return await Promise.race([imported(file), tooLate(time, late.signal)]);
  } finally {
    late.abort();
  }
}

async function imported(file: string): Promise<object> {
  if (!/\.[cm]?ts$/u.test(file)) return import(pathToFileURL(file).href);
  const { createJiti } = await import('jiti');
  return createJiti(import.meta.url).import(file);
}

async function tooLate(
  { seconds, message, keepsAlive }: LoadingTime,
  signal: AbortSignal,
): Promise<never> {
  await setTimeout(seconds * 1000, undefined, { signal, ref: keepsAlive });
  throw new Error(message);
}
