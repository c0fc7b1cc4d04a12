import { type Formula, formulaText, partsOf, type Spelling } from '../exact/formula.js';
import { haveSameValue } from '../exact/formula-value.js';
import { controlsIn } from '../exact/message.js';
import { meaningOf, type Relation, relationText } from '../exact/relation.js';
import type { Game } from '../game/game.js';
import { formOf } from '../game/unfold.js';
import { asAmong, type Condition } from './condition.js';
import type { Parameter } from './parameter.js';
import { conditionsOf, type Mention, mentionsIn, type Parts } from './parts.js';
import type { Root } from './root.js';
import { isRoot } from './roots-behind.js';

type Term = Formula & { readonly kind: 'term' };

/**
 * Names that would make a reader take one thing for another: a term spelled like another, or like
 * a parameter, with another value; parameters spelled alike; relations that print alike.
 */
export function spellingProblems(parts: Parts): string[] {
  const parameters = [...parts.parameters, ...(parts.roots ?? [])];
  return [
    ...parametersAlike(parameters),
    ...termsAlike(mentionsIn(parts), parameters, 'text'),
    ...termsAlike(mentionsIn(parts), parameters, 'latex'),
    ...relationsAlike([
      ...conditionsOf(parts).map(({ id, relation }) => ({ name: `the condition ${id}`, relation })),
      ...parts.restrictions.map(({ says, relation }) => ({
        name: `the restriction "${says}"`,
        relation,
      })),
    ]),
  ];
}

/** A spelling as a reader sees it: without blanks at its ends, accents composed. */
function seen(text: string): string {
  return text.normalize('NFC').trim();
}

function parametersAlike(parameters: readonly (Parameter | Root)[]): string[] {
  return parameters.flatMap((one, index) =>
    parameters.slice(index + 1).flatMap((other) => {
      const both = isRoot(one) || isRoot(other) ? 'symbols' : 'parameters';
      const [text, its] = [seen(one.spelling.text), seen(other.spelling.text)];
      if (one.name === other.name) return [];
      if (text === its)
        return [`the ${both} ${one.name} and ${other.name} are both spelled ${text}`];
      if (text === other.name || its === one.name)
        return [
          `the ${both} ${one.name} and ${other.name} are spelled ${text} and ${its}: one is spelled as the other is named`,
        ];
      if (one.spelling.latex !== '' && seen(one.spelling.latex) === seen(other.spelling.latex))
        return [
          `the ${both} ${one.name} and ${other.name} are both spelled ${one.spelling.latex} in LaTeX`,
        ];
      return [];
    }),
  );
}

function termsAlike(
  mentions: readonly Mention[],
  parameters: readonly (Parameter | Root)[],
  notation: keyof Spelling,
): string[] {
  const first = new Map<
    string,
    { readonly whose: string; readonly text: string; readonly formula: Formula }
  >();
  // In text a parameter goes by its name, too: in parameter files.
  for (const parameter of parameters)
    for (const text of [
      ...(notation === 'text' ? [parameter.name] : []),
      parameter.spelling[notation],
    ])
      first.set(seen(text), {
        whose: `the ${isRoot(parameter) ? 'root' : 'parameter'} ${parameter.name}`,
        text: seen(parameter.spelling.text),
        formula: parameter,
      });
  const problems: string[] = [];
  const met = new Set<Formula>();
  for (const { place, formulas } of mentions)
    for (const { spelling, body } of newTerms(formulas, met)) {
      const text = seen(spelling[notation]);
      if (text === '') continue;
      const known = first.get(text);
      if (known === undefined)
        first.set(text, {
          whose: `the term for ${formulaText(body)} in ${place}`,
          text: seen(spelling.text),
          formula: body,
        });
      // What is alike in text is told of once.
      else if (
        (notation === 'text' || known.text !== seen(spelling.text)) &&
        !haveSameValue(known.formula, body)
      )
        problems.push(
          `the term for ${formulaText(body)} in ${place} is spelled ${text}${notation === 'latex' ? ' in LaTeX' : ''}, as is ${known.whose}: spell one of them otherwise`,
        );
    }
  return [...new Set(problems)];
}

/** The terms in formulas, each object once. */
function newTerms(formulas: readonly Formula[], met: Set<Formula>): Term[] {
  return formulas.flatMap((formula) => {
    if (met.has(formula)) return [];
    met.add(formula);
    const inner = newTerms(partsOf(formula), met);
    return formula.kind === 'term' ? [formula, ...inner] : inner;
  });
}

interface NamedRelation {
  readonly name: string;
  readonly relation: Relation;
}

/** Relations of two names that print alike and mean something else, whatever makes them do so. */
function relationsAlike(relations: readonly NamedRelation[]): string[] {
  const first = new Map<string, NamedRelation>();
  const problems = relations.flatMap(({ name, relation }) => {
    const text = relationText(relation);
    const known = first.get(text) ?? { name, relation };
    first.set(text, known);
    // One relation under several names is looked at once.
    if (known.relation === relation) return [];
    return meaningOf(known.relation) === meaningOf(relation)
      ? []
      : [
          `${known.name} and ${name} are both written ${text}, and do not mean the same: spell their terms otherwise`,
        ];
  });
  return [...new Set(problems)];
}

/** Two conditions under one name: a report could not tell them apart. */
export function homonyms(parts: Parts): string[] {
  const all = conditionsOf(parts);
  const problems = all.flatMap((condition) => {
    const other = all.find(({ id }) => id === condition.id) ?? condition;
    return asAmong([other], condition) === other
      ? []
      : [
          `two conditions named ${condition.id}: ${statementOf(other)}, and ${statementOf(condition)}; rename one, or write them alike`,
        ];
  });
  return [...new Set(problems)];
}

function statementOf({ relation }: Condition): string {
  return relationText(relation);
}

/** Prose, which reports wrap: its author may have broken it into lines. */
const PROSE: ReadonlySet<string> = new Set([
  'says',
  'meaning',
  'because',
  'silent',
  'read',
  'cast',
]);

/**
 * Texts of a specification with characters that a terminal obeys instead of showing them: ids,
 * names, values, spellings, titles, places, and what tables are keyed by.
 */
export function controlCharacterProblems(parts: { readonly games: readonly Game[] }): string[] {
  const seen = new Set<object>();
  return [
    ...problemsIn(parts, () => '', false, seen),
    ...parts.games.flatMap((game) =>
      problemsIn(formOf(game).quantities, () => `games.${game.id}.payoffs`, false, seen),
    ),
  ];
}

/** @param place where the value stands, in words; they are found where there is a problem. */
function problemsIn(
  value: unknown,
  place: () => string,
  prose: boolean,
  seen: Set<object>,
): string[] {
  if (typeof value === 'string') return problemsOf(value, place, prose);
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  return Object.entries(value).flatMap(([key, part]) => [
    ...problemsOf(key, () => `a name in ${place()}`, false),
    ...problemsIn(part, () => placeOf(place(), key, part), prose || PROSE.has(key), seen),
  ]);
}

function problemsOf(text: string, place: () => string, prose: boolean): string[] {
  const controls = controlsIn(prose ? text.replace(/[\n\r\t]/gu, ' ') : text);
  return controls.length === 0
    ? []
    : [`${place()} holds ${controls.join(', ')}: expected text without control characters`];
}

/** `claims.selective.title`: what has an id or a name is called by it, and not by its number. */
function placeOf(place: string, key: string, part: unknown): string {
  const named = /^\d+$/u.test(key) ? nameIn(part) : undefined;
  return place === '' ? key : `${place}.${named ?? key}`;
}

function nameIn(part: unknown): string | undefined {
  if (typeof part !== 'object' || part === null) return undefined;
  const names = ['id', 'name'].flatMap((key) => {
    const name = Object.entries(part).find(([each]) => each === key)?.[1];
    return typeof name === 'string' ? [name] : [];
  });
  return names[0];
}
