import { differencesOf, type Maximum, productOfDifferences } from '../../derive/maximum.js';
import type { Hypothesis } from '../../derive/question.js';
import { Polynomial } from '../../exact/polynomial.js';
import { Rational } from '../../exact/rational.js';
import { completed } from '../certificate/completion.js';
import { denialOf, type Lemma, type Proof, withIndices } from '../certificate/proof.js';
import { withPutIn } from './substitution.js';

/*
 * Refutes hypotheses about maxima. Of each maximum in turn, the last moves first, it is shown which
 * of its candidates it is: the one that is no less than the others, or else each of them in a case
 * of its own. That candidate is then put in its place.
 */

/** Searches for a proof that hypotheses contradict each other; the last is what is denied. */
export type Search = (hypotheses: readonly Hypothesis[]) => Promise<Proof | undefined>;

interface Searches {
  /** For what would make the rest easy. */
  readonly briefly: Search;
  /** For what is left without maxima. */
  readonly atLength: Search;
}

/** How far a proof has come. */
interface State {
  /** What was given, then lemmas. */
  readonly known: readonly Hypothesis[];
  /** How many were given. */
  readonly given: number;
  readonly lemmas: readonly Lemma[];
  /** Indices of what is still in play, what is denied last. */
  readonly relevant: readonly number[];
  readonly maxima: readonly Maximum[];
}

/** How many cases there may be. */
const MOST_CASES = 64;

/** A proof from what maxima come to; `undefined` where none was found, or they are only bounded. */
export async function maximumProof(
  hypotheses: readonly Hypothesis[],
  maxima: readonly Maximum[],
  searches: Searches,
): Promise<Proof | undefined> {
  return refuted(
    {
      known: hypotheses,
      given: hypotheses.length,
      lemmas: [],
      relevant: hypotheses.map((_, index) => index),
      maxima,
    },
    searches,
    MOST_CASES,
  );
}

async function refuted(
  state: State,
  searches: Searches,
  cases: number,
): Promise<Proof | undefined> {
  const [maximum, ...others] = state.maxima;
  if (maximum === undefined) {
    const found = await searchAmong(state, state.relevant, searches.atLength);
    return found && { ...found, lemmas: [...state.lemmas, ...found.lemmas] };
  }
  if (!maximum.value.equals(Polynomial.symbol(maximum.symbol))) return undefined;
  const greatest = await withGreatest(state, maximum, searches);
  if (greatest) return refuted({ ...greatest, maxima: putIn(others, greatest) }, searches, cases);
  return byCases(state, maximum, searches, cases);
}

/** A state in which a maximum equals one of its candidates, which is in its place. */
interface Settled extends State {
  readonly symbol: string;
  readonly equals: Polynomial;
}

function putIn(maxima: readonly Maximum[], { symbol, equals }: Settled): Maximum[] {
  return maxima.map((each) => ({
    ...each,
    candidates: each.candidates.map((candidate) => candidate.substitute(symbol, equals)),
  }));
}

/** Looks for a candidate that is no less than the others. */
async function withGreatest(
  state: State,
  maximum: Maximum,
  searches: Searches,
): Promise<Settled | undefined> {
  const symbols = new Set(state.maxima.map(({ symbol }) => symbol));
  const plain = state.relevant.filter((index) => !mentions(state.known[index], symbols));
  for (const best of maximum.candidates) {
    let next: State | undefined = state;
    for (const other of maximum.candidates) {
      const polynomial = best.minus(other);
      if (next === undefined || polynomial.isZero) continue;
      const says = `the most for ${maximum.symbol}`;
      next = await withShown(next, plain, { polynomial, sense: '≥', says }, searches.briefly);
    }
    const settled: Settled | undefined = next && withEquation(next, maximum, best);
    if (settled) return settled;
  }
  return undefined;
}

async function withShown(
  state: State,
  among: readonly number[],
  hypothesis: Hypothesis,
  search: Search,
): Promise<State | undefined> {
  const denial = denialOf(hypothesis);
  const known = [...state.known, denial];
  const proof = await searchAmong({ ...state, known }, [...among, state.known.length], search);
  return proof && withLemma(state, { hypothesis, proof });
}

function withLemma(state: State, lemma: Lemma): State {
  return {
    ...state,
    known: [...state.known, lemma.hypothesis],
    lemmas: [...state.lemmas, lemma],
  };
}

/** That a maximum is the candidate that was shown to be no less than the others. */
function withEquation(state: State, maximum: Maximum, best: Polynomial): Settled | undefined {
  const above = noMoreThan(state, maximum, best);
  const below = above && indexOf(above.known, '≥', maximum.value.minus(best));
  if (above === undefined || below === undefined) return undefined;
  const says = `what ${maximum.symbol} comes to`;
  const hypothesis: Hypothesis = { polynomial: maximum.value.minus(best), sense: '=', says };
  const [last, denial] = [above.known.length - 1, above.known.length];
  const certificate = completed([...above.known, denialOf(hypothesis)], {
    products: [once(denial, denial), once(last, below)],
    multiples: [],
  });
  return (
    certificate &&
    substituted(withLemma(above, { hypothesis, proof: { lemmas: [], certificate } }), {
      index: denial,
      symbol: maximum.symbol,
      equals: best,
    })
  );
}

/**
 * That a maximum is no more than a bound on its candidates: if it were, it would be more than each
 * of them, and the product of what it is more would not be 0.
 */
function noMoreThan(state: State, maximum: Maximum, bound: Polynomial): State | undefined {
  const { value, candidates } = maximum;
  const attained = indexOf(state.known, '=', productOfDifferences(maximum));
  if (attained === undefined) return undefined;
  const says = `no more for ${maximum.symbol}`;
  const hypothesis: Hypothesis = { polynomial: bound.minus(value), sense: '≥', says };
  const above = state.known.length;
  let inner: State = { ...state, known: [...state.known, denialOf(hypothesis)], lemmas: [] };
  const factors: number[] = [];
  for (const candidate of candidates) {
    const rest = bound.minus(candidate);
    const shown = rest.isZero ? undefined : indexOf(state.known, '≥', rest);
    if (!rest.isZero && shown === undefined) return undefined;
    const more: Hypothesis = { polynomial: value.minus(candidate), sense: '>', says };
    const certificate = completed([...inner.known, denialOf(more)], {
      products: [
        once(inner.known.length),
        once(above),
        ...(shown === undefined ? [] : [once(shown)]),
      ],
      multiples: [],
    });
    if (certificate === undefined) return undefined;
    factors.push(inner.known.length);
    inner = withLemma(inner, { hypothesis: more, proof: { lemmas: [], certificate } });
  }
  const certificate = completed(inner.known, {
    products: [once(...factors)],
    multiples: [{ hypothesis: attained, multiplier: Polynomial.one.negated() }],
  });
  return (
    certificate && withLemma(state, { hypothesis, proof: { lemmas: inner.lemmas, certificate } })
  );
}

/** One case for each candidate: if none of them is the maximum, its definition is broken. */
async function byCases(
  state: State,
  maximum: Maximum,
  searches: Searches,
  cases: number,
): Promise<Proof | undefined> {
  const attained = indexOf(state.known, '=', productOfDifferences(maximum));
  const fewer = Math.floor(cases / maximum.candidates.length);
  if (attained === undefined || fewer === 0) return undefined;
  let next = state;
  const factors: number[] = [];
  for (const [index, polynomial] of differencesOf(maximum).entries()) {
    const says = `a case of ${maximum.symbol}`;
    const known = [...next.known, { polynomial, sense: '=', says } as const];
    const equals = maximum.candidates[index] ?? Polynomial.zero;
    const settled = substituted(
      { ...next, known, given: known.length, lemmas: [] },
      { index: next.known.length, symbol: maximum.symbol, equals },
    );
    const [, ...others] = state.maxima;
    const proof =
      settled && (await refuted({ ...settled, maxima: putIn(others, settled) }, searches, fewer));
    if (proof === undefined) return undefined;
    factors.push(next.known.length, next.known.length);
    next = withLemma(next, { hypothesis: { polynomial, sense: '≠', says }, proof });
  }
  const certificate = completed(next.known, {
    products: [once(...factors)],
    multiples: [{ hypothesis: attained, multiplier: productOfDifferences(maximum).negated() }],
  });
  return certificate && { lemmas: next.lemmas, certificate };
}

/** A state with what a symbol equals in its place, wherever it occurs. */
function substituted(
  state: State,
  equation: { readonly index: number; readonly symbol: string; readonly equals: Polynomial },
): Settled | undefined {
  const { symbol, equals } = equation;
  let next = state;
  const relevant: number[] = [];
  for (const index of state.relevant) {
    const hypothesis = state.known[index];
    if (hypothesis === undefined || !hypothesis.polynomial.symbols.has(symbol)) {
      relevant.push(index);
      continue;
    }
    const lemma = withPutIn(index, equation, next.known);
    if (lemma === undefined) return undefined;
    relevant.push(next.known.length);
    next = withLemma(next, lemma);
  }
  return { ...next, relevant, symbol, equals };
}

/** Searches among some of the hypotheses; in the proof they have the places that they have in all. */
async function searchAmong(
  { known }: State,
  among: readonly number[],
  search: Search,
): Promise<Proof | undefined> {
  const few = among.flatMap((index) => known[index] ?? []);
  const proof = await search(few);
  return proof && withIndices(proof, (index) => among[index] ?? index - few.length + known.length);
}

function indexOf(
  known: readonly Hypothesis[],
  sense: Hypothesis['sense'],
  polynomial: Polynomial,
): number | undefined {
  const found = known.findIndex(
    (each) => each.sense === sense && each.polynomial.equals(polynomial),
  );
  return found < 0 ? undefined : found;
}

function mentions(hypothesis: Hypothesis | undefined, symbols: ReadonlySet<string>): boolean {
  return [...(hypothesis?.polynomial.symbols ?? [])].some((symbol) => symbols.has(symbol));
}

function once(...factors: number[]) {
  return { coefficient: Rational.one, factors };
}
