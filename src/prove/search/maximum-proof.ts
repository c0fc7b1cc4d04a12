import type { Hypothesis } from '../../derive/question.js';
import { differencesOf, type Maximum, productOfDifferences } from '../../derive/question.js';
import { entry } from '../../exact/entry.js';
import { Polynomial } from '../../exact/polynomial.js';
import { completed, lemmaBy } from '../certificate/completion.js';
import { denialOf, once, type Proof } from '../certificate/proof.js';
import {
  indexOf,
  type MaximumState,
  type Search,
  searchAmong,
  withLemma,
  withMaximumReplaced,
  withShown,
} from './maximum-state.js';

/*
 * Refutes hypotheses about maxima. Of each maximum in turn, the last moves first, it is shown which
 * of its candidates it is: the one that is no less than the others, or else each of them in a case
 * of its own. That candidate is then put in its place.
 */

interface Searches {
  /** For what would make the rest easy. */
  readonly briefly: Search;
  /** For what is left without maxima. */
  readonly atLength: Search;
}

/**
 * How many cases there may be: each is a search at length, and a proof by more of them would be
 * longer than anyone waits for or reads. Three maxima of four candidates come to 64.
 */
const MOST_CASES = 64;

/** A proof from what maxima come to; `undefined` where none was found, or they are only bounded. */
export async function maximumProof(
  hypotheses: readonly Hypothesis[],
  maxima: readonly Maximum[],
  searches: Searches,
): Promise<Proof | undefined> {
  const relevant = hypotheses.map((_, index) => index);
  return refuted({ known: hypotheses, lemmas: [], relevant, maxima }, searches, MOST_CASES);
}

async function refuted(
  state: MaximumState,
  searches: Searches,
  cases: number,
): Promise<Proof | undefined> {
  const [maximum] = state.maxima;
  if (maximum === undefined) {
    const found = await searchAmong(state.known, state.relevant, searches.atLength);
    return found && { ...found, lemmas: [...state.lemmas, ...found.lemmas] };
  }
  if (!maximum.value.equals(Polynomial.symbol(maximum.symbol))) return undefined;
  const greatest = await withGreatest(state, maximum, searches.briefly);
  return greatest
    ? refuted(greatest, searches, cases)
    : refutedByCases(state, maximum, searches, cases);
}

/** One case for each candidate: if none of them is the maximum, its definition is broken. */
async function refutedByCases(
  state: MaximumState,
  maximum: Maximum,
  searches: Searches,
  cases: number,
): Promise<Proof | undefined> {
  const { symbol, candidates } = maximum;
  const attained = indexOf(state.known, '=', productOfDifferences(maximum));
  const fewer = Math.floor(cases / candidates.length);
  if (attained === undefined || fewer === 0) return undefined;
  let next = state;
  const factors: number[] = [];
  for (const [index, polynomial] of differencesOf(maximum).entries()) {
    const says = `a case of ${symbol}`;
    const assumed = next.known.length;
    const known = [...next.known, { polynomial, sense: '=', says } as const];
    const equation = { index: assumed, symbol, equals: entry(candidates, index) };
    const inCase = withMaximumReplaced({ ...next, known, lemmas: [] }, equation);
    const proof = inCase && (await refuted(inCase, searches, fewer));
    if (proof === undefined) return undefined;
    factors.push(assumed, assumed);
    next = withLemma(next, { hypothesis: { polynomial, sense: '≠', says }, proof });
  }
  const certificate = completed(next.known, {
    products: [once(...factors)],
    multiples: [{ hypothesis: attained, multiplier: productOfDifferences(maximum).negated() }],
  });
  return certificate && { lemmas: next.lemmas, certificate };
}

/**
 * Looks for a candidate that is no less than the others: the maximum equals it, and it is put in
 * the maximum's place.
 */
async function withGreatest(
  state: MaximumState,
  maximum: Maximum,
  search: Search,
): Promise<MaximumState | undefined> {
  const symbols = new Set(state.maxima.map(({ symbol }) => symbol));
  const plain = state.relevant.filter((index) =>
    [...entry(state.known, index).polynomial.symbols].every((symbol) => !symbols.has(symbol)),
  );
  for (const best of maximum.candidates) {
    const shown = await withNoneGreater(state, plain, maximum, best, search);
    const found = shown && withEquation(shown, maximum, best);
    if (found) return found;
  }
  return undefined;
}

/** A state in which a candidate was shown to be no less than each other one. */
async function withNoneGreater(
  state: MaximumState,
  among: readonly number[],
  { symbol, candidates }: Maximum,
  best: Polynomial,
  search: Search,
): Promise<MaximumState | undefined> {
  let next: MaximumState | undefined = state;
  for (const other of candidates) {
    const polynomial = best.minus(other);
    if (next === undefined || polynomial.isZero) continue;
    const says = `the most for ${symbol}`;
    next = await withShown(next, among, { polynomial, sense: '≥', says }, search);
  }
  return next;
}

/** That a maximum is the candidate that was shown to be no less than the others. */
function withEquation(
  state: MaximumState,
  maximum: Maximum,
  best: Polynomial,
): MaximumState | undefined {
  const above = withUpperBound(state, maximum, best);
  const below = above && indexOf(above.known, '≥', maximum.value.minus(best));
  if (above === undefined || below === undefined) return undefined;
  const says = `what ${maximum.symbol} comes to`;
  const hypothesis: Hypothesis = { polynomial: maximum.value.minus(best), sense: '=', says };
  const [last, denial] = [above.known.length - 1, above.known.length];
  const lemma = lemmaBy(hypothesis, above.known, {
    products: [once(denial, denial), once(last, below)],
    multiples: [],
  });
  const equation = { index: denial, symbol: maximum.symbol, equals: best };
  return lemma && withMaximumReplaced(withLemma(above, lemma), equation);
}

/**
 * That a maximum is no more than a bound on its candidates: if it were, it would be more than each
 * of them, and the product of what it is more would not be 0.
 */
function withUpperBound(
  state: MaximumState,
  maximum: Maximum,
  bound: Polynomial,
): MaximumState | undefined {
  const { value, candidates } = maximum;
  const attained = indexOf(state.known, '=', productOfDifferences(maximum));
  if (attained === undefined) return undefined;
  const says = `no more for ${maximum.symbol}`;
  const hypothesis: Hypothesis = { polynomial: bound.minus(value), sense: '≥', says };
  const above = state.known.length;
  let inner: MaximumState = {
    ...state,
    known: [...state.known, denialOf(hypothesis)],
    lemmas: [],
  };
  const factors: number[] = [];
  for (const candidate of candidates) {
    const rest = bound.minus(candidate);
    const shown = rest.isZero ? undefined : indexOf(state.known, '≥', rest);
    if (!rest.isZero && shown === undefined) return undefined;
    const more: Hypothesis = { polynomial: value.minus(candidate), sense: '>', says };
    const reasons = [inner.known.length, above, ...(shown === undefined ? [] : [shown])];
    const lemma = lemmaBy(more, inner.known, {
      products: reasons.map((index) => once(index)),
      multiples: [],
    });
    if (lemma === undefined) return undefined;
    factors.push(inner.known.length);
    inner = withLemma(inner, lemma);
  }
  const certificate = completed(inner.known, {
    products: [once(...factors)],
    multiples: [{ hypothesis: attained, multiplier: Polynomial.one.negated() }],
  });
  return (
    certificate && withLemma(state, { hypothesis, proof: { lemmas: inner.lemmas, certificate } })
  );
}
