import { type KnownMonomial, newProduct, productsOf } from '../exact/monomial-table.js';
import type { Polynomial } from '../exact/polynomial.js';
import { product, sum, type Whole } from '../exact/whole.js';
import {
  type Beside,
  besidesIn,
  length,
  type QuotientsBeside,
  type WholeTerm,
  wholeTerms,
} from './beside-terms.js';
import { TraceTable } from './trace-table.js';
import type { Phrase } from './vocabulary.js';

/** A phrase of which multiples are looked for. */
export interface CandidatePhrase {
  readonly phrase: Phrase;
  readonly terms: readonly WholeTerm[];
  /** How much there is to read of it beside its multiplier. */
  readonly own: number;
}

export function candidatePhrase(phrase: Phrase): CandidatePhrase {
  const own = phrase.formula.kind === 'sum' ? phrase.formula.terms.length : 1;
  return { phrase, terms: wholeTerms(phrase.polynomial), own };
}

/** A phrase, and the place among its terms of the one beside which its multiplier stands. */
interface Pivoted {
  readonly phrase: Phrase;
  readonly position: number;
}

/**
 * Of which phrase, and beside which of its terms, there is a multiple whose subtraction leaves least
 * to be written, and less than there was; of equals the first. Few are multiplied out: of most it is
 * told beforehand that they take too little away.
 */
export function shortestRest(
  polynomial: Polynomial,
  candidates: readonly CandidatePhrase[],
  quotients: QuotientsBeside,
): Pivoted | undefined {
  const terms = wholeTerms(polynomial);
  const coefficients = new Map(terms.map(({ monomial, coefficient }) => [monomial, coefficient]));
  const longest = candidates.reduce((most, { terms: own }) => Math.max(most, own.length), 0);
  const traces = new TraceTable(terms.length * longest);
  for (const { trace, monomial } of terms) traces.add(trace, monomial.symbols.length + 1);
  const all = length(terms);
  let least = all;
  let first = -1;
  let best: Pivoted | undefined;
  const comesTooLate = (size: number, order: number): boolean =>
    size > least || (size === least && order > first);
  for (const attempt of attempts(candidates, all, besidesIn(terms, quotients))) {
    const { candidate, pivot, position, beside, atLeast, order } = attempt;
    if (atLeast > least) break;
    if (comesTooLate(atLeast, order) || comesTooLate(leastWith(attempt, all, traces), order))
      continue;
    const added = lengthened(coefficients, beside.beside, pivot, candidate.terms);
    const size = beside.written + candidate.own + all + added;
    if (comesTooLate(size, order)) continue;
    [least, first, best] = [size, order, { phrase: candidate.phrase, position }];
  }
  return best;
}

/** What may be subtracted. */
interface Attempt {
  readonly candidate: CandidatePhrase;
  readonly pivot: WholeTerm;
  readonly position: number;
  readonly beside: Beside;
  /** No less is left to be written. */
  readonly atLeast: number;
  /** Its place among all. */
  readonly order: number;
}

/** What may leave less to be written than there is, the most promising first. */
function attempts(
  candidates: readonly CandidatePhrase[],
  all: number,
  besides: (pivot: KnownMonomial) => Beside,
): Attempt[] {
  const found: Attempt[] = [];
  for (const candidate of candidates)
    for (const [position, pivot] of candidate.terms.entries()) {
      const beside = besides(pivot.monomial);
      if (beside.beside.length === 0) continue;
      const taken = candidate.terms.reduce((before, { monomial }) => {
        const products = beside.written + beside.beside.length * monomial.symbols.length;
        return before + Math.min(besides(monomial).contained, products);
      }, 0);
      const atLeast = beside.written + candidate.own + Math.max(0, all - taken);
      if (atLeast < all)
        found.push({ candidate, pivot, position, beside, atLeast, order: found.length });
    }
  return found.sort((one, other) => one.atLeast - other.atLeast || one.order - other.order);
}

/** How much is left to be written at least, as far as traces tell. */
function leastWith(
  { candidate, beside: { beside, written } }: Attempt,
  all: number,
  traces: TraceTable,
): number {
  let bound = written + candidate.own + all;
  traces.begin();
  for (const { trace, monomial } of candidate.terms) {
    const { length } = monomial.symbols;
    for (const other of beside)
      bound += traces.change(trace + other.trace, length + other.monomial.symbols.length + 1);
  }
  return bound;
}

/**
 * By how much a polynomial gets longer to read where what stands beside a pivot is multiplied by a
 * phrase, and subtracted; all times the pivot's coefficient, so that nothing is divided.
 */
function lengthened(
  coefficients: ReadonlyMap<KnownMonomial, Whole>,
  beside: readonly WholeTerm[],
  pivot: WholeTerm,
  phrase: readonly WholeTerm[],
): number {
  const taken = new Map<KnownMonomial, Whole>();
  for (const one of phrase) {
    const among = productsOf(one.monomial);
    for (const other of beside) {
      const monomial = among.get(other.monomial) ?? newProduct(one.monomial, other.monomial, among);
      const value = product(one.coefficient, other.coefficient);
      const before = taken.get(monomial);
      taken.set(monomial, before === undefined ? value : sum(before, value));
    }
  }
  let longer = 0;
  for (const [monomial, value] of taken) {
    const own = coefficients.get(monomial);
    if (own === undefined) longer += value === 0 ? 0 : monomial.symbols.length + 1;
    else if (product(own, pivot.coefficient) === value) longer -= monomial.symbols.length + 1;
  }
  return longer;
}
