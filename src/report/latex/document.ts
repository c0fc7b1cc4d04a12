import { match } from 'ts-pattern';
import { numeral, productOf, quotient } from '../../exact/composition.js';
import { entry } from '../../exact/entry.js';
import { type Formula, formulaLatex, formulaText } from '../../exact/formula.js';
import { Rational } from '../../exact/rational.js';
import { LATEX_SIGNS, type Relation, relationLatex } from '../../exact/relation.js';
import { tidyFormula } from '../../exact/tidy-formula.js';
import { definitionsIn } from '../derivation-outline.js';
import { latexMath } from './text.js';

/** A complete article with some sections, ready to be compiled. */
export function latexDocument(title: string, sections: readonly string[]): string {
  // Prose is in ASCII already; what is not is how authors spell their formulas.
  const body = latexMath(sections.join('\n\n'));
  return [
    '\\documentclass[11pt]{article}',
    '\\usepackage[margin=1in]{geometry}',
    '\\usepackage{amsmath}',
    '\\allowdisplaybreaks',
    '\\emergencystretch=5em',
    '\\begin{document}',
    '',
    `\\section*{${title}}`,
    '',
    body,
    '',
    '\\end{document}',
  ].join('\n');
}

/** Lines as one display; several are aligned, the later ones indented. */
export function latexDisplay(lines: readonly string[], end = ''): string {
  return lines.length === 1
    ? `\\[ ${lines.join('')}${end} \\]`
    : `\\begin{align*}\n${continued('&', lines)}${end}\n\\end{align*}`;
}

/** About how many characters of a definition fill a line, beside the name. */
const DEFINITION = 76;

/** What the names in formulas stand for, as a section; nothing where there are no names. */
export function latexDefinitions(formulas: Iterable<Formula>): string[] {
  const names = [...definitionsIn(formulas).values()];
  if (names.length === 0) return [];
  const rows = names.map((name) =>
    continued(`${formulaLatex(name)} &=`, latexLines(tidyFormula(name.body), DEFINITION)),
  );
  return ['\\subsection*{Notation}', `\\begin{align*}\n${rows.join(' \\\\\n')}\n\\end{align*}`];
}

function continued(before: string, [first = '', ...rest]: readonly string[]): string {
  return [`${before} ${first}`, ...rest.map((line) => `&\\quad ${line}`)].join(' \\\\\n');
}

/** `a`, `a and b`, or `a, b and c`. */
export function latexList(items: readonly string[]): string {
  return items.length < 2
    ? items.join('')
    : `${items.slice(0, -1).join(', ')} and ${entry(items, items.length - 1)}`;
}

/** About how many characters of a formula in plain text fill a line of the page. */
const LINE = 94;

const blank: Formula = { kind: 'symbol', name: 'blank', spelling: { text: '', latex: '' } };

/** A formula for a display: one line, or several that break before a sign. */
export function latexLines(formula: Formula, limit = LINE): string[] {
  if (width(formula) <= limit) return [formulaLatex(formula)];
  return match(formula)
    .with({ kind: 'sum' }, ({ terms }) => packed(terms, limit))
    .with({ kind: 'negative' }, ({ of }) => within('-', summandLines(of, limit), ''))
    .with(
      { kind: 'product' },
      ({ factors }) => productLines(factors, limit) ?? [formulaLatex(formula)],
    )
    .with({ kind: 'quotient' }, ({ numerator, denominator }) =>
      latexLines(productOf([quotient(numeral(Rational.one), denominator), numerator]), limit),
    )
    .otherwise(() => [formulaLatex(formula)]);
}

/** A product that breaks within its widest factor, the others beside it; `undefined` where that has no signs. */
function productLines(factors: readonly Formula[], limit: number): string[] | undefined {
  const [widest] = factors.toSorted((one, other) => width(other) - width(one));
  if (widest === undefined) return undefined;
  const others = factors.filter((each) => each !== widest);
  if (widest.kind === 'quotient') {
    const { numerator, denominator } = widest;
    const below = quotient(numeral(Rational.one), denominator);
    return latexLines(productOf([...others, below, numerator]), limit);
  }
  if (widest.kind !== 'sum') return undefined;
  const at = factors.indexOf(widest);
  // Beside what is blank, the other factors keep their parentheses.
  const beside = (some: readonly Formula[]): string =>
    some.length === 0 ? '' : formulaLatex({ kind: 'product', factors: [...some, blank] });
  const room = limit - others.reduce((sum, each) => sum + width(each), 0);
  return within(
    `${beside(factors.slice(0, at))}\\bigl(`,
    // However much stands beside the sum, half a line is left to it.
    latexLines(widest, Math.max(room, limit / 2)),
    `\\bigr) ${beside(factors.slice(at + 1))}`.trimEnd(),
  );
}

/** A relation for a display: the second side on lines of its own where it does not fit. */
export function relationLines(relation: Relation): string[] {
  const { left, sign, right } = relation;
  if (width(left) + width(right) + 3 <= LINE) return [relationLatex(relation)];
  return [...latexLines(left), ...within(`${LATEX_SIGNS[sign]} {}`, latexLines(right), '')];
}

/** Terms on as few lines as hold them. */
function packed(terms: readonly Formula[], limit: number): string[] {
  const lines: string[] = [];
  let filled = 0;
  for (const [index, term] of terms.entries()) {
    const subtracted = term.kind === 'negative';
    const sign = index === 0 ? (subtracted ? '-' : '') : subtracted ? '- ' : '+ ';
    const own =
      sign === ''
        ? latexLines(term, limit)
        : within(sign, summandLines(subtracted ? term.of : term, limit), '');
    const size = width(term) + 3;
    const last = lines.at(-1);
    if (last !== undefined && own.length === 1 && filled + size <= limit) {
      lines[lines.length - 1] = `${last} ${own.join('')}`;
      filled += size;
    } else {
      lines.push(...own.map((line, part) => (part === 0 && index > 0 ? `{} ${line}` : line)));
      filled = own.length === 1 ? size : limit;
    }
  }
  return lines;
}

/** A term behind its sign: in parentheses, if it is a sum or has a sign of its own. */
function summandLines(term: Formula, limit: number): string[] {
  return term.kind === 'sum' || term.kind === 'negative'
    ? within('\\bigl(', latexLines(term, limit - 2), '\\bigr)')
    : latexLines(term, limit);
}

function within(before: string, lines: readonly string[], after: string): string[] {
  return lines.map(
    (line, index) =>
      `${index === 0 ? before : ''}${line}${index === lines.length - 1 ? after : ''}`,
  );
}

/** About how wide a formula is in print, in characters. */
function width(formula: Formula): number {
  return match(formula)
    .with({ kind: 'quotient' }, ({ numerator, denominator }) =>
      Math.max(width(numerator), width(denominator)),
    )
    .with({ kind: 'negative' }, ({ of }) => width(of) + 1)
    .with({ kind: 'sum' }, ({ terms }) => terms.reduce((sum, each) => sum + width(each) + 3, 0))
    .with({ kind: 'product' }, ({ factors }) =>
      factors.reduce((sum, each) => sum + width(each) + (each.kind === 'sum' ? 2 : 0), 0),
    )
    .otherwise(() => formulaText(formula).replace(/[_^ ]/gu, '').length);
}
