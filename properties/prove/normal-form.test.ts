import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Polynomial, parsePolynomial } from '../../src/exact/polynomial.js';
import { Rational } from '../../src/exact/rational.js';
import { normalForm } from '../../src/prove/search/normal-form.js';

const coefficients = fc.integer({ min: -4, max: 4 });

const polynomials = fc
  .tuple(coefficients, coefficients, coefficients, coefficients)
  .map(([a, b, c, d]) =>
    Polynomial.sum(
      ['x^2*y', 'x*y', 'y', '1'].map((each, k) =>
        parsePolynomial(each).scaled(Rational.of([a, b, c, d][k] ?? 0)),
      ),
    ),
  );

function isMultiple(one: Polynomial, other: Polynomial): boolean {
  const [lead, otherLead] = [one.terms[0]?.coefficient, other.terms[0]?.coefficient];
  if (lead === undefined || otherLead === undefined) return lead === otherLead;
  return one.scaled(otherLead).equals(other.scaled(lead));
}

describe('the normal form of a polynomial', () => {
  it('is that of its multiples, and of nothing else', () => {
    fc.assert(
      fc.property(polynomials, polynomials, fc.integer({ min: -5, max: 5 }), (one, any, factor) => {
        for (const other of [any, one.scaled(Rational.of(factor))])
          expect(normalForm(one)?.text === normalForm(other)?.text).toBe(isMultiple(one, other));
      }),
    );
  });

  it('says by what was divided, and what the constant then is', () => {
    fc.assert(
      fc.property(polynomials, (polynomial) => {
        const form = normalForm(polynomial);
        expect(form === undefined).toBe(polynomial.isZero);
        if (form === undefined) return;
        const rest = parsePolynomial(form.textWithoutConstant);
        const divided = rest.plus(Polynomial.constant(form.constant));
        expect(`${divided}`).toBe(form.text);
        expect(`${divided.scaled(form.lead)}`).toBe(`${polynomial}`);
        expect(rest.terms.map(({ monomial }) => monomial.length)).not.toContain(0);
      }),
    );
  });
});
