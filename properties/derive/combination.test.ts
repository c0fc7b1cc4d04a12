import fc from 'fast-check';
import { expect, it } from 'vitest';
import { combinationOf } from '../../src/derive/combination.js';
import type { Phrase } from '../../src/derive/vocabulary.js';
import { monomialQuotient } from '../../src/exact/monomial.js';
import { Polynomial, parsePolynomial } from '../../src/exact/polynomial.js';
import { symbol } from '../arbitrary/formula.js';
import { nonzeroPolynomials, polynomials, SYMBOLS } from '../arbitrary/polynomial.js';

const [a = 'a', b = 'b', c = 'c'] = SYMBOLS;
const phrases: readonly Phrase[] = [
  `2*${a} - ${b}`,
  `${a}*${b} + ${b}*${c}`,
  `-${c} + 1`,
  `1/3*${a}^2 + ${b} - 1/2`,
].map((text) => ({ formula: symbol(text), polynomial: parsePolynomial(text) }));

const length = ({ terms }: Polynomial): number =>
  terms.reduce((sum, { monomial }) => sum + monomial.length + 1, 0);

/** What the definition says, every candidate multiplied out. */
function multipliedOut(polynomial: Polynomial) {
  const parts: { readonly phrase: Phrase; readonly multiplier: Polynomial }[] = [];
  const present = phrases.filter((each) =>
    [...each.polynomial.symbols].every((one) => polynomial.symbols.has(one)),
  );
  for (let rest = polynomial; ; ) {
    let least = length(rest);
    let best: { phrase: Phrase; multiplier: Polynomial; left: Polynomial } | undefined;
    for (const phrase of present)
      for (const pivot of phrase.polynomial.terms) {
        const beside = rest.terms.flatMap(({ coefficient, monomial }) => {
          const quotient = monomialQuotient(monomial, pivot.monomial);
          return quotient
            ? [{ coefficient: coefficient.over(pivot.coefficient), monomial: quotient }]
            : [];
        });
        const multiplier = Polynomial.collect(beside);
        const left = rest.minus(multiplier.times(phrase.polynomial));
        const size = length(multiplier) + 1 + length(left);
        if (beside.length > 0 && size < least) {
          least = size;
          best = { phrase, multiplier, left };
        }
      }
    if (best === undefined) return { parts, rest };
    parts.push({ phrase: best.phrase, multiplier: best.multiplier });
    rest = best.left;
  }
}

it('takes time and again the multiple of a phrase that leaves least to be written', () => {
  const multiple = fc.tuple(fc.constantFrom(...phrases), nonzeroPolynomials());
  const rests = fc.oneof(fc.constant(Polynomial.zero), polynomials());
  let taken = 0;
  fc.assert(
    fc.property(fc.array(multiple, { minLength: 1, maxLength: 3 }), rests, (multiples, other) => {
      const polynomial = Polynomial.sum([
        other,
        ...multiples.map(([phrase, by]) => phrase.polynomial.times(by)),
      ]);
      const found = combinationOf(polynomial, phrases);
      taken += found.parts.length;
      const { parts, rest } = multipliedOut(polynomial);
      const told = (each: (typeof parts)[number]) => [each.phrase, `${each.multiplier}`];
      expect([found.parts.map(told), `${found.rest}`]).toEqual([parts.map(told), `${rest}`]);
    }),
  );
  expect(taken).toBeGreaterThan(20);
});
