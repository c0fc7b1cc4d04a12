import type { Specification } from '../../claim/specification.js';
import { type Formula, type Spelling, termsIn } from '../../exact/formula.js';
import { literalPattern } from '../../exact/message.js';
import { curled, latexKey, latexName, latexProse, type PrintedValues } from './text.js';

/** Words, names and values as the author of a specification prints them. */
export interface AuthorWords {
  readonly prose: (text: string) => string;
  readonly name: (name: string) => string;
  readonly key: (key: string) => string;
}

/**
 * How an author prints values and what formulas are called. Where a parameter is `q_l` in text and
 * `q_{\ell}` in print, the value `l` is printed as `\ell` everywhere; an index printed in two ways is
 * left as it is typed.
 */
export function authorWords(
  { parameters }: Pick<Specification, 'parameters'>,
  formulas: Iterable<Formula>,
): AuthorWords {
  const terms = [...new Set([...formulas].flatMap((each) => [...termsIn(each)]))];
  const spellings = [...parameters, ...terms].map(({ spelling }) => spelling);
  const printed = printedIndices(spellings);
  const phrases = new Map(
    spellings
      .filter(({ text }) => /[_^(|]/u.test(text))
      .map(({ text, latex }) => [text, `$${latex}$`]),
  );
  const pattern = patternOf([...phrases.keys()]);
  const prose = (text: string): string =>
    pattern === undefined
      ? latexProse(text, printed)
      : curled(text)
          .split(pattern)
          .map((part) => phrases.get(part) ?? latexProse(part, printed))
          .join('');
  return {
    prose: (text) => prose(text),
    name: (name) => latexName(name, printed),
    key: (key) => latexKey(key, printed),
  };
}

/**
 * Matches any of some texts where it is no part of a longer one; the longest of those that begin alike.
 * A letter of the Greek alphabet may follow another one, as in `zγ_A`.
 */
function patternOf(texts: readonly string[]): RegExp | undefined {
  if (texts.length === 0) return undefined;
  const quoted = [...texts]
    .sort((one, other) => other.length - one.length)
    .map((text) => {
      return `(?<![${/^\p{ASCII}/u.test(text) ? '\\p{L}' : ''}\\d_^])${literalPattern(text)}`;
    });
  return new RegExp(`(${quoted.join('|')})(?![\\p{L}\\d_^])`, 'u');
}

const TYPED = /^[^_^]+(?:_(?<sub>[^_^]+))?(?:\^(?<above>[^_^]+))?$/u;
const PRINTED =
  /^[^_^]+(?:_(?:\{(?<longSub>[^{}]*)\}|(?<sub>[^{}\\_^])))?(?:\^(?:\{(?<longAbove>[^{}]*)\}|(?<above>[^{}\\_^])))?$/u;

function printedIndices(spellings: readonly Spelling[]): PrintedValues {
  const found = new Map<string, Set<string>>();
  for (const { text, latex } of spellings) {
    const typed = TYPED.exec(text)?.groups;
    const print = PRINTED.exec(latex)?.groups;
    if (typed === undefined || print === undefined) continue;
    const pairs = [
      [typed['sub'], print['longSub'] ?? print['sub']],
      [typed['above'], print['longAbove'] ?? print['above']],
    ] as const;
    for (const [from, to] of pairs)
      if (from !== undefined && to !== undefined)
        found.set(from, new Set([...(found.get(from) ?? []), to]));
  }
  return new Map(
    [...found].flatMap(([typed, prints]) => {
      const [only] = prints;
      return prints.size === 1 && only?.startsWith('\\') ? [[typed, only]] : [];
    }),
  );
}
