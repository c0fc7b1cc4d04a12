import { Rational } from './rational.js';

/** Sums by key. What is not in the table is 0, and no 0 is kept in it. */
export type SparseSums<Key> = ReadonlyMap<Key, Rational>;

export function addTo<Key>(sums: Map<Key, Rational>, key: Key, value: Rational): void {
  const sum = sums.get(key)?.plus(value) ?? value;
  if (sum.isZero) sums.delete(key);
  else sums.set(key, sum);
}

/** Adds a multiple of some sums to others. */
export function addMultiple<Key>(
  sums: Map<Key, Rational>,
  added: SparseSums<Key>,
  factor: Rational,
): void {
  for (const [key, value] of added) addTo(sums, key, value.times(factor));
}

export function scaledSums<Key>(sums: SparseSums<Key>, factor: Rational): Map<Key, Rational> {
  return new Map([...sums].map(([key, value]) => [key, value.times(factor)]));
}

/** The sum under a key. */
export function sumUnder<Key>(sums: SparseSums<Key>, key: Key): Rational {
  return sums.get(key) ?? Rational.zero;
}
