import type { Hypothesis, Maximum } from '../../derive/question.js';
import { dividedBy } from '../../exact/division.js';
import { entry } from '../../exact/entry.js';
import { Polynomial } from '../../exact/polynomial.js';
import { lemmaBy } from '../certificate/completion.js';
import type { Certificate } from '../certificate/proof.js';
import { denialOf, type Lemma, once, type Proof, withIndices } from '../certificate/proof.js';

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

/** An equation `symbol − equals = 0` among hypotheses. */
export interface DefiningEquation {
  /** Its index. */
  readonly index: number;
  readonly symbol: string;
  readonly equals: Polynomial;
}

/** What a hypothesis says with what a symbol equals in the symbol's place, as a lemma. */
function withDefinition(
  index: number,
  equation: DefiningEquation,
  known: readonly Hypothesis[],
): Lemma | undefined {
  const own = entry(known, index);
  const { symbol, equals } = equation;
  const polynomial = own.polynomial.substitute(symbol, equals);
  const hypothesis: Hypothesis = { ...own, polynomial };
  const difference = Polynomial.symbol(symbol).minus(equals);
  const quotient = dividedBy(own.polynomial.minus(polynomial), difference);
  return (
    quotient &&
    lemmaBy(
      hypothesis,
      known,
      certificateFor(own, index, polynomial, quotient, equation, known.length),
    )
  );
}

/** By own − polynomial = quotient · equation; the denial of the lemma is the last hypothesis. */
function certificateFor(
  { sense, polynomial: own }: Hypothesis,
  index: number,
  polynomial: Polynomial,
  quotient: Polynomial,
  equation: DefiningEquation,
  denial: number,
): Certificate {
  const times = (hypothesis: number, multiplier: Polynomial) => ({ hypothesis, multiplier });
  switch (sense) {
    case '≥':
    case '>':
      return {
        products: [once(denial), once(index)],
        multiples: [times(equation.index, quotient.negated())],
      };
    case '=':
      return {
        products: [once(denial, denial)],
        multiples: [
          times(index, polynomial.negated()),
          times(equation.index, quotient.times(polynomial)),
        ],
      };
    case '≠':
      return {
        products: [once(index, index)],
        multiples: [
          times(denial, own.negated()),
          times(equation.index, quotient.times(own).negated()),
        ],
      };
  }
}
