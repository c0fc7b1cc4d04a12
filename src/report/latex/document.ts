import { entry } from '../../exact/entry.js';
import { type Formula, formulaLatex } from '../../exact/formula.js';
import { definitionsIn } from '../text/definitions.js';
import { latexLines } from './lines.js';
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
    continued(`${formulaLatex(name)} &=`, latexLines(name.body, DEFINITION)),
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
