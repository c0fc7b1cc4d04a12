import { type Formula, formulaText, termsIn } from '../../exact/formula.js';
import { wrapped } from './columns.js';

/** The names in formulas, each with a formula that it stands for, by how it is written. */
export function definitionsIn(
  formulas: Iterable<Formula>,
): ReadonlyMap<string, Formula & { readonly kind: 'term' }> {
  const found = new Map<string, Formula & { readonly kind: 'term' }>();
  for (const formula of formulas)
    for (const term of termsIn(formula)) found.set(term.spelling.text, term);
  return found;
}

/** "where", and what each name stands for; nothing where there are no names. */
export function definitionLines(formulas: Iterable<Formula>): string[] {
  const names = [...definitionsIn(formulas)];
  if (names.length === 0) return [];
  const lines = names.map(([name, { body }]) => wrapped(`${name} = ${formulaText(body)}`, '  '));
  return ['', 'where', ...lines];
}
