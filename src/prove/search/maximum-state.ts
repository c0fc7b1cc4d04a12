import type { Maximum } from '../../derive/maximum.js';
import type { Hypothesis } from '../../derive/question.js';
import { entry } from '../../exact/entry.js';
import type { Polynomial } from '../../exact/polynomial.js';
import { denialOf, type Lemma, type Proof, withIndices } from '../certificate/proof.js';
import { type DefiningEquation, withDefinition } from './definition-lemma.js';

/** Searches for a proof that hypotheses contradict each other; the last is what is denied. */
export type Search = (hypotheses: readonly Hypothesis[]) => Promise<Proof | undefined>;

/** How far a proof about maxima has come. */
export interface MaximumState {
  /** What was given, then lemmas. */
  readonly known: readonly Hypothesis[];
  readonly lemmas: readonly Lemma[];
  /** Indices of what is still in play, what is denied last. */
  readonly relevant: readonly number[];
  /** Those that are still mentioned, the last moves' first. */
  readonly maxima: readonly Maximum[];
}

export function withLemma<State extends MaximumState>(state: State, lemma: Lemma): State {
  return {
    ...state,
    known: [...state.known, lemma.hypothesis],
    lemmas: [...state.lemmas, lemma],
  };
}

/** A state with a hypothesis as a lemma, if a search shows it from some of what is known. */
export async function withShown(
  state: MaximumState,
  among: readonly number[],
  hypothesis: Hypothesis,
  search: Search,
): Promise<MaximumState | undefined> {
  const denial = state.known.length;
  const known = [...state.known, denialOf(hypothesis)];
  const proof = await searchAmong(known, [...among, denial], search);
  return proof && withLemma(state, { hypothesis, proof });
}

/** Searches among some of the hypotheses; in the proof they have the places that they have in all. */
export async function searchAmong(
  known: readonly Hypothesis[],
  among: readonly number[],
  search: Search,
): Promise<Proof | undefined> {
  const proof = await search(among.map((index) => entry(known, index)));
  return (
    proof &&
    withIndices(proof, (index) =>
      index < among.length ? entry(among, index) : index - among.length + known.length,
    )
  );
}

/** A state with what the first maximum equals in its place, wherever it occurs. */
export function withMaximumReplaced(
  state: MaximumState,
  equation: DefiningEquation,
): MaximumState | undefined {
  const { symbol, equals } = equation;
  let next = state;
  const relevant: number[] = [];
  for (const index of state.relevant) {
    if (!entry(state.known, index).polynomial.symbols.has(symbol)) {
      relevant.push(index);
      continue;
    }
    const lemma = withDefinition(index, equation, next.known);
    if (lemma === undefined) return undefined;
    relevant.push(next.known.length);
    next = withLemma(next, lemma);
  }
  const maxima = state.maxima.slice(1).map((each) => ({
    ...each,
    candidates: each.candidates.map((candidate) => candidate.substitute(symbol, equals)),
  }));
  return { ...next, relevant, maxima };
}

/** Where a hypothesis stands among what is known. */
export function indexOf(
  known: readonly Hypothesis[],
  sense: Hypothesis['sense'],
  polynomial: Polynomial,
): number | undefined {
  const found = known.findIndex(
    (each) => each.sense === sense && each.polynomial.equals(polynomial),
  );
  return found < 0 ? undefined : found;
}
