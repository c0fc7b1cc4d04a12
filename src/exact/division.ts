import { type Monomial, Polynomial, type Term } from './polynomial.js';

/**
 * The quotient of two polynomials where the divisor divides exactly, and `undefined` elsewhere.
 *
 * Leading terms are divided one after another. The order of `Polynomial.terms` is a monomial order,
 * so that a remainder whose leading term the divisor's does not divide settles the matter.
 */
export function dividedBy(polynomial: Polynomial, divisor: Polynomial): Polynomial | undefined {
  const [lead] = divisor.terms;
  if (lead === undefined || !mayDivide(polynomial, divisor)) return undefined;
  const quotient: Term[] = [];
  for (let rest = polynomial; !rest.isZero; ) {
    const [first] = rest.terms;
    const monomial = first && monomialQuotient(first.monomial, lead.monomial);
    if (first === undefined || monomial === undefined) return undefined;
    const part = { coefficient: first.coefficient.over(lead.coefficient), monomial };
    quotient.push(part);
    rest = rest.minus(divisor.times(Polynomial.collect([part])));
  }
  return Polynomial.collect(quotient);
}

/** The monomial by which the second must be multiplied to give the first, if there is one. */
export function monomialQuotient(one: Monomial, other: Monomial): Monomial | undefined {
  const left: string[] = [];
  let taken = 0;
  for (const symbol of one)
    if (symbol === other[taken]) taken++;
    else left.push(symbol);
  return taken === other.length ? left : undefined;
}

/** A quick refusal: a divisor has no symbol, and no degree, beyond what it divides. */
function mayDivide(polynomial: Polynomial, divisor: Polynomial): boolean {
  if (polynomial.isZero) return true;
  if (divisor.degree > polynomial.degree) return false;
  const { symbols } = polynomial;
  for (const symbol of divisor.symbols) if (!symbols.has(symbol)) return false;
  return true;
}
