import { type Maximum, productOfDifferences } from '../../derive/maximum.js';
import type { Hypothesis } from '../../derive/question.js';
import { entry } from '../../exact/entry.js';
import { Polynomial } from '../../exact/polynomial.js';
import { Rational } from '../../exact/rational.js';
import type { WeighedProduct } from '../certificate/certificate.js';
import { completed } from '../certificate/completion.js';
import { denialOf } from '../certificate/proof.js';
import {
  indexOf,
  type MaximumState,
  type Search,
  withLemma,
  withMaximumReplaced,
  withShown,
} from './maximum-state.js';

/**
 * Looks for a candidate that is no less than the others: the maximum equals it, and it is put in
 * the maximum's place.
 */
export async function withGreatest(
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
  const certificate = completed([...above.known, denialOf(hypothesis)], {
    products: [once(denial, denial), once(last, below)],
    multiples: [],
  });
  if (certificate === undefined) return undefined;
  const equal = withLemma(above, { hypothesis, proof: { lemmas: [], certificate } });
  return withMaximumReplaced(equal, { index: denial, symbol: maximum.symbol, equals: best });
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
    const certificate = completed([...inner.known, denialOf(more)], {
      products: reasons.map((index) => once(index)),
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

function once(...factors: number[]): WeighedProduct {
  return { coefficient: Rational.one, factors };
}
