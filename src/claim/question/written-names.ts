import { type Formula, termsIn } from '../../exact/formula.js';
import { mentionsIn } from '../parts.js';
import type { Specification } from '../specification.js';
import type { PlacedText } from './text-part.js';

/** What stands for a formula in a text. */
export interface WrittenName {
  readonly text: string;
  readonly formula: Formula;
}

const known = new WeakMap<Specification, readonly WrittenName[]>();

/**
 * The names that a specification has for formulas, the longest first: parameters and roots by name
 * and by spelling, terms by spelling. A specification refuses two things of one spelling, so that each has
 * one meaning.
 */
export function writtenNames(spec: Specification): readonly WrittenName[] {
  const found = known.get(spec) ?? collected(spec);
  known.set(spec, found);
  return found;
}

function collected(spec: Specification): readonly WrittenName[] {
  const byText = new Map<string, Formula>();
  for (const symbol of [...spec.parameters, ...(spec.roots ?? [])])
    for (const text of [symbol.name, symbol.spelling.text.trim()]) byText.set(text, symbol);
  for (const { formulas } of mentionsIn(spec))
    for (const formula of formulas)
      for (const term of termsIn(formula)) {
        const text = term.spelling.text.trim();
        if (isName(text) && !byText.has(text)) byText.set(text, term);
      }
  return [...byText]
    .map(([text, formula]) => ({ text, formula }))
    .sort((one, other) => other.text.length - one.text.length);
}

/**
 * Whether a spelling is read as one thing wherever it stands: `a + b`, beside a factor, is not, nor is `−a`.
 * What stands in brackets is its own.
 */
function isName(text: string): boolean {
  let outside = text;
  for (let before = ''; before !== outside; ) {
    before = outside;
    outside = outside.replace(/\([^()]*\)/gu, '()');
  }
  return outside !== '' && !/^[+\-−]|\s|.[+\-−·×*/^=<>≤≥]./u.test(outside);
}

/** The symbols among them, by their names in parameter files: what there is to choose from. */
export function symbolNames({ parameters, roots = [] }: Specification): string[] {
  return [...parameters, ...roots].map(({ name }) => name);
}

const LETTER = /[\p{L}\p{M}\p{N}_]/u;

/** The longest name that stands at a place; a name ends where no letter or digit follows. */
export function nameAt(
  names: readonly WrittenName[],
  part: PlacedText,
  at: number,
): WrittenName | undefined {
  return names.find(({ text }) => {
    if (!part.whole.startsWith(text, at) || at + text.length > part.to) return false;
    const next = String.fromCodePoint(part.whole.codePointAt(at + text.length) ?? 0x20);
    return !LETTER.test(next) || !LETTER.test([...text].at(-1) ?? '');
  });
}
