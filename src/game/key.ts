import type { Dictionary } from './dictionary.js';

/** The value of a variable in histories where it was never drawn or chosen. */
export const UNPLAYED = '-';

/** The key of a table with one row: the mover sees nothing, or there is nothing left unseen. */
export const NOTHING = 'nothing';

/** Each variable drawn so far, with the union of its values. */
export type Variables = Readonly<Record<string, string>>;

/** A history, or the part of one that matters: a value for each variable. */
export type Values = Dictionary<string>;

/**
 * The keys of a table over some variables: `Key<['t', 's'], V>` is `'l, high' | 'm, high' | …`,
 * in the order of the names.
 */
export type Key<Names extends readonly string[], V extends Variables> = Names extends readonly []
  ? typeof NOTHING
  : Joined<Names, V>;

type Joined<Names extends readonly string[], V extends Variables> = Names extends readonly [
  infer Only extends string,
]
  ? V[Only]
  : Names extends readonly [infer First extends string, ...infer Rest extends readonly string[]]
    ? `${V[First]}, ${Joined<Rest, V>}`
    : never;

/** The key of a history in a table over the named variables. */
export function keyOf(names: readonly string[], history: Values): string {
  return names.length === 0 ? NOTHING : names.map((name) => history[name] ?? UNPLAYED).join(', ');
}
