import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import beerQuiche from '../../catalog/cho-kreps-1987/beer-quiche.js';
import horse from '../../catalog/selten-1975/horse.js';
import collusion from '../../spec/index.js';
import { formulaLatex } from '../../src/exact/formula.js';
import { dividesBySymbol, functionOf } from '../../src/exact/formula-value.js';
import { math } from '../../src/exact/math.js';
import { tidyFormula } from '../../src/exact/tidy-formula.js';
import { appendixDocument, appendixLatex } from '../../src/report/latex/appendix.js';
import { authorWords } from '../../src/report/latex/author-words.js';
import { formulas, symbol } from '../arbitrary/formula.js';

const HAS_LATEX = spawnSync('kpsewhich', ['booktabs.sty']).status === 0;

/** What pdflatex says of a document, in two runs; nothing that it leaves is kept. */
function compiled(document: string): { readonly status: number | null; readonly log: string } {
  const folder = mkdtempSync(join(tmpdir(), 'appendix-'));
  try {
    writeFileSync(join(folder, 'a.tex'), document);
    const run = () =>
      spawnSync('pdflatex', ['-interaction=nonstopmode', '-halt-on-error', 'a.tex'], {
        cwd: folder,
      });
    run();
    const { status } = run();
    return { status, log: readFileSync(join(folder, 'a.log'), 'latin1') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('an appendix', () => {
  const communication = appendixLatex(collusion, ['communication']);

  it('has a numbered equation for each condition, and cites none that is not there', () => {
    const claim = collusion.claims.find(({ id }) => id === 'communication');
    const labels = [...communication.matchAll(/\\label\{(?<name>eq:[^}]*)\}/gu)].map(
      ({ groups }) => groups?.['name'],
    );
    expect(labels.length).toBe(claim?.conditions.length);
    for (const { groups } of communication.matchAll(/\\eqref\{(?<name>[^}]*)\}/gu))
      expect(labels).toContain(groups?.['name']);
  });

  it('prints types as the paper does, and no name of the machine', () => {
    expect(communication).toContain('B^{\\ell}');
    expect(communication).not.toMatch(/B\^\{[lh]\}|\(l, |office-worth-it/u);
  });

  it('calls what is expected to be false no proposition', () => {
    const refuted = appendixLatex(beerQuiche, ['separation-by-taste']);
    expect(refuted).not.toContain('\\begin{proposition}');
    expect(refuted).toContain('expects it to be false');
    expect(appendixLatex(beerQuiche)).toContain('\\begin{proposition}');
  });

  it('is refused for what is no claimed equilibrium', () => {
    expect(() => appendixLatex(collusion, ['harm'])).toThrow('harm is a statement');
  });

  it.skipIf(!HAS_LATEX)('compiles, in line, with names that LaTeX would obey', () => {
    const hostile = {
      ...beerQuiche,
      publication: {
        ...beerQuiche.publication,
        title: '\\input{x} $ % # _ ^ & ~ \\end{document} "}',
      },
    };
    for (const [spec, claims] of [
      [collusion, ['communication']],
      [horse, []],
      [hostile, ['beer-pooling', 'separation-by-taste']],
    ] as const) {
      const { status, log } = compiled(appendixDocument(spec, appendixLatex(spec, claims)));
      expect([
        status,
        log.match(/^(?:!.*|LaTeX Warning: Reference.*|Overfull \\hbox \([2-9]\d.*)/gmu),
      ]).toEqual([0, null]);
    }
  });
});

if (!HAS_LATEX)
  process.stderr.write('pdflatex or booktabs is not installed: no appendix is compiled\n');

describe('a tidied formula', () => {
  it('has the value of the formula, and is in tidied form', () => {
    fc.assert(
      fc.property(formulas(), (formula) => {
        const tidy = tidyFormula(formula);
        if (!dividesBySymbol(formula))
          expect(functionOf(tidy).equals(functionOf(formula))).toBe(true);
      }),
    );
  });

  const τ = symbol('τ');
  it.each([
    [math`1 - (1 - ${τ})`, 'τ'],
    [math`1 - 1/2`, '\\frac{1}{2}'],
    [math`2 ${τ} - ${τ} - 1 + 3`, 'τ + 2'],
    [math`${τ} - ${τ}`, '0'],
  ])('is short: case %#', (formula, latex) => {
    expect(formulaLatex(tidyFormula(formula))).toBe(latex);
  });
});

describe('words of an author', () => {
  const { prose, key } = authorWords(collusion, []);

  it('print an index as parameters do, in prose and in tables', () => {
    expect(prose('B^l, and "B^h": zγ_A')).toBe("$B^{\\ell}$, and ``$B^{\\hbar}$'': z$\\gamma_A$");
    expect(key('l, hostile')).toBe('(\\ell, \\text{hostile})');
  });
});
