/**
 * A search that pauses between two attempts: whoever runs it may let others have their turn there, or
 * leave it, which proves nothing.
 */
export type Pausing<Found> = Generator<undefined, Found>;

/** Runs a search to its end, without a pause. */
export function toItsEnd<Found>(search: Pausing<Found>): Found {
  for (let step = search.next(); ; step = search.next()) if (step.done) return step.value;
}
