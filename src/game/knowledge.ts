import type { Key, UNPLAYED, Variables } from './game.js';

/*
 * What a mover can know and what she cannot see, as far as types tell: values that go together
 * because stages depend on circumstances. The engine unfolds the game and knows it exactly; types
 * may leave a key in that no history has, and never leave one out that some history has.
 *
 * A circumstance here is a partial history, `{ challenge: 'yes'; offer: 'low' | 'high' }`; a union
 * of them stands for several of which one is enough.
 */

/** Each variable that is not always played, with the circumstances in which it is. */
export type Whens = Readonly<Record<string, unknown>>;

/** What a declaration writes behind `when`, as a union of circumstances. */
export type Spelled<Required> = Required extends undefined
  ? Readonly<Record<never, never>>
  : Required extends readonly (infer Each)[]
    ? SpelledOne<Each>
    : SpelledOne<Required>;

type SpelledOne<Required> = Required extends unknown
  ? {
      readonly [N in keyof Required]: Required[N] extends readonly (infer Value)[]
        ? Value
        : Required[N];
    }
  : never;

/** The circumstances that a stage requires, with what must have happened before them. */
export type Met<Required, Order extends readonly string[], Depends extends Whens> = Settled<
  Spelled<Required>,
  Order,
  Depends
>;

/** The variables drawn so far that the mover does not know, in order of play. */
export type Unseen<
  Order extends readonly string[],
  Knows extends readonly string[],
> = Order extends readonly [infer First extends string, ...infer Rest extends readonly string[]]
  ? First extends Knows[number]
    ? Unseen<Rest, Knows>
    : [First, ...Unseen<Rest, Knows>]
  : [];

/**
 * The circumstances, with what must have happened before them: whoever sees an offer sees what was
 * challenged. Variables are looked at from the last one on, for stages depend on earlier ones.
 */
type Settled<
  Circumstance,
  Order extends readonly string[],
  Depends extends Whens,
> = Order extends readonly [...infer Before extends readonly string[], infer Last extends string]
  ? Settled<
      Circumstance extends unknown ? Behind<Circumstance, Last, Depends> : never,
      Before,
      Depends
    >
  : Circumstance;

/** A circumstance in which a variable was played, with the circumstances of that variable. */
type Behind<Circumstance, Name extends string, Depends extends Whens> = Name extends keyof Depends
  ? Name extends keyof Circumstance
    ? typeof UNPLAYED extends Circumstance[Name]
      ? Circumstance
      : Both<Circumstance, Depends[Name]>
    : Circumstance
  : Circumstance;

/** Two circumstances at once; `never` where they exclude each other. */
type Both<One, Other> = Other extends unknown
  ? [ClashIn<One, Other>] extends [never]
    ? {
        readonly [N in keyof One | keyof Other]: N extends keyof One
          ? N extends keyof Other
            ? One[N] & Other[N]
            : One[N]
          : N extends keyof Other
            ? Other[N]
            : never;
      }
    : never
  : never;

type ClashIn<One, Other> = {
  [N in keyof One & keyof Other]: [One[N] & Other[N]] extends [never] ? N : never;
}[keyof One & keyof Other];

/** The values that a variable can have in a circumstance. */
type ValuesIn<Circumstance, Name, V extends Variables, Depends extends Whens> = Name extends keyof V
  ? Name extends keyof Circumstance
    ? Extract<V[Name], Circumstance[Name]>
    : Name extends keyof Depends
      ? [Fulfilled<Circumstance, Depends[Name], V, Depends>] extends [never]
        ? [Fulfillable<Circumstance, Depends[Name], V, Depends>] extends [never]
          ? typeof UNPLAYED
          : V[Name]
        : Exclude<V[Name], typeof UNPLAYED>
      : V[Name]
  : never;

/** `true` where a circumstance is one of those required, whatever else happens; else `never`. */
type Fulfilled<
  Circumstance,
  Required,
  V extends Variables,
  Depends extends Whens,
> = Required extends unknown
  ? [
      {
        [N in keyof Required]: [ValuesIn<Circumstance, N, V, Depends>] extends [Required[N]]
          ? never
          : N;
      }[keyof Required],
    ] extends [never]
    ? true
    : never
  : never;

/** `true` where a circumstance may turn out to be one of those required; else `never`. */
type Fulfillable<
  Circumstance,
  Required,
  V extends Variables,
  Depends extends Whens,
> = Required extends unknown
  ? [
      {
        [N in keyof Required]: [
          Extract<ValuesIn<Circumstance, N, V, Depends>, Required[N]>,
        ] extends [never]
          ? N
          : never;
      }[keyof Required],
    ] extends [never]
    ? true
    : never
  : never;

/** The keys of a table over some variables, in any of the circumstances. */
export type KeyIn<
  Circumstance,
  Names extends readonly string[],
  V extends Variables,
  Depends extends Whens,
> = Circumstance extends unknown
  ? Key<Names, { readonly [N in Names[number]]: ValuesIn<Circumstance, N, V, Depends> }>
  : never;

/**
 * The keys in those circumstances that tell of each variable whether it was played. In others the
 * variables may exclude each other, and types do not tell which keys there are.
 */
export type SureKeyIn<
  Circumstance,
  Names extends readonly string[],
  V extends Variables,
  Depends extends Whens,
> = Circumstance extends unknown
  ? [Doubtful<Circumstance, Names[number], V, Depends> | Skipped<Circumstance>] extends [never]
    ? KeyIn<Circumstance, Names, V, Depends>
    : never
  : never;

/** What a circumstance requires not to have been played: what that says of others is not told. */
type Skipped<Circumstance> = {
  [N in keyof Circumstance]: typeof UNPLAYED extends Circumstance[N] ? N : never;
}[keyof Circumstance];

/** Those of the variables that may have been played, or not. */
type Doubtful<Circumstance, Name, V extends Variables, Depends extends Whens> = Name extends unknown
  ? typeof UNPLAYED extends ValuesIn<Circumstance, Name, V, Depends>
    ? [ValuesIn<Circumstance, Name, V, Depends>] extends [typeof UNPLAYED]
      ? never
      : Name
    : never
  : never;
