import { known } from '../exact/entry.js';
import { monomialQuotient } from '../exact/monomial.js';
import { type KnownMonomial, knownMonomial } from '../exact/monomial-table.js';
import type { Polynomial } from '../exact/polynomial.js';
import { product, type Whole, whole, wholeMultiple, wholeQuotient } from '../exact/whole.js';

/** A term with a whole coefficient: what is counted is the same of any multiple. */
export interface WholeTerm {
  readonly coefficient: Whole;
  readonly monomial: KnownMonomial;
  /** As `traceOf` its monomial. */
  readonly trace: number;
}

/** The terms of a polynomial, times a number that makes all coefficients whole. */
export function wholeTerms({ terms }: Polynomial): WholeTerm[] {
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
    trace: traceOf(knownMonomial(monomial)),
  }));
}

/** How much there is to read: each symbol, and each sign between terms. */
export function length(terms: readonly WholeTerm[]): number {
  return terms.reduce((before, { monomial }) => before + monomial.symbols.length + 1, 0);
}

/** What monomials leave beside a pivot, by the pivot; `undefined` where they do not contain it. */
export type QuotientsBeside = Map<KnownMonomial, Map<KnownMonomial, KnownMonomial | undefined>>;

/** What stands beside a monomial in some terms. */
export interface Beside {
  readonly beside: readonly WholeTerm[];
  /** How much there is to read of that, and of the terms that contain the monomial. */
  readonly written: number;
  readonly contained: number;
}

/** What stands beside each monomial that is asked for, found once. */
export function besidesIn(
  terms: readonly WholeTerm[],
  quotients: QuotientsBeside,
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
  quotients: QuotientsBeside,
): WholeTerm[] {
  const before = quotients.get(pivot) ?? new Map<KnownMonomial, KnownMonomial | undefined>();
  quotients.set(pivot, before);
  const taken = traceOf(pivot);
  const beside: WholeTerm[] = [];
  for (const { coefficient, monomial, trace } of terms) {
    if (!before.has(monomial)) {
      const left = monomialQuotient(monomial.symbols, pivot.symbols);
      before.set(monomial, left && knownMonomial(left));
    }
    const quotient = known(before, monomial);
    if (quotient) beside.push({ coefficient, monomial: quotient, trace: trace - taken });
  }
  return beside;
}

/** A prime, so that fifth powers modulo it have few sums in common. */
const MODULUS = 2 ** 20 - 3;

const weights = new Map<string, number>();
const traces = new WeakMap<KnownMonomial, number>();

/**
 * A number that adds up where monomials are multiplied. Equal monomials have equal traces, and most
 * others have not: whether a product is among some monomials is mostly told without multiplying.
 */
function traceOf(monomial: KnownMonomial): number {
  const before = traces.get(monomial);
  if (before !== undefined) return before;
  const trace = monomial.symbols.reduce((sum, symbol) => sum + weightOf(symbol), 0);
  traces.set(monomial, trace);
  return trace;
}

function weightOf(symbol: string): number {
  const weight = weights.get(symbol) ?? (weights.size + 2) ** 5 % MODULUS;
  weights.set(symbol, weight);
  return weight;
}
