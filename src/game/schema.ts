import { z } from 'zod';
import { type Formula, isFormula, toFormula } from '../exact/formula.js';
import { controlsIn, unknownKey } from '../exact/message.js';
import { Rational } from '../exact/rational.js';
import { isRelation, type Relation } from '../exact/relation.js';
import { type Dictionary, dictionary, PROTOTYPE, remedy } from './dictionary.js';
import type { Publication, Reading, Source } from './game.js';
import { found } from './invalid.js';
import { isOriginal, type Maker, markOf, refuseOtherCopy } from './maker.js';
import { writtenRational } from './written-rational.js';

/*
 * What the parts of declarations look like. The compiler refuses misfits already; this is for
 * modules that it never saw, and makes of them what the engine works with.
 */

/**
 * What a schema makes of a value.
 * @throws what is made of the problems, a line for each: `holds.if[0]: expected …, found …`.
 */
export function parsed<Output>(
  schema: z.ZodType<Output>,
  value: unknown,
  refusal: (problems: readonly string[]) => Error,
): Output {
  const { success, data, error } = schema.safeParse(value);
  if (success) return data;
  throw refusal(
    error.issues.flatMap(({ path, message }) =>
      message.split('\n').map((line) => (path.length === 0 ? line : `${placeOf(path)}: ${line}`)),
    ),
  );
}

/** `strategies.answer["l, hostile"]`, `given[0]`. */
function placeOf(path: readonly PropertyKey[]): string {
  return path
    .map((step, index) => {
      if (typeof step === 'number') return `[${step}]`;
      const word = String(step);
      if (!/^[\p{L}\p{N}_~^-]+$/u.test(word)) return `[${JSON.stringify(word)}]`;
      return index === 0 ? word : `.${word}`;
    })
    .join('');
}

/** Says what was expected, and what was found. */
export function expected(what: string) {
  return {
    error: ({ input }: { readonly input?: unknown }) => `expected ${what}, found ${found(input)}`,
  };
}

/** A schema within another: its problems are those of the whole, with the path that leads there. */
function within<Output>(
  schema: z.ZodType<Output>,
  value: unknown,
  context: z.RefinementCtx,
  ...path: readonly PropertyKey[]
): Output {
  const { success, data, error } = schema.safeParse(value);
  if (success) return data;
  for (const issue of error.issues)
    context.addIssue({ code: 'custom', message: issue.message, path: [...path, ...issue.path] });
  return z.NEVER;
}

/** A schema for what may be of several forms: which, is for the value to say. */
export function choice<Output>(
  schemaFor: (value: unknown) => z.ZodType<Output>,
): z.ZodType<Output> {
  return z.unknown().transform((value, context) => within(schemaFor(value), value, context));
}

/**
 * An object with these keys and no others; those that may lack are optional.
 * @param instead how what goes by some other words is written here.
 */
export function record<Shape extends z.ZodRawShape>(
  shape: Shape,
  instead: Dictionary<string> = {},
) {
  const keys = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) => {
      if (issue.code !== 'unrecognized_keys')
        return `expected { ${keys.join(', ')} }, found ${found(issue.input)}`;
      const free = keys.filter((key) => !Object.hasOwn(Object(issue.input), key));
      return issue.keys
        .map((key) =>
          Object.hasOwn(instead, key)
            ? `${JSON.stringify(key)} is unknown: write "${instead[key]}"`
            : unknownKey(key, keys, free),
        )
        .join('\n');
    },
  });
}

export function list<Output>(entry: z.ZodType<Output>, of: string): z.ZodType<readonly Output[]> {
  return z.array(entry, expected(`a list of ${of}`));
}

/** A table keyed by words that a modeler chose; `__proto__` may be one of them. */
export function table<Entry>(
  entry: z.ZodType<Entry>,
  what = 'a table { word: entry, … }',
): z.ZodType<Dictionary<Entry>> {
  return z.unknown().transform((value, context) => {
    if (typeof value === 'object' && value !== null && !Array.isArray(value) && !isFormula(value)) {
      const prototype: object | null = Object.getPrototypeOf(value);
      if (prototype === null || Object.getPrototypeOf(prototype) === null)
        return dictionary(
          Object.entries(value).map(
            ([word, each]) => [word, within(entry, each, context, word)] as const,
          ),
        );
      context.addIssue(
        `expected a plain object, found one that has a prototype of its own${remedy(PROTOTYPE)}`,
      );
      return z.NEVER;
    }
    context.addIssue(`expected ${what}, found ${found(value)}`);
    return z.NEVER;
  });
}

/** A value that stays what it is, where it has the form. */
function kept<Value>(schema: z.ZodType): z.ZodType<Value> {
  return z.unknown().transform((value, context) => {
    within(schema, value, context);
    return value as Value;
  });
}

/** A name, a title, a place: text that a report prints on a line. */
export const name: z.ZodType<string> = z
  .string(expected('a text'))
  .superRefine(withoutControls((text) => text));

/** A sentence; its author may break it into lines. */
export const prose: z.ZodType<string> = z
  .string(expected('a text'))
  .superRefine(withoutControls((text) => text.replace(/[\n\r\t]/gu, ' ')));

function withoutControls(printed: (text: string) => string) {
  return (text: string, context: z.RefinementCtx): void => {
    const controls = controlsIn(printed(text));
    if (controls.length > 0)
      context.addIssue(`expected text without control characters, found ${controls.join(', ')}`);
  };
}

export const nameList: z.ZodType<readonly string[]> = list(name, 'names');

/** A rational number as declarations write it. */
export const rational: z.ZodType<Rational> = z.unknown().transform((value, context) => {
  const number = writtenRational(value);
  if (typeof number !== 'string') return number;
  context.addIssue(number);
  return z.NEVER;
});

/** A formula, or a number in the place of one. */
export const formula: z.ZodType<Formula> = z.unknown().transform((value, context) => {
  if (isFormula(value)) return value;
  const isNumber = /^(?:string|number|bigint)$/u.test(typeof value) || value instanceof Rational;
  const number = isNumber
    ? writtenRational(value)
    : `expected a formula, a whole number or a text such as "3/40", found ${found(value)}`;
  if (typeof number !== 'string') return toFormula(number);
  context.addIssue(number);
  return z.NEVER;
});

export const writtenRelation: z.ZodType<Relation> = z.custom<Relation>(
  isRelation,
  expected('relation`…`'),
);

/** What a proposition is expected to do. */
export const expectedVerdict = z.enum(['holds', 'fails'], expected("'holds' or 'fails'"));

/**
 * What one of the makers of the vocabulary made.
 * @throws {OtherCopy} for what another copy of casus made.
 */
export function made<Made>(maker: Maker, written: string): z.ZodType<Made> {
  const isMade = (value: unknown): boolean => {
    refuseOtherCopy(found(value), value);
    return markOf(value)?.as === maker;
  };
  return z.custom<Made>(isMade, expected(`what ${written} makes`));
}

/**
 * The same, as it left its maker: whether a copy with changes fits, nobody has looked at.
 * @throws {OtherCopy}
 */
export function unchanged<Made extends object>(maker: Maker, written: string): z.ZodType<Made> {
  return made<Made>(maker, written).refine(isOriginal, {
    error: ({ input }) =>
      `expected what ${written} makes, found a changed copy of ${found(input)}: state the changes to ${written}`,
  });
}

/** What is cited, and where; more may be said of it than is used. */
function cited<Value>(shape: z.ZodRawShape): z.ZodType<Value> {
  return kept(z.looseObject(shape, expected(`{ ${Object.keys(shape).join(', ')} }`)));
}

const printed = name.refine((text) => text.trim() !== '', expected('a text'));

export const publication: z.ZodType<Publication> = cited({
  authors: z.array(printed, expected("a list of names, ['…']")).min(1, expected('an author')),
  title: printed,
  year: z.int(expected('a year, such as 2026')),
  venue: name.optional(),
  url: name.optional(),
});

export const source: z.ZodType<Source> = cited({ publication, place: name });

export const reading: z.ZodType<Reading> = cited({ name, silent: prose, read: prose });
