import { setImmediate } from 'node:timers/promises';
import type { Pausing } from '../sample/pausing.js';

/**
 * Waited for before each piece of work that keeps its thread busy: what else waits has its turn
 * first, and with it whoever wants the work to end. Rejects once it is to end.
 */
export type Turn = () => Promise<void>;

/**
 * One piece of work in each round of the event loop, whoever asks for it: of pieces that are begun
 * all at once, too, none begins after a signal that comes between two of them.
 * @param ended throws what ends the work.
 */
export function turnsUntil(ended: () => void): Turn {
  let last: Promise<unknown> = Promise.resolve();
  return async () => {
    const own = last.then(() => setImmediate());
    last = own;
    await own;
    ended();
  };
}

/** For whoever need not wait: in a thread of its own, which is ended from outside. */
export const atOnce: Turn = async () => {};

/**
 * Runs a search that pauses, with a turn at each pause.
 * @returns `undefined` where it was left because it is no longer to go on: that proves nothing.
 */
export async function inTurns<Found>(
  search: Pausing<Found>,
  turn: Turn,
  goesOn: () => boolean = () => true,
): Promise<Found | undefined> {
  for (let step = search.next(); ; step = search.next()) {
    if (step.done) return step.value;
    await turn();
    if (!goesOn()) return undefined;
  }
}
