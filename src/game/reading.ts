import { z } from 'zod';
import { unknownName } from '../exact/message.js';
import type { Dictionary } from './dictionary.js';
import type { Reading } from './game.js';
import { InvalidDeclaration } from './invalid.js';
import { isOriginal, marked, markOf } from './maker.js';
import * as schema from './schema.js';

/*
 * A reading that has alternatives: the specification chooses one, and whoever decides it may ask for
 * another, by name. Which one is in force is settled where the reading is declared, that is, while the
 * module of the specification is loaded; everything that is declared after it is declared under it.
 */

/** Why claims and statements make no sense under an alternative, by their ids. */
export type Moot = Dictionary<string>;

/** A reading, and how else the source may be read. What it says, `read`, is of the one in force. */
export interface Alternatives<Name extends string = string> extends Reading {
  /** The one in force. */
  readonly alternative: Name;
  /** The one that the specification chooses; what it expects of its claims it expects under this. */
  readonly chosen: Name;
  /** How the source is read under each. */
  readonly texts: Dictionary<string>;
  readonly moot: Dictionary<Moot>;
}

/** Alternatives by the names of their readings; what is not named is read as the specification chooses. */
export type ReadingChoice = Readonly<Record<string, string>>;

/** Thrown where a reading is not declared as it should be, or values do not go with its alternatives. */
export class InvalidReading extends InvalidDeclaration {
  override readonly name = 'InvalidReading';
}

/** A name as a call writes it, `NAME=ALTERNATIVE`. */
const word = schema.name.refine(
  (text) => /^[^\s=,]+$/u.test(text),
  schema.expected('a name without blanks, commas and "=", such as rarely-high'),
);

const declared = schema.record({
  name: word,
  silent: schema.prose,
  chosen: schema.name,
  read: schema.table(schema.prose, 'a table { alternative: how the source is then read, … }'),
  moot: schema
    .table(
      schema.table(schema.prose, 'a table { claim: why it makes no sense, … }'),
      'a table { alternative: { claim: why it makes no sense, … }, … }',
    )
    .optional(),
});

/** What is asked for while specifications are loaded, and how many are. */
let asked: ReadingChoice | undefined;
let loading = 0;

/**
 * Loads something under a choice of readings: what is declared meanwhile is declared under it.
 * @throws {Error} while something else is being loaded, which would be read in the same way.
 */
export async function loadedUnder<Loaded>(
  choice: ReadingChoice,
  load: () => Loaded | Promise<Loaded>,
): Promise<Loaded> {
  if (asked !== undefined && !sameChoice(asked, choice))
    throw new Error(
      'two specifications are loaded at once, under different readings: wait for one',
    );
  asked = choice;
  loading++;
  try {
    return await load();
  } finally {
    loading--;
    // The first to begin is not always the last to end.
    if (loading === 0) asked = undefined;
  }
}

function sameChoice(one: ReadingChoice, other: ReadingChoice): boolean {
  const written = (choice: ReadingChoice) => JSON.stringify(Object.entries(choice).sort());
  return written(one) === written(other);
}

/**
 * Declares a reading with alternatives, of which the specification chooses one; `readAs` says what
 * follows from each. A call may ask for another: `casus verify --reading NAME=ALTERNATIVE`.
 * @param reading `read` has a sentence for each alternative; `moot` names claims and statements that
 * make no sense under one, and why.
 * @throws {InvalidReading}
 * @example
 * ```js
 * import { alternatives, readAs } from 'casus';
 * const tie = alternatives({
 *   name: 'tie',
 *   silent: 'The paper does not say who wins a tie.',
 *   chosen: 'first',
 *   read: { first: 'The first bidder wins it.', coin: 'A fair coin decides.' },
 * });
 * readAs(tie, { first: 1, coin: '1/2' }); // 1
 * ```
 */
export function alternatives<const Name extends string>(reading: {
  readonly name: string;
  readonly silent: string;
  readonly chosen: NoInfer<Name>;
  readonly read: Readonly<Record<Name, string>>;
  readonly moot?: { readonly [Each in NoInfer<Name>]?: Readonly<Record<string, string>> };
}): Alternatives<Name> {
  const refusal = (problems: readonly string[]) => {
    const { name } = Object(reading) as { readonly name?: unknown };
    return new InvalidReading(
      typeof name === 'string' ? `the reading ${name}` : 'the reading',
      problems,
    );
  };
  const { name, silent, chosen, read, moot = {} } = schema.parsed(declared, reading, refusal);
  const names = Object.keys(read);
  const problems = [
    ...(names.length < 2 ? [`read: expected two alternatives or more, found ${names.length}`] : []),
    ...names
      .filter((each) => !word.safeParse(each).success)
      .map(
        (each) =>
          `read: expected names without blanks, commas and "=", found ${JSON.stringify(each)}`,
      ),
    ...(names.includes(chosen) ? [] : [`chosen: ${unknownName('alternative', chosen, names)}`]),
    ...Object.keys(moot)
      .filter((each) => !names.includes(each))
      .map((each) => `moot: ${unknownName('alternative', each, names)}`),
  ];
  if (problems.length > 0) throw refusal(problems);
  const wanted = asked !== undefined && Object.hasOwn(asked, name) ? asked[name] : undefined;
  // One that there is not is refused once all readings are known: see `refuseOtherChoice`.
  const alternative = wanted !== undefined && names.includes(wanted) ? wanted : chosen;
  return marked('reading', {
    ...{ name, silent, read: read[alternative] ?? '', texts: read, moot },
    ...{ alternative: alternative as Name, chosen: chosen as Name },
  });
}

/**
 * What follows from the alternative that is in force: one of the values, each under its name.
 * @throws {InvalidReading} for what `alternatives` did not make, and values that are too few or too many.
 * @example
 * ```js
 * import { alternatives, readAs } from 'casus';
 * const silent = 'The paper does not say whether ties count.';
 * const ties = alternatives({ name: 'ties', silent, chosen: 'no', read: { yes: 'Yes.', no: 'No.' } });
 * readAs(ties, { yes: '≥', no: '>' }); // '>'
 * ```
 */
export function readAs<Name extends string, const Values extends Readonly<Record<Name, unknown>>>(
  reading: Alternatives<Name>,
  values: Values & { readonly [Each in Exclude<keyof Values, Name>]: never },
): Values[Name] {
  if (!isAlternatives(reading) || !isOriginal(reading))
    throw new InvalidReading('the reading', ['expected what alternatives(…) makes']);
  const names = Object.keys(reading.texts);
  const refusal = (problems: readonly string[]) =>
    new InvalidReading(`what follows from the reading ${reading.name}`, problems);
  const given = schema.parsed(
    schema.table(z.unknown(), `a table { ${names.map((each) => `${each}: …`).join(', ')} }`),
    values,
    refusal,
  );
  const problems = [
    ...names
      .filter((each) => !Object.hasOwn(given, each))
      .map((each) => `${each}: expected a value`),
    ...Object.keys(given)
      .filter((each) => !names.includes(each))
      .map((each) => unknownName('alternative', each, names)),
  ];
  if (problems.length > 0) throw refusal(problems);
  return values[reading.alternative];
}

/** Whether a reading has alternatives. */
export function isAlternatives(reading: Reading): reading is Alternatives {
  return markOf(reading)?.as === 'reading';
}
