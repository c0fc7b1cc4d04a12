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
  const ended = new Promise<undefined>((resolve) => {
    ends.addEventListener('abort', () => resolve(undefined), { once: true });
  });
  return {
    ...prover,
    prove: async (question) =>
      ends.aborted ? undefined : await Promise.race([prover.prove(question), ended]),
    proveBriefly: async (question) =>
      ends.aborted ? undefined : await Promise.race([prover.proveBriefly(question), ended]),
  };
}

/** A proof by the cheapest ways or, until a signal is aborted, by all. */
export function proofUntil(
  ends: AbortSignal,
  { prove, proveBriefly }: BriefProver,
): Prover['prove'] {
  return async (question) =>
    (await proveBriefly(question)) ?? (ends.aborted ? undefined : await prove(question));
}
