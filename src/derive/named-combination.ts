import { monomialQuotient, type Term } from '../exact/monomial.js';
import { Polynomial } from '../exact/polynomial.js';
import type { Phrase } from './vocabulary.js';

/** A polynomial as a sum of multiples of phrases, and a rest. */
export interface Combination {
  readonly parts: readonly Multiple[];
  readonly rest: Polynomial;
}

interface Multiple {
  readonly phrase: Phrase;
  readonly multiplier: Polynomial;
}

/**
 * Writes a polynomial with as few symbols as it finds: time and again it takes the phrase, and the
 * multiple of it, whose subtraction leaves least to be written.
 *
 * Where a phrase occurs, one of its monomials, the pivot, mostly occurs in no other phrase; what
 * stands beside the pivot is then the multiplier.
 */
export function combinationOf(polynomial: Polynomial, phrases: readonly Phrase[]): Combination {
  const parts: Multiple[] = [];
  let rest = polynomial;
  const { symbols } = polynomial;
  const candidates = phrases.filter((phrase) =>
    [...phrase.polynomial.symbols].every((symbol) => symbols.has(symbol)),
  );
  for (;;) {
    const best = bestMultiple(rest, candidates);
    if (best === undefined) return { parts, rest };
    parts.push({ phrase: best.phrase, multiplier: best.multiplier });
    rest = best.rest;
  }
}

function bestMultiple(
  polynomial: Polynomial,
  phrases: readonly Phrase[],
): (Multiple & { readonly rest: Polynomial }) | undefined {
  const { terms } = polynomial;
  let best: (Multiple & { readonly rest: Polynomial }) | undefined;
  let least = length(terms);
  for (const phrase of phrases) {
    const own = phrase.formula.kind === 'sum' ? phrase.formula.terms.length : 1;
    for (const pivot of phrase.polynomial.terms) {
      const beside = besides(terms, pivot);
      if (beside.length === 0 || length(beside) + own >= least) continue;
      const multiplier = Polynomial.collect(beside);
      const rest = polynomial.minus(multiplier.times(phrase.polynomial));
      const size = length(beside) + own + length(rest.terms);
      if (size < least) [best, least] = [{ phrase, multiplier, rest }, size];
    }
  }
  return best;
}

/** How much there is to read: each symbol, and each sign between terms. */
function length(terms: readonly Term[]): number {
  return terms.reduce((sum, { monomial }) => sum + monomial.length + 1, 0);
}

/** What stands beside a term's monomial wherever a polynomial contains it. */
function besides(terms: readonly Term[], pivot: Term): Term[] {
  return terms.flatMap(({ coefficient, monomial }) => {
    const quotient = monomialQuotient(monomial, pivot.monomial);
    return quotient
      ? [{ coefficient: coefficient.over(pivot.coefficient), monomial: quotient }]
      : [];
  });
}
