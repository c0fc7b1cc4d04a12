import { differencesOf, type Maximum, productOfDifferences } from '../../derive/maximum.js';
import type { Hypothesis } from '../../derive/question.js';
import { entry } from '../../exact/entry.js';
import { Polynomial } from '../../exact/polynomial.js';
import { Rational } from '../../exact/rational.js';
import { completed } from '../certificate/completion.js';
import type { Proof } from '../certificate/proof.js';
import { withGreatest } from './greatest-candidate.js';
import {
  indexOf,
  type MaximumState,
  type Search,
  searchAmong,
  withLemma,
  withMaximumReplaced,
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
    products: [{ coefficient: Rational.one, factors }],
    multiples: [{ hypothesis: attained, multiplier: productOfDifferences(maximum).negated() }],
  });
  return certificate && { lemmas: next.lemmas, certificate };
}
