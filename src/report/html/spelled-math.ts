import temml from 'temml';
import { entry } from '../../exact/entry.js';
import type { Spelling } from '../../exact/formula.js';
import { element, type Markup, type PageElement } from './element.js';

/*
 * How an author spells a name, in LaTeX, as MathML. Each spelling is read by itself, so that a broken
 * one breaks nothing beside it; and of what it is read as, only what is known to be harmless is taken
 * over: no style, no address, nothing that hides or covers a part of the page.
 */

const TAGS: ReadonlySet<string> = new Set(
  'mrow mi mn mo mtext mspace msub msup msubsup mover munder munderover mfrac msqrt mroot'.split(
    ' ',
  ),
);

const ATTRIBUTES: ReadonlySet<string> = new Set(
  'mathvariant fence form stretchy separator accent'.split(' '),
);

const known = new Map<string, readonly Markup[]>();

/** A name in MathML; where its LaTeX is none that can be used, as it is spelled in plain text. */
export function spelledMath({ latex, text }: Spelling): readonly Markup[] {
  const key = JSON.stringify([latex, text]);
  const found = known.get(key) ?? readMath(latex) ?? [element('mi', {}, text)];
  known.set(key, found);
  return found;
}

/** `undefined` for LaTeX that is broken, or asks for more than letters and how they stand. */
function readMath(latex: string): readonly Markup[] | undefined {
  let text: string;
  try {
    text = temml.renderToString(latex, {
      ...{ throwOnError: true, trust: false, strict: false, annotate: false },
      // A spelling defines nothing for others.
      ...{ maxExpand: 100, macros: {} },
    });
  } catch {
    return undefined;
  }
  const [root, ...others] = parsed(text) ?? [];
  if (root === undefined || typeof root === 'string' || others.length > 0) return undefined;
  return isBlank(root) ? undefined : root.content;
}

/** That nothing would be seen. */
function isBlank(markup: Markup): boolean {
  return typeof markup === 'string' ? markup.trim() === '' : markup.content.every(isBlank);
}

const TOKEN = /<(?<closing>\/?)(?<tag>\w+)(?<attributes>(?: [\w-]+="[^"<>]*")*)>|(?<text>[^<>]+)/gy;

/** The elements in a text of MathML; `undefined` where something is not among what is known. */
function parsed(text: string): readonly Markup[] | undefined {
  const open: { tag: string; attributes: Record<string, string>; content: Markup[] }[] = [
    { tag: '', attributes: {}, content: [] },
  ];
  let read = 0;
  for (const { 0: token, groups } of text.matchAll(TOKEN)) {
    const { closing, tag, attributes = '', text: plain } = groups ?? {};
    const top = entry(open, open.length - 1);
    read += token.length;
    if (plain !== undefined) top.content.push(unescaped(plain));
    else if (closing === '/') {
      if (top.tag !== tag || open.length < 2) return undefined;
      open.pop();
      entry(open, open.length - 1).content.push(element(tag, top.attributes, ...top.content));
    } else {
      const outermost = open.length === 1;
      if (tag === undefined || !(outermost ? tag === 'math' : TAGS.has(tag))) return undefined;
      open.push({ tag, attributes: harmless(attributes), content: [] });
    }
  }
  return read === text.length && open.length === 1 ? entry(open, 0).content : undefined;
}

function harmless(attributes: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, key = '', value = ''] of attributes.matchAll(/ ([\w-]+)="([^"]*)"/gu))
    if (ATTRIBUTES.has(key)) found[key] = unescaped(value);
  return found;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
  '&#39;': "'",
  '&amp;': '&',
};

function unescaped(text: string): string {
  return text.replace(/&(?:lt|gt|quot|amp|#x27|#39);/gu, (each) => ENTITIES[each] ?? each);
}

/** Some elements as one. */
export function row(content: readonly Markup[]): PageElement {
  const [only, ...others] = content;
  return only !== undefined && typeof only !== 'string' && others.length === 0
    ? only
    : element('mrow', {}, ...content);
}
