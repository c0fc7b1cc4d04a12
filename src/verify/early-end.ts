/** Whoever may end some work early asks for what was found until then. */
export interface EarlyEnd {
  /** Ends the work, which then tells what it has found so far, and what it has not. */
  readonly until?: AbortSignal | undefined;
}

/** In place of an answer: the work was ended before there was one. */
export interface Unanswered {
  readonly kind: 'stopped';
}

const STOPPED: Unanswered = { kind: 'stopped' };

/** Whether the end came before the answer. */
export function isUnanswered(answer: { readonly kind: string }): answer is Unanswered {
  return answer.kind === STOPPED.kind;
}

/** Does a piece of work, unless the end comes first. */
export type BeforeEnd = <Found>(work: () => Promise<Found>) => Promise<Found | Unanswered>;

/** For whoever waits for every answer. */
export const withoutEnd: BeforeEnd = (work) => work();

/**
 * Pieces of work that end early by a signal.
 * @param onProgress told how many pieces have an answer, of those that were begun.
 */
export function endedBy(
  { until }: EarlyEnd,
  onProgress: (answered: number, asked: number) => void = () => {},
): BeforeEnd {
  const count = { asked: 0, answered: 0 };
  const nextEnd = endsOf(until);
  return async (work) => {
    if (until?.aborted) return STOPPED;
    count.asked++;
    const end = nextEnd();
    try {
      // What loses is dropped: it ends by its next turn, and whatever it throws then is heard by nobody.
      return await Promise.race([work(), end.reached]);
    } finally {
      end.over();
      onProgress(++count.answered, count.asked);
    }
  };
}

/** Tells pieces of work of the end; the signal has one listener, however many they are at once. */
function endsOf(until: AbortSignal | undefined): () => {
  readonly reached: Promise<Unanswered>;
  readonly over: () => void;
} {
  const waiting = new Set<() => void>();
  const tell = (): void => {
    for (const hear of waiting) hear();
  };
  return () => {
    let hear = (): void => {};
    const reached = new Promise<Unanswered>((resolve) => {
      hear = () => resolve(STOPPED);
    });
    if (waiting.size === 0) until?.addEventListener('abort', tell, { once: true });
    waiting.add(hear);
    const over = (): void => {
      waiting.delete(hear);
      if (waiting.size === 0) until?.removeEventListener('abort', tell);
    };
    return { reached, over };
  };
}

/** A signal that is aborted as soon as one of two is. */
export function eitherSignal(
  one: AbortSignal | undefined,
  other: AbortSignal | undefined,
): AbortSignal | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  const either = new AbortController();
  for (const signal of [one, other]) {
    const abort = (): void => either.abort(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true, signal: either.signal });
  }
  return either.signal;
}
