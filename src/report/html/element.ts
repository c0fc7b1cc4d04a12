import { visible } from '../../exact/message.js';

/*
 * A page as a tree. Text is text: the one place where a character is written as markup is here.
 */

/** What stands between tags. */
export type Markup = string | PageElement;

export interface PageElement {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly content: readonly Markup[];
}

/** An attribute that is `undefined` is left out; one that is true has no value. */
export type Attributes = Readonly<Record<string, string | true | undefined>>;

/** An element, with its attributes and what it holds. */
export function element(
  tag: string,
  attributes: Attributes = {},
  ...content: readonly Markup[]
): PageElement {
  return { tag, attributes, content };
}

/** Elements that hold nothing, and are not closed. */
const VOID: ReadonlySet<string> = new Set(['meta', 'img', 'input']);

/** Elements that begin a line of the page's text, so that two versions of it can be compared. */
const LINES: ReadonlySet<string> = new Set(
  'head meta title style body header nav main footer section h1 h2 h3 h4 p ul ol li dl dt dd table caption thead tbody tr details summary figure div'.split(
    ' ',
  ),
);

/**
 * A tree as the text of a page; a part that is text is never read as markup, whatever it holds.
 * @throws {RangeError} for a script that could end before it does; nothing of an input stands in one.
 */
export function pageText(markup: Markup): string {
  const parts: string[] = [];
  write(markup, parts);
  return parts.join('');
}

function write(markup: Markup, parts: string[]): void {
  if (typeof markup === 'string') {
    parts.push(escaped(markup));
    return;
  }
  const { tag, attributes, content } = markup;
  if (LINES.has(tag)) parts.push('\n');
  parts.push(`<${tag}`);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined)
      parts.push(value === true ? ` ${name}` : ` ${name}="${escaped(value)}"`);
  parts.push('>');
  for (const each of content)
    if (tag === 'script' && typeof each === 'string') parts.push(harmlessScript(each));
    else write(each, parts);
  if (!VOID.has(tag)) parts.push(`</${tag}>`);
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/**
 * A text that a parser of HTML or XML reads as itself, in an element and in an attribute. What a
 * reader would not see, and what no XML may hold, is written out.
 */
function escaped(text: string): string {
  return visible(text)
    .replace(/[\p{Cs}\ufffe\uffff]/gu, (each) => `\\u${each.charCodeAt(0).toString(16)}`)
    .replace(/[&<>"']/gu, (each) => ENTITIES.get(each) ?? each);
}

/** A script is read as it stands, up to what looks like its end: so nothing in it may. */
function harmlessScript(text: string): string {
  if (/<[!/]/u.test(text))
    throw new RangeError('a script that holds </ or <! cannot be set in a page');
  return text;
}
