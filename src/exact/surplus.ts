import type { Polynomial } from './polynomial.js';
import type { Rational } from './rational.js';

/** What a polynomial is beyond a positive multiple of another, where that is a number. */
export function surplusOver(polynomial: Polynomial, bound: Polynomial): Rational | undefined {
  if (polynomial.terms.length > bound.terms.length + 1) return undefined;
  const [lead] = bound.terms;
  const own = polynomial.terms.find(
    ({ monomial }) => monomial.join(' ') === lead?.monomial.join(' '),
  );
  if (lead === undefined || own === undefined) return undefined;
  const multiple = own.coefficient.over(lead.coefficient);
  return multiple.sign > 0 ? polynomial.minus(bound.scaled(multiple)).constantValue : undefined;
}
