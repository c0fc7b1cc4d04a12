import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import beerQuiche from '../../catalog/cho-kreps-1987/beer-quiche.js';
import bargaining from '../../catalog/fearon-1995/private-cost.js';
import schedule from '../../catalog/riley-1979/schedule.js';
import horse from '../../catalog/selten-1975/horse.js';
import collusion from '../../spec/index.js';
import { formulaLatex } from '../../src/exact/formula.js';
import { dividesBySymbol, functionOf } from '../../src/exact/formula-value.js';
import { math } from '../../src/exact/math.js';
import { tidyFormula } from '../../src/exact/tidy-formula.js';
import { certificatesOf } from '../../src/prove/proposition-proof.js';
import { appendixDocument, appendixLatex } from '../../src/report/latex/appendix.js';
import { authorWords } from '../../src/report/latex/author-words.js';
import { proofBehind } from '../../src/verify/verdict.js';
import { verify } from '../../src/verify/verify.js';
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

  it('tells by which name statements speak of an assessment or a profile', () => {
    expect(communication).toContain('The assessment is called \\emph{communication}.');
    expect(appendixLatex(bargaining)).toContain('The profile is called \\emph{');
  });

  it('calls what is expected to be false no proposition', () => {
    const refuted = appendixLatex(beerQuiche, ['separation-by-taste']);
    expect(refuted).not.toContain('\\begin{proposition}');
    expect(refuted).toContain('expects it to be false');
    expect(appendixLatex(beerQuiche)).toContain('\\begin{proposition}');
  });

  it('prints a statement with what it was taken to say and its conditions, and refuses what is nobody', () => {
    const facing = appendixLatex(collusion, ['facing']);
    expect(facing).toContain('It is taken to say that');
    expect(facing).toContain('\\Pr(\\text{office} = H \\mid t = \\ell;\\,');
    expect(facing.match(/\\label\{co:1-\d\}/gu)).toHaveLength(3);
    expect(facing).not.toContain('Verdict');
    expect(() => appendixLatex(collusion, ['harmless'])).toThrow('harmless');
  });

  it('prints games with numbers from intervals, and what a claim of one has every mover do', () => {
    const whole = appendixLatex(schedule);
    const claims = (schedule.statements ?? []).filter(
      (each) => each.kind === 'continuous equilibrium',
    );
    const printed = claims.filter(({ expected }) => expected === 'holds');
    const games = new Set(printed.map(({ game }) => game));
    expect(whole.match(/\\section\{The game: /gu)).toHaveLength(games.size);
    expect(whole.match(/players are paid:/gu)).toHaveLength(games.size);
    expect(whole.match(/The profile is this:/gu)).toHaveLength(printed.length);
  });

  const decided = (ids: readonly string[]) =>
    verify(beerQuiche, { propositions: ids, runs: 5, threads: 0 });

  it('prints each certificate of what is proved as a chain, which cites what is printed before', async () => {
    const verdicts = await decided(['beer-pooling']);
    const printed = appendixLatex(beerQuiche, ['beer-pooling'], verdicts);
    const proof = verdicts[0] && proofBehind(verdicts[0]);
    const asserted = new Set(proof && certificatesOf(proof).map(({ asserts }) => asserts));
    expect(asserted.size).toBeGreaterThan(1);
    const chain = /^\\item\[\] (?:-- )*0~\$=\$~\$.*yet .*is positive\.$/gmu;
    expect(printed.match(chain)?.length).toBeGreaterThanOrEqual(asserted.size);
    const labels = [...printed.matchAll(/\\label\{(?<name>[^}]*)\}/gu)].map((each) => each[1]);
    const cited = [...printed.matchAll(/\\(?:eq)?ref\{(?<name>[^}]*)\}/gu)].map((each) => each[1]);
    expect(cited.filter((each) => !labels.includes(each))).toEqual([]);
    expect(cited.some((each) => each?.startsWith('as:'))).toBe(true);
  });

  it('tells conditions under which alone a claim holds from those of which it speaks', async () => {
    expect(appendixLatex(bargaining, ['safety'])).toContain('These conditions are, in this order:');
    const sufficient = appendixLatex(bargaining, ['greed']);
    expect(sufficient).toContain('It is said of parameters at which these conditions hold:');
  });

  it('keeps words of a formula apart, and what is positive in mathematics', async () => {
    const verdicts = await verify(bargaining, { propositions: ['risk'], runs: 5, threads: 0 });
    const printed = appendixLatex(bargaining, ['risk'], verdicts);
    expect(printed).toContain('\\text{demand} \\, m');
    expect(printed).not.toMatch(/\\text\{\w+\} \w/u);
    expect(printed).toMatch(/negative, and \$[^$]*\$ is positive/u);
    expect(printed).not.toMatch(/negative, and [^$o].* is positive/u);
  });

  it('tells where what is refuted fails', async () => {
    const verdicts = await decided(['separation-by-taste']);
    const printed = appendixLatex(beerQuiche, ['separation-by-taste'], verdicts);
    expect(printed).toContain('\\emph{Verdict}: refuted.');
    expect(printed).toContain('A counterexample is at ');
  });

  it.skipIf(!HAS_LATEX)('compiles, in line, with names that LaTeX would obey', async () => {
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
      [schedule, []],
      [hostile, ['beer-pooling', 'separation-by-taste']],
    ] as const) {
      const verdicts = spec === hostile ? await decided(claims) : [];
      const { status, log } = compiled(
        appendixDocument(spec, appendixLatex(spec, claims, verdicts)),
      );
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

  it('keep names with hyphens, which mean nothing there', () => {
    const [parameter] = collusion.parameters;
    const hyphen = { ...parameter, spelling: { text: 'x_a-b', latex: 'x_{ab}' } };
    const words = authorWords({ parameters: [hyphen as typeof parameter & object] }, []);
    expect(words.prose('see x_a-b')).toBe('see $x_{ab}$');
  });

  it('print an index as parameters do, in prose and in tables', () => {
    expect(prose('B^l, and "B^h": zγ_A')).toBe("$B^{\\ell}$, and ``$B^{\\hbar}$'': z$\\gamma_A$");
    expect(key('l, hostile')).toBe('(\\ell, \\text{hostile})');
  });
});
