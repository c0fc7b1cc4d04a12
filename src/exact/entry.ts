/** Thrown where a list or table lacks what it must hold by construction: a defect of casus. */
export class ImpossibleIndex extends Error {
  override readonly name = 'ImpossibleIndex';

  constructor(what: string) {
    super(`${what}: a defect of casus, please report it`);
  }
}

/**
 * The entry of a list at a position that it has by construction. Where it may lack, ask for the
 * entry itself and say what its absence means.
 * @throws {ImpossibleIndex}
 */
export function entry<Entry>(list: ArrayLike<Entry>, index: number): Entry {
  const found = list[index];
  // Mostly there is something; what is `undefined` may be an entry all the same.
  if (found !== undefined) return found;
  if (Number.isInteger(index) && index >= 0 && index < list.length) return found as Entry;
  throw new ImpossibleIndex(`there is no entry ${index} in a list of ${list.length}`);
}

/**
 * What a table holds under a key that it has by construction.
 * @throws {ImpossibleIndex}
 */
export function known<Key, Value>(table: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = table.get(key);
  if (value !== undefined || table.has(key)) return value as Value;
  throw new ImpossibleIndex(`a table of ${table.size} entries lacks a key`);
}
