import type { Derivation, DerivedLaterGain } from '../../derive/derivation.js';
import { type Formula, formulaLatex, formulaText } from '../../exact/formula.js';
import { wrapped } from './columns.js';

/*
 * What the symbols stand for by which a derivation tells what is best later.
 */

/** `max(0, 2 a - 1)` by how the symbol is written. */
export function laterDefinitions({ later }: Derivation): [name: string, text: string][] {
  return later.map((each) => [
    formulaText(each.symbol),
    `max(${gainsOf(each).map(formulaText).join(', ')})`,
  ]);
}

/** A line for each symbol, which names the actions too; nothing where there are none. */
export function laterLines({ later }: Derivation): string[] {
  if (later.length === 0) return [];
  const lines = later.map(({ symbol, at, candidates }) => {
    const choices = candidates.map(({ action, gain }) => `${formulaText(gain)} by ${action}`);
    const text = `${formulaText(symbol)} is the most of ${choices.join(', ')}: for ${at.mover} at "${at.name}"`;
    return wrapped(text, '  ');
  });
  return ['', 'what is best later gains', ...lines];
}

/** The same as a section to print. */
export function latexLater({ later }: Derivation): string[] {
  if (later.length === 0) return [];
  const rows = later.map(
    (each) =>
      `${formulaLatex(each.symbol)} &= \\max\\{${gainsOf(each).map(formulaLatex).join(',\\ ')}\\}`,
  );
  return [
    '\\subsection*{What is best later}',
    `\\begin{align*}\n${rows.join(' \\\\\n')}\n\\end{align*}`,
  ];
}

function gainsOf({ candidates }: DerivedLaterGain): Formula[] {
  return candidates.map(({ gain }) => gain);
}
