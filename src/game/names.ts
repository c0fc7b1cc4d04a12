import type { Variables } from './game.js';

/*
 * Names that a declaration may use: each type is the name itself, or the reason why it is refused,
 * which the compiler then shows.
 */

/** A new variable's name, or the reason why it cannot be had. */
export type Fresh<Name extends string, V extends Variables> = Name extends keyof V
  ? `the name ${Name} is already taken by an earlier stage`
  : Name;

/** Each name an earlier variable, or the reason why it cannot be seen. */
export type Earlier<Names extends readonly string[], V extends Variables, Name extends string> = {
  readonly [I in keyof Names]: Names[I] extends keyof V
    ? Names[I]
    : `${Names[I]} is not drawn or chosen before ${Name}`;
};

export type PlayerOf<By extends string, Players extends string> = By extends Players
  ? By
  : `${By} is not a player of this game`;

/** A list whose every name the compiler knows, or how to let it know. */
export type Spelt<Names extends readonly string[]> = {
  readonly [I in keyof Names]: string extends Names[I]
    ? 'the compiler must know each name: write the list in place, or put "as const" behind it'
    : Names[I];
};

/** A partial history as a declaration writes it: a value, or a list of values, for each variable. */
type Written = { readonly [name: string]: string | readonly string[] };

/** What `when` may hold: one partial history, or several. */
export type When = Written | readonly Written[] | undefined;

/** Circumstances that can occur, or the reason why one cannot. */
export type Possible<Required, V extends Variables, Name extends string> = [
  Impossible<Required, V, Name>,
] extends [never]
  ? Required
  : Impossible<Required, V, Name>;

type Impossible<
  Required,
  V extends Variables,
  Name extends string,
> = Required extends readonly (infer Each)[]
  ? ImpossibleIn<Each, V, Name>
  : ImpossibleIn<Required, V, Name>;

type ImpossibleIn<Required, V extends Variables, Name extends string> = Required extends unknown
  ? {
      [N in keyof Required & string]: N extends keyof V
        ? NeverTaken<Required[N], V[N], N>
        : `${N} is not drawn or chosen before ${Name}`;
    }[keyof Required & string]
  : never;

type NeverTaken<
  Value,
  Values extends string,
  Of extends string,
> = Value extends readonly (infer Each)[]
  ? NeverTaken<Each, Values, Of>
  : Value extends Values
    ? never
    : `${Value & string} is not a value of ${Of}`;
