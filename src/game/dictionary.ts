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

/** The one word that an object literal does not take for an entry. */
export const PROTOTYPE = '__proto__';

/** How to write an entry whose word an object literal takes for something else; else nothing. */
export function remedy(word: string): string {
  return word === PROTOTYPE
    ? `; an entry called ${PROTOTYPE} is written ['${PROTOTYPE}']: …, for without the brackets the language takes it for the prototype`
    : '';
}
