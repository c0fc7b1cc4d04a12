import { match, P } from 'ts-pattern';
import type { Block, MarkedAs, TableBlock, TextLine, TextPart } from '../document/block.js';
import { element, type Markup, type PageElement } from './element.js';
import { comparisonMath, formulaMath, quantityMath } from './mathml.js';

/** A block as elements of a page. */
export function blockElements(block: Block): PageElement[] {
  return match(block)
    .returnType<PageElement[]>()
    .with({ kind: 'paragraph' }, ({ line }) => [element('p', {}, ...lineMarkup(line))])
    .with({ kind: 'list' }, ({ items }) => [
      element('ul', {}, ...items.map((item) => element('li', {}, ...lineMarkup(item)))),
    ])
    .with({ kind: 'table' }, (table) => [tableElement(table)])
    .with({ kind: 'more' }, ({ title, blocks }) => [
      element(
        'details',
        {},
        element('summary', {}, element('bdi', {}, title)),
        ...blocks.flatMap(blockElements),
      ),
    ])
    .with({ kind: 'figure' }, ({ caption, svg }) => [figureElement(caption, svg)])
    .exhaustive();
}

/** A table that is moved sideways by itself where it is wider than the page. */
function tableElement({ caption, head, rows }: TableBlock): PageElement {
  return element(
    'div',
    { class: 'wide' },
    element(
      'table',
      {},
      element('caption', {}, element('bdi', {}, caption)),
      element(
        'thead',
        {},
        element('tr', {}, ...head.map((each) => element('th', { scope: 'col' }, each))),
      ),
      element(
        'tbody',
        {},
        ...rows.map(({ cells, anchor }) =>
          element(
            'tr',
            { id: anchor },
            ...cells.map((cell, column) =>
              column === 0
                ? element('th', { scope: 'row' }, ...lineMarkup(cell))
                : element('td', {}, ...lineMarkup(cell)),
            ),
          ),
        ),
      ),
    ),
  );
}

/** A picture as data: what is in it is drawn, and cannot do anything to the page around it. */
function figureElement(caption: string, svg: string): PageElement {
  const data = Buffer.from(svg, 'utf8').toString('base64');
  return element(
    'figure',
    {},
    element('img', { src: `data:image/svg+xml;base64,${data}`, alt: caption }),
    element('figcaption', {}, element('bdi', {}, caption)),
  );
}

/** A line as what stands in an element. A text stays by itself, in whatever direction it is written. */
export function lineMarkup(line: TextLine): Markup[] {
  return line.flatMap(phraseMarkup);
}

function phraseMarkup(phrase: TextPart): readonly Markup[] {
  return match(phrase)
    .returnType<readonly Markup[]>()
    .with(P.string, (text) => [isPlain(text) ? text : element('bdi', {}, text)])
    .with({ kind: 'name' }, ({ text }) => [element('bdi', { class: 'name' }, text)])
    .with({ kind: P.union('typed', 'command') }, ({ text }) => [
      element('code', {}, element('bdi', {}, text)),
    ])
    .with({ kind: 'formula' }, ({ formula }) => [mathSpan(formulaMath(formula))])
    .with({ kind: 'relation' }, ({ relation }) => [mathSpan(comparisonMath(relation))])
    .with({ kind: 'comparison' }, ({ comparison }) => [mathSpan(comparisonMath(comparison))])
    .with({ kind: 'quantity' }, ({ quantity }) => [mathSpan(quantityMath(quantity))])
    .with({ kind: 'reference' }, ({ to, text }) => [
      element('a', { href: `#${to}` }, element('bdi', {}, text)),
    ])
    .with({ kind: 'work' }, ({ text, url }) => [workMarkup(text, url)])
    .with({ kind: 'mark' }, ({ verdict, text }) => [
      element('span', { class: markClass(verdict) }, text),
    ])
    .exhaustive();
}

/** Only an address of the web is a link; it tells nobody where its reader comes from. */
function workMarkup(text: string, url: string | undefined): Markup {
  const written = element('bdi', {}, text);
  return url !== undefined && /^https?:\/\/[^\s]+$/u.test(url)
    ? element('a', { href: url, rel: 'noreferrer' }, written)
    : written;
}

function markClass(verdict: MarkedAs): string {
  return verdict === 'plain' ? 'mark' : `mark ${verdict}`;
}

function mathSpan(math: readonly Markup[]): PageElement {
  return element('span', { class: 'math' }, ...math);
}

/** Letters that are written from left to right, and signs: nothing around them is turned. */
function isPlain(text: string): boolean {
  return /^[\p{Script=Latin}\p{Script=Greek}\p{N}\p{P}\p{S}\p{Zs}]*$/u.test(text);
}
