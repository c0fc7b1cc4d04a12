/**
 * A table keyed by words that a modeler chose: players, variables, actions, histories.
 *
 * Such a word may be spelled like what every object of the language has from birth, `constructor`
 * or `toString`. A dictionary has its own entries and nothing else, so that what was never entered
 * is not found in it.
 */
export type Dictionary<Entry> = Readonly<Record<string, Entry>>;

export function dictionary<Entry>(
  entries: Iterable<readonly [word: string, entry: Entry]>,
): Dictionary<Entry> {
  const table: Record<string, Entry> = Object.create(null);
  for (const [word, entry] of entries) table[word] = entry;
  return table;
}

/** A table's own entries. */
export function owned<Entry>(table: Dictionary<Entry>): Dictionary<Entry> {
  return dictionary(Object.entries(table));
}

/** A dictionary with other entries under the same words. */
export function mapped<From, To>(
  table: Dictionary<From>,
  convert: (entry: From, word: string) => To,
): Dictionary<To> {
  return dictionary(
    Object.entries(table).map(([word, entry]) => [word, convert(entry, word)] as const),
  );
}

/** A dictionary with one more entry, or another in the place of one. */
export function extended<Entry>(
  table: Dictionary<Entry>,
  word: string,
  entry: Entry,
): Dictionary<Entry> {
  const copy: Record<string, Entry> = Object.assign(Object.create(null), table);
  copy[word] = entry;
  return copy;
}

/** Thrown where something cannot be read as a table, or where entries of it may be lost. */
export class UnreadableTable extends TypeError {
  override readonly name = 'UnreadableTable';
}

/**
 * The entries of a table that a modeler wrote, where an entry that is lost would not be missed.
 * @throws {UnreadableTable} where it is none, or has a prototype of its own.
 */
export function written<Entry>(table: Dictionary<Entry>, what: string): Dictionary<Entry> {
  if (typeof table !== 'object' || table === null || Array.isArray(table))
    throw new UnreadableTable(
      `${what} must be a table, { word: entry, … }, found ${table === null || table === undefined ? 'nothing' : JSON.stringify(table)}`,
    );
  const prototype: object | null = Object.getPrototypeOf(table);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null)
    throw new UnreadableTable(
      `${what} must be a plain object, and it has a prototype of its own${remedy(PROTOTYPE)}`,
    );
  return owned(table);
}

/** The one word that an object literal does not take for an entry. */
export const PROTOTYPE = '__proto__';

/** How to write an entry whose word an object literal takes for something else; else nothing. */
export function remedy(word: string): string {
  return word === PROTOTYPE
    ? `; an entry called ${PROTOTYPE} is written ['${PROTOTYPE}']: …, for without the brackets the language takes it for the prototype`
    : '';
}
