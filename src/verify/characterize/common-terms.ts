import type { Polynomial } from '../../exact/polynomial.js';
import type { Rational } from '../../exact/rational.js';

/**
 * The coefficients of one polynomial over those of another at the monomials that both have, each quotient once:
 * times so much the other one cancels something of the first.
 */
export function ratiosAtCommonTerms(one: Polynomial, other: Polynomial): Rational[] {
  const terms = coefficientsOf(other);
  const ratios = new Map<string, Rational>();
  for (const [monomial, coefficient] of coefficientsOf(one)) {
    const against = terms.get(monomial);
    const ratio = against && coefficient.over(against);
    if (ratio) ratios.set(`${ratio}`, ratio);
  }
  return [...ratios.values()];
}

const tables = new WeakMap<Polynomial, ReadonlyMap<string, Rational>>();

function coefficientsOf(polynomial: Polynomial): ReadonlyMap<string, Rational> {
  const known =
    tables.get(polynomial) ??
    new Map(polynomial.terms.map(({ coefficient, monomial }) => [monomial.join('*'), coefficient]));
  tables.set(polynomial, known);
  return known;
}
