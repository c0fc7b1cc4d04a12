import { match, P } from 'ts-pattern';
import { comparisonText } from '../../claim/comparison.js';
import { quantityText } from '../../claim/quantity.js';
import { formulaText } from '../../exact/formula.js';
import { visible } from '../../exact/message.js';
import { relationText } from '../../exact/relation.js';
import type { TextLine, TextPart } from '../document/block.js';
import { wrapped } from '../text/columns.js';

/** Stands for a space at which no line should end; `\s` does not match it. */
const NO_BREAK = '\u2060';

/** So many columns a formula may have that is kept on a line. */
const MOST_KEPT = 36;

/** A line of a document as text; control characters are written out, and short formulas hold together. */
export function lineText(line: TextLine): string {
  return line.map(partText).join('');
}

function partText(part: TextPart): string {
  return match(part)
    .with(P.string, visible)
    .with({ kind: 'formula' }, ({ formula }) => held(formulaText(formula)))
    .with({ kind: 'relation' }, ({ relation }) => held(relationText(relation)))
    .with({ kind: 'comparison' }, ({ comparison }) => held(comparisonText(comparison)))
    .with({ kind: 'quantity' }, ({ quantity }) => held(quantityText(quantity)))
    .with({ kind: 'work' }, ({ text, url }) =>
      visible(url === undefined ? text : `${text}, ${url}`),
    )
    .with({ kind: P.union('name', 'typed', 'command', 'reference', 'mark') }, ({ text }) =>
      visible(text),
    )
    .exhaustive();
}

function held(formula: string): string {
  const text = visible(formula);
  return [...text].length > MOST_KEPT ? text : text.replaceAll(' ', NO_BREAK);
}

/** The columns that a text takes which stands on one line. */
export function textWidth(text: string): number {
  return [...text].length;
}

/** The columns of the widest part of a text at which no line ends. */
export function widestWord(text: string): number {
  return Math.max(0, ...text.split(' ').map(textWidth));
}

/** A text in lines of at most some width, but for words that are wider. */
export function filled(text: string, width: number): string[] {
  const breakable = text
    .split(' ')
    .map((word) => (textWidth(word) > width ? word.replaceAll(NO_BREAK, ' ') : word))
    .join(' ');
  return wrapped(breakable, '', width).split('\n').map(unheld);
}

/** A text whose spaces are spaces again. */
export function unheld(text: string): string {
  return text.replaceAll(NO_BREAK, ' ');
}

/** A text that begins like no verdict, for it is none. */
export function unlikeVerdict(text: string): string {
  return /^\s*[✓✗≈?]/u.test(text) ? `“${text}` : text;
}
