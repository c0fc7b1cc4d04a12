import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latexKey, latexMath, latexName, latexProse } from '../../src/report/latex/text.js';

describe('text for LaTeX', () => {
  it('is ASCII, with balanced braces and dollars, whatever was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const latex of [latexProse(text), latexName(text), latexKey(text)]) {
          expect(latexMath(latex)).toBe(latex);
          expect(latex).toMatch(/^[\p{ASCII}]*$/u);
          const bare = latex.replace(/\\[\\{}$]/gu, '');
          expect(bare.split('$').length % 2).toBe(1);
          expect(bare.split('{').length).toBe(bare.split('}').length);
        }
      }),
    );
  });

  it.each([
    ['hold, L~ & 50% of $5_000 #1', 'hold, $\\tilde{L}$ \\& 50\\% of \\$5\\_000 \\#1'],
    ['B of type l, types H and m', 'B of type $l$, types $H$ and m'],
    ['the type a leader has, and type I', 'the type a leader has, and type I'],
    ['A_H provokes B^m, 1 − τ ≥ 0', '$A_{H}$ provokes $B^{m}$, 1~$-$~$\\tau$~$\\ge$~0'],
    ['slide "To summarize": “ψ” – large', "slide ``To summarize'': ``$\\psi$'' -- large"],
    ['Hans Jørgen Šmíd, Gödel', 'Hans J\\o{}rgen \\v{S}m\\\'{i}d, G\\"{o}del'],
    ['∅ → 漢', '$\\emptyset$ $\\to$ [U+6F22]'],
  ])('escapes %j', (text, latex) => {
    expect(latexProse(text)).toBe(latex);
  });

  it('has letters in math as letters, and words as text', () => {
    expect(latexKey('m, hostile, H~, θ, 1')).toBe('(m, \\text{hostile}, \\tilde{H}, \\theta, 1)');
    expect(latexKey('L')).toBe('L');
    expect(latexMath('q_φ + \\alpha')).toBe('q_{\\varphi} + \\alpha');
    expect(latexName('nothing shown')).toBe('\\text{nothing shown}');
  });
});
