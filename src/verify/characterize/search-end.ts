import type { BriefProver, Prover } from '../../prove/prover.js';

/** What ends a search early, and what to do once it is over. */
export function searchEnd({
  seconds,
  signal,
}: {
  readonly seconds?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}) {
  const ending = new AbortController();
  const end = (): void => ending.abort();
  if (signal?.aborted) end();
  signal?.addEventListener('abort', end, { once: true });
  const timer = seconds === undefined ? undefined : setTimeout(end, 1000 * seconds);
  return {
    ends: ending.signal,
    over: (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
    },
  };
}

/** A prover that finds nothing any more once a signal is aborted. */
export function proverUntil(ends: AbortSignal, prover: BriefProver): BriefProver {
  return {
    ...prover,
    prove: (question) => unlessEnded(ends, () => prover.prove(question)),
    proveBriefly: (question) => unlessEnded(ends, () => prover.proveBriefly(question)),
  };
}

/** Does some work unless a signal is aborted before it is done: then it is left alone. */
export async function unlessEnded<Found>(
  ends: AbortSignal,
  work: () => Promise<Found>,
): Promise<Found | undefined> {
  if (ends.aborted) return undefined;
  let tell = (): void => {};
  const ended = new Promise<undefined>((resolve) => {
    tell = () => resolve(undefined);
  });
  ends.addEventListener('abort', tell, { once: true });
  try {
    return await Promise.race([work(), ended]);
  } finally {
    ends.removeEventListener('abort', tell);
  }
}

/** A proof by the cheapest ways or else by all. */
export function cheapestFirst({ prove, proveBriefly }: BriefProver): Prover['prove'] {
  return async (question) => (await proveBriefly(question)) ?? (await prove(question));
}
