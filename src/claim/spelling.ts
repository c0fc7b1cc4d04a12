import { type Formula, formulaText, partsOf, type Spelling } from '../exact/formula.js';
import { haveSameValue } from '../exact/formula-value.js';
import { meaningOf, type Relation, relationText } from '../exact/relation.js';
import { conditionsOf, type Mention, mentionsIn } from './mentioned.js';
import type { Parameter } from './parameter.js';
import type { Parts } from './parts.js';

type Term = Formula & { readonly kind: 'term' };

/**
 * Names that would make a reader take one thing for another: a term spelled like another, or like
 * a parameter, with another value; parameters spelled alike; relations that print alike.
 */
export function spellingProblems(parts: Parts): string[] {
  const { parameters } = parts;
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

function parametersAlike(parameters: readonly Parameter[]): string[] {
  return parameters.flatMap((one, index) =>
    parameters.slice(index + 1).flatMap((other) => {
      const [text, its] = [seen(one.spelling.text), seen(other.spelling.text)];
      if (one.name === other.name) return [];
      if (text === its)
        return [`the parameters ${one.name} and ${other.name} are both spelled ${text}`];
      if (text === other.name || its === one.name)
        return [
          `the parameters ${one.name} and ${other.name} are spelled ${text} and ${its}: one is spelled as the other is named`,
        ];
      if (one.spelling.latex !== '' && seen(one.spelling.latex) === seen(other.spelling.latex))
        return [
          `the parameters ${one.name} and ${other.name} are both spelled ${one.spelling.latex} in LaTeX`,
        ];
      return [];
    }),
  );
}

function termsAlike(
  mentions: readonly Mention[],
  parameters: readonly Parameter[],
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
        whose: `the parameter ${parameter.name}`,
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
    return meaningOf(known.relation) === meaningOf(relation)
      ? []
      : [
          `${known.name} and ${name} are both written ${text}, and do not mean the same: spell their terms otherwise`,
        ];
  });
  return [...new Set(problems)];
}
