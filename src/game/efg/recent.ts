const SLOTS = 4096;

/**
 * What was read of late, by the characters that it was read from.
 *
 * Most names and numbers of a large game recur, and one copy of each saves time and memory. Yet a
 * million may differ, and a table of them all would cost more of both than it saves: here whatever
 * is new takes the place of something older.
 */
export class Recent<Value> {
  readonly #written: (string | undefined)[] = new Array(SLOTS).fill(undefined);
  readonly #values: (Value | undefined)[] = new Array(SLOTS).fill(undefined);

  /** What these characters of a text were read as, if it is still kept. */
  find(text: string, start: number, end: number): Value | undefined {
    const slot = slotOf(text, start, end);
    const written = this.#written[slot];
    return written !== undefined &&
      written.length === end - start &&
      text.startsWith(written, start)
      ? this.#values[slot]
      : undefined;
  }

  keep(written: string, value: Value): Value {
    const slot = slotOf(written, 0, written.length);
    this.#written[slot] = written;
    this.#values[slot] = value;
    return value;
  }
}

/** The last characters differ most: names are numbered at their end. */
function slotOf(text: string, start: number, end: number): number {
  let hash = end - start;
  for (let at = Math.max(start, end - 8); at < end; at++)
    hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return (hash ^ (hash >>> 12)) & (SLOTS - 1);
}
