import { numberOf } from '../exact/message.js';
import type { Io } from './io.js';

/** What ends a command's work before it is done, so that it prints what it found so far. */
export interface Interruption {
  readonly signal: AbortSignal;
  /** Why the work ended early, in a few words; `undefined` where it did not. */
  readonly because: () => string | undefined;
  /** To be called when the work is over. */
  readonly over: () => void;
}

/**
 * Ends work by the first interrupt (Ctrl-C, or the `TERM` signal), or after some seconds. A second one
 * ends the process at once.
 */
export function interruption(
  { interrupted, signal }: Pick<Io, 'interrupted' | 'signal'>,
  seconds: number | undefined,
): Interruption {
  const ending = new AbortController();
  let because: string | undefined;
  const end = (why: string) => (): void => {
    because ??= why;
    ending.abort();
  };
  const byCaller = end('ended');
  if (signal?.aborted) byCaller();
  signal?.addEventListener('abort', byCaller, { once: true });
  const unheard = interrupted?.(end('interrupted'));
  const timer =
    seconds === undefined
      ? undefined
      : setTimeout(end(`ended after ${numberOf(seconds, 'second')}`), 1000 * seconds);
  return {
    signal: ending.signal,
    because: () => because,
    over: () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', byCaller);
      unheard?.();
    },
  };
}

/** Does some work with a signal that the first interrupt aborts. */
export async function untilInterrupted<Found>(
  io: Pick<Io, 'interrupted' | 'signal'>,
  work: (signal: AbortSignal) => Promise<Found>,
): Promise<Found> {
  const { signal, over } = interruption(io, undefined);
  try {
    return await work(signal);
  } finally {
    over();
  }
}
