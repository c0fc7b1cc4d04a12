import { entry, known } from '../exact/entry.js';
import { monomialQuotient, type Term } from '../exact/monomial.js';
import {
  type KnownMonomial,
  knownMonomial,
  newProduct,
  productsOf,
} from '../exact/monomial-table.js';
import { Polynomial } from '../exact/polynomial.js';
import { product, sum, type Whole, whole, wholeMultiple, wholeQuotient } from '../exact/whole.js';
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
    .map(candidateOf);
  const quotients: Quotients = new Map();
  for (;;) {
    const best = bestMultiple(rest, candidates, quotients);
    if (best === undefined) return { parts, rest };
    parts.push(best);
    rest = rest.minus(best.multiplier.times(best.phrase.polynomial));
  }
}

/** A term with a whole coefficient: what is counted is the same of any multiple. */
interface WholeTerm {
  readonly coefficient: Whole;
  readonly monomial: KnownMonomial;
}

interface Candidate {
  readonly phrase: Phrase;
  readonly terms: readonly WholeTerm[];
  /** How much there is to read of it beside its multiplier. */
  readonly own: number;
}

function candidateOf(phrase: Phrase): Candidate {
  const own = phrase.formula.kind === 'sum' ? phrase.formula.terms.length : 1;
  return { phrase, terms: wholeTerms(phrase.polynomial), own };
}

/** What monomials leave beside a pivot, by the pivot; `undefined` where they do not contain it. */
type Quotients = Map<KnownMonomial, Map<KnownMonomial, KnownMonomial | undefined>>;

function bestMultiple(
  polynomial: Polynomial,
  candidates: readonly Candidate[],
  quotients: Quotients,
): Multiple | undefined {
  const terms = wholeTerms(polynomial);
  const coefficients = new Map(terms.map(({ monomial, coefficient }) => [monomial, coefficient]));
  const besides = besidesIn(terms, quotients);
  const all = length(terms);
  let least = all;
  let best: (() => Multiple) | undefined;
  for (const { phrase, terms: parts, own } of candidates) {
    // No more is taken away than what contains a monomial of the phrase.
    const untouched =
      all - parts.reduce((before, each) => before + besides(each.monomial).contained, 0);
    for (const [position, pivot] of parts.entries()) {
      const { beside, written } = besides(pivot.monomial);
      if (beside.length === 0 || written + own + Math.max(0, untouched) >= least) continue;
      const size = written + own + all + lengthened(coefficients, beside, pivot, parts);
      if (size >= least) continue;
      least = size;
      best = () => ({ phrase, multiplier: multiplierAt(polynomial, phrase, position) });
    }
  }
  return best?.();
}

/** What stands beside a monomial in some terms. */
interface Beside {
  readonly beside: readonly WholeTerm[];
  /** How much there is to read of that, and of the terms that contain the monomial. */
  readonly written: number;
  readonly contained: number;
}

/** What stands beside each monomial that is asked for, found once. */
function besidesIn(
  terms: readonly WholeTerm[],
  quotients: Quotients,
): (pivot: KnownMonomial) => Beside {
  const found = new Map<KnownMonomial, Beside>();
  return (pivot) => {
    const before = found.get(pivot);
    if (before) return before;
    const beside = besideTerms(terms, pivot, quotients);
    const written = length(beside);
    const contained = written + beside.length * pivot.symbols.length;
    found.set(pivot, { beside, written, contained });
    return { beside, written, contained };
  };
}

function besideTerms(
  terms: readonly WholeTerm[],
  pivot: KnownMonomial,
  quotients: Quotients,
): WholeTerm[] {
  const before = quotients.get(pivot) ?? new Map<KnownMonomial, KnownMonomial | undefined>();
  quotients.set(pivot, before);
  const beside: WholeTerm[] = [];
  for (const { coefficient, monomial } of terms) {
    if (!before.has(monomial)) {
      const left = monomialQuotient(monomial.symbols, pivot.symbols);
      before.set(monomial, left && knownMonomial(left));
    }
    const quotient = known(before, monomial);
    if (quotient) beside.push({ coefficient, monomial: quotient });
  }
  return beside;
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

/** How much there is to read: each symbol, and each sign between terms. */
function length(terms: readonly WholeTerm[]): number {
  return terms.reduce((before, { monomial }) => before + monomial.symbols.length + 1, 0);
}

/** The terms of a polynomial, times a number that makes all coefficients whole. */
function wholeTerms({ terms }: Polynomial): WholeTerm[] {
  const divisor = terms.reduce<Whole>(
    (before, { coefficient }) => wholeMultiple(before, whole(coefficient.denominator)),
    1,
  );
  return terms.map(({ coefficient, monomial }) => ({
    coefficient: product(
      whole(coefficient.numerator),
      wholeQuotient(divisor, whole(coefficient.denominator)),
    ),
    monomial: knownMonomial(monomial),
  }));
}
