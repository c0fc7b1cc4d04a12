import { entry } from './entry.js';
import { type Monomial, monomialProduct, monomialQuotient, type Term } from './monomial.js';
import { Rational } from './rational.js';

/**
 * The terms of a quotient, the leading terms of what is left divided one after another; `undefined`
 * where something is left that the divisor's leading term does not divide. Terms are in the order of
 * `Polynomial.terms`, which is a monomial order, so that this settles the matter.
 *
 * What is left is never written down: what the quotient so far takes off comes in order, too, for
 * each term of the divisor (as in Monagan and Pearce, _Sparse polynomial division using a heap_, 2011).
 */
export function quotientTerms(
  terms: readonly Term[],
  divisor: readonly Term[],
): Term[] | undefined {
  const lead = entry(divisor, 0);
  const quotient: Term[] = [];
  const streams = divisor.slice(1).map((term) => new Stream(term, quotient));
  let next = 0;
  for (;;) {
    let highest = terms[next]?.monomial;
    for (const { head } of streams)
      if (head && (highest === undefined || order(head, highest) < 0)) highest = head;
    if (highest === undefined) return quotient;
    let coefficient = Rational.zero;
    const own = terms[next];
    if (own && order(own.monomial, highest) === 0) {
      coefficient = own.coefficient;
      next++;
    }
    for (const stream of streams)
      if (stream.head && order(stream.head, highest) === 0)
        coefficient = coefficient.minus(stream.take());
    if (coefficient.isZero) continue;
    const monomial = monomialQuotient(highest, lead.monomial);
    if (monomial === undefined) return undefined;
    quotient.push({ coefficient: coefficient.over(lead.coefficient), monomial });
    for (const stream of streams) stream.goOn();
  }
}

/** The products of one term with those of a quotient that grows. */
class Stream {
  readonly #term: Term;
  readonly #quotient: readonly Term[];
  #taken = 0;
  /** The monomial of the next product, where the quotient has a term for it. */
  head: Monomial | undefined;

  constructor(term: Term, quotient: readonly Term[]) {
    this.#term = term;
    this.#quotient = quotient;
  }

  /** Looks for a next product where there was none. */
  goOn(): void {
    const next = this.head === undefined ? this.#quotient[this.#taken] : undefined;
    if (next) this.head = monomialProduct(this.#term.monomial, next.monomial);
  }

  /** The coefficient of the next product, which is then the one before. */
  take(): Rational {
    const { coefficient } = entry(this.#quotient, this.#taken++);
    this.head = undefined;
    this.goOn();
    return this.#term.coefficient.times(coefficient);
  }
}

/** Below 0 where the first monomial comes first: of a higher degree, or earlier in the alphabet. */
function order(one: Monomial, other: Monomial): number {
  if (one.length !== other.length) return other.length - one.length;
  for (let at = 0; at < one.length; at++) {
    const [left, right] = [entry(one, at), entry(other, at)];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
