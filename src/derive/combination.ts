import { entry } from '../exact/entry.js';
import { monomialQuotient, type Term } from '../exact/monomial.js';
import { Polynomial } from '../exact/polynomial.js';
import type { QuotientsBeside } from './beside-terms.js';
import { candidatePhrase, shortestRest } from './shortest-rest.js';
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
  const candidates = phrases
    .filter((phrase) => [...phrase.polynomial.symbols].every((symbol) => symbols.has(symbol)))
    .map(candidatePhrase);
  const quotients: QuotientsBeside = new Map();
  for (;;) {
    const found = shortestRest(rest, candidates, quotients);
    if (found === undefined) return { parts, rest };
    const { phrase, position } = found;
    const multiplier = multiplierAt(rest, phrase, position);
    parts.push({ phrase, multiplier });
    rest = rest.minus(multiplier.times(phrase.polynomial));
  }
}

/** What stands beside a phrase's term wherever a polynomial contains its monomial. */
function multiplierAt(polynomial: Polynomial, phrase: Phrase, position: number): Polynomial {
  const pivot = entry(phrase.polynomial.terms, position);
  return Polynomial.collect(
    polynomial.terms.flatMap(({ coefficient, monomial }): Term[] => {
      const quotient = monomialQuotient(monomial, pivot.monomial);
      return quotient
        ? [{ coefficient: coefficient.over(pivot.coefficient), monomial: quotient }]
        : [];
    }),
  );
}
