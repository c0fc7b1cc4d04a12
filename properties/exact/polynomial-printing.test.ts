import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Polynomial } from '../../src/exact/polynomial.js';
import { Rational } from '../../src/exact/rational.js';
import { polynomials } from '../arbitrary/polynomial.js';

const [x, y] = [Polynomial.symbol('x'), Polynomial.symbol('y')];
const sample = x
  .times(x)
  .times(y)
  .scaled(Rational.of(-2))
  .plus(y.scaled(Rational.of('1/2')));

/** Reads `2*x*y^2 - 1/2*y + 1` back, knowing nothing of formulas. */
function read(text: string): Polynomial {
  return text
    .replace(/^-/u, '0 - ')
    .replaceAll(' - ', ' + -1*')
    .split(' + ')
    .map((term) => term.split('*').map(readFactor))
    .map((factors) => factors.reduce((product, factor) => product.times(factor)))
    .reduce((sum, term) => sum.plus(term));
}

function readFactor(text: string): Polynomial {
  const [base = '', exponent = '1'] = text.split('^');
  const factor = /^-?\d/u.test(base) ? Polynomial.constant(base) : Polynomial.symbol(base);
  return factor.power(Number(exponent));
}

describe('a polynomial prints', () => {
  it('as text that reads back as the same polynomial', () => {
    fc.assert(
      fc.property(polynomials(), (a) => {
        expect(read(`${a}`).equals(a)).toBe(true);
      }),
    );
  });

  it('as the same text exactly if it is the same polynomial', () => {
    fc.assert(
      fc.property(polynomials(), polynomials(), (a, b) => {
        expect(`${a.plus(b).minus(b)}`).toBe(`${a}`);
        expect(`${a}` === `${b}`).toBe(a.minus(b).isZero);
        expect(a.equals(b)).toBe(a.minus(b).isZero);
      }),
    );
  });

  it('with the highest degree first, signs as on paper, and no factor 1', () => {
    expect(`${sample.minus(Polynomial.one)}`).toBe('-2*x^2*y + 1/2*y - 1');
    expect(`${x.minus(y)}`).toBe('x - y');
    expect(`${Polynomial.zero}`).toBe('0');
  });

  it('in LaTeX with each symbol spelled as asked', () => {
    expect(sample.toLatex()).toBe('-2 x^{2} y + \\frac{1}{2} y');
    expect(sample.toLatex((symbol) => (symbol === 'y' ? '\\tau' : symbol))).toBe(
      '-2 x^{2} \\tau + \\frac{1}{2} \\tau',
    );
  });

  it('in LaTeX without a second superscript on a symbol that has one', () => {
    const square = x.times(x).toLatex(() => '\\beta^{\\ell}');
    expect(square).not.toMatch(/\^\{\\ell\}\^/u);
  });
});
