import type { z } from 'zod';
import type { Circumstance } from './game.js';
import type { Variables } from './key.js';
import { choice, list, name, nameList, table } from './schema.js';

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

const value = name.transform((only) => [only]);

const circumstance: z.ZodType<Circumstance> = table(
  choice<readonly string[]>((values) => (Array.isArray(values) ? nameList : value)),
  'a table { variable: value, … }',
);

const several = list(circumstance, 'circumstances');
const one = circumstance.transform((only) => [only]);

/** What `when` holds, as the game keeps it: a list of values for each variable. */
export const circumstances: z.ZodType<readonly Circumstance[]> = choice((when) =>
  Array.isArray(when) ? several : one,
);

/** As reports write it: `challenge = yes and offer = low or high`. */
export function circumstanceText(circumstance: Circumstance): string {
  return Object.entries(circumstance)
    .map(([name, values]) => `${name} = ${values.join(' or ')}`)
    .join(' and ');
}
