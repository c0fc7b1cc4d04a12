import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import beerQuiche from '../../catalog/cho-kreps-1987/beer-quiche.js';
import chainStore from '../../catalog/selten-1978/chain-store.js';
import type { Spelling } from '../../src/exact/formula.js';
import { Rational } from '../../src/exact/rational.js';
import type { ReportDocument } from '../../src/report/document/document.js';
import { element, pageText } from '../../src/report/html/element.js';
import { formulaMath } from '../../src/report/html/mathml.js';
import { pageOf } from '../../src/report/html/page.js';
import { holdsControl, hostileTexts } from '../arbitrary/hostile-text.js';
import { contentOf, pageProblems, reported } from './report-page.js';

/** Texts that would be more than text if they were read as markup, LaTeX or an address. */
const texts = fc.oneof(
  hostileTexts(),
  fc.constantFrom(
    '</title><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '<!-- ',
    ']]>',
    '&lt;',
    '&amp;#60;',
    "' onmouseover='x",
    'javascript:alert(1)',
    'https://example.org/"onclick="x',
    '\\href{javascript:alert(1)}{x}',
    '\\phantom{x}',
    '\\rule{99em}{99em}',
    '\\frac{',
    '\\text{<b>}',
    '\\def\\x{\\x\\x}\\x',
    '\\color{white}{x}',
    '\\htmlClass{skip}{x}',
    'שלום',
    'مرحبا',
  ),
);

/** A document whose every part was chosen to be more than text. */
function documentOf(text: string): ReportDocument {
  const spelling: Spelling = { text, latex: text };
  const formula = {
    kind: 'sum',
    terms: [
      { kind: 'symbol', name: 'x', spelling },
      { kind: 'number', value: Rational.of('-1/2') },
    ],
  } as const;
  return {
    title: text,
    work: [{ kind: 'work', text, url: text }],
    headline: [[text, { kind: 'name', text }, { kind: 'typed', text }]],
    rows: [],
    readings: [],
    colophon: text,
    sections: [
      {
        anchor: 'one',
        title: [text],
        blocks: [
          { kind: 'paragraph', line: [text, { kind: 'formula', formula }] },
          { kind: 'table', caption: text, head: [text], rows: [{ cells: [[text]] }] },
          { kind: 'more', title: text, blocks: [{ kind: 'list', items: [[text]] }] },
          { kind: 'figure', caption: text, svg: text },
        ],
        sections: [],
      },
    ],
  };
}

describe('a page', () => {
  it('is well formed and fetches nothing, whatever the texts in it', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const page = pageOf(documentOf(text));
        expect(pageProblems(page)).toEqual([]);
        expect(holdsControl(page)).toBe(false);
      }),
    );
  });

  it('is judged by a reader that sees what is wrong', () => {
    const page = pageOf(documentOf('x'));
    expect(pageProblems(page)).toEqual([]);
    const broken: readonly [string, string][] = [
      ['</h1>', ''],
      ['<p>', '<p onclick="x">'],
      ['href="#one"', 'href="#two"'],
      ['<main id="content"', '<main id="one"'],
      ['</main>', '<script></script></main>'],
      ['</main>', '<img src="https://example.org/"></main>'],
    ];
    for (const [from, to] of broken) {
      expect(page).toContain(from);
      expect(pageProblems(page.replace(from, to))).not.toEqual([]);
    }
  });

  it('shows a text as that text', () => {
    expect(pageText(element('p', { title: '"' }, '<b>&\u202e'))).toBe(
      '\n<p title="&quot;">&lt;b&gt;&amp;\\u202e</p>',
    );
  });
});

describe('a formula', () => {
  const symbol = (latex: string) =>
    ({ kind: 'symbol', name: 'x', spelling: { text: 'plain', latex } }) as const;
  const written = (latex: string) => formulaMath(symbol(latex)).map(pageText).join('');

  it('is spelled as its LaTeX has it', () => {
    expect(written('p_L^{\\ell}')).toBe(
      '<math><msubsup><mi>p</mi><mi>L</mi><mi>ℓ</mi></msubsup></math>',
    );
  });

  it.each([
    '\\frac{',
    '\\phantom{x}',
    '\\def\\x{\\x\\x}\\x',
    '\\href{https://example.org}{x}',
    '{}',
  ])('is in plain text where its LaTeX, %s, is not to be had', (latex) => {
    expect(written(latex)).toBe('<math><mi>plain</mi></math>');
  });

  it('takes over neither colors nor sizes', () => {
    expect(written('\\color{white}{x}\\hspace{99em}y')).not.toMatch(/style|width|white/u);
  });

  it('groups what binds less than what it stands in', () => {
    const two = { kind: 'number', value: Rational.of(2) } as const;
    const sum = { kind: 'sum', terms: [symbol('x'), two] } as const;
    const text = formulaMath({ kind: 'product', factors: [two, sum] })
      .map(pageText)
      .join('');
    expect(text.replace(/<[^>]*>/gu, '')).toBe('2\u2062(x+2)');
  });
});

describe('the report on a paper', () => {
  it('is one page in which every link leads somewhere', async () => {
    const page = contentOf(await reported(beerQuiche, true), 'index.html');
    expect(pageProblems(page)).toEqual([]);
    for (const { id } of beerQuiche.claims) expect(page).toContain(`id="claim-${id}"`);
    expect(page).toContain('is the derived constraint of');
  });

  it('is the same, byte for byte, when it is made again', async () => {
    expect(await reported(chainStore)).toEqual(await reported(chainStore));
  });
});
