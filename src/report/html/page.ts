import type { Section } from '../document/block.js';
import type { ReportDocument } from '../document/document.js';
import { blockElements, lineMarkup } from './block-elements.js';
import { element, type Markup, type PageElement, pageText } from './element.js';
import { STYLE } from './style.js';

/**
 * A document as one page of HTML: no script, nothing that is fetched, the same bytes for the same
 * document.
 */
export function pageOf(document: ReportDocument): string {
  const { title, sections } = document;
  const page = element(
    'html',
    { lang: 'en' },
    head(title),
    element(
      'body',
      {},
      element('a', { class: 'skip', href: '#content' }, 'Skip to the content'),
      header(document),
      contents(sections),
      element(
        'main',
        { id: 'content', tabindex: '-1' },
        ...sections.map((each) => sectionElement(each, 2)),
      ),
      element('footer', {}, element('p', {}, document.colophon)),
    ),
  );
  return `<!DOCTYPE html>${pageText(page)}\n`;
}

function head(title: string): PageElement {
  return element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    // Whatever might be in the page: it runs nothing, and asks nobody for anything.
    element('meta', {
      'http-equiv': 'Content-Security-Policy',
      content:
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'",
    }),
    element('meta', { name: 'referrer', content: 'no-referrer' }),
    element('title', {}, title),
    element('style', {}, STYLE.join(' ')),
  );
}

function header({ title, work, headline }: ReportDocument): PageElement {
  return element(
    'header',
    {},
    element('h1', {}, element('bdi', {}, title)),
    element('p', {}, ...lineMarkup(work)),
    ...headline.map((line) => element('p', {}, ...lineMarkup(line))),
  );
}

/** What there is to find: the sections, and the parts of each. */
function contents(sections: readonly Section[]): PageElement {
  return element(
    'nav',
    { 'aria-label': 'Contents' },
    element('h2', { id: 'contents' }, 'Contents'),
    element('ul', {}, ...sections.map((each) => element('li', {}, link(each)))),
  );
}

function link({ anchor, title }: Section): PageElement {
  return element('a', { href: `#${anchor}` }, ...lineMarkup(title));
}

function sectionElement({ anchor, title, blocks, sections }: Section, level: number): PageElement {
  const content: Markup[] = [
    element(`h${Math.min(level, 6)}`, { id: `${anchor}-title` }, ...lineMarkup(title)),
    ...blocks.flatMap(blockElements),
    ...sections.map((each) => sectionElement(each, level + 1)),
  ];
  return element('section', { id: anchor, 'aria-labelledby': `${anchor}-title` }, ...content);
}
