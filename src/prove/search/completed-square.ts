import { Polynomial } from '../../exact/polynomial.js';
import { Rational } from '../../exact/rational.js';
import { holdsForSign } from '../../exact/sign-condition.js';
import { completed } from '../certificate/completion.js';
import { once, type Proof, type WeighedProduct } from '../certificate/proof.js';
import { indexOf, type MaximumState, type Search, withShown } from './maximum-state.js';
import type { Simplified } from './simplification.js';

/*
 * Where A·x² + B·x + C is denied to be positive, and A > 0: 4A times it is (2A·x + B)², more the
 * opposite of its discriminant, 4AC − B². That this is not negative is a question with one symbol
 * less, and becomes a lemma. Of a quadratic form it is the decomposition L·D·Lᵀ, a symbol a step.
 */

/** A polynomial, quadratic in one symbol, that is denied to be positive, or not to be negative. */
interface Quadratic {
  readonly denied: number;
  readonly sense: '>' | '≥';
  /** A. */
  readonly lead: Polynomial;
  /** A root r and a number k² with (2A·x + B)² = k²·r². */
  readonly root: Polynomial;
  readonly scale: Rational;
  /** 4AC − B². */
  readonly rest: Polynomial;
}

/** In so many symbols it is tried, at each step. */
const MOST_SYMBOLS = 2;

/** What is denied, and what a square leaves of it, is beyond a brief search where it is longer. */
const MOST_TERMS = 24;

/** @param search for what becomes a lemma: that A is positive, and what is left of the denial. */
export async function byCompletedSquare(
  simple: Simplified,
  search: Search,
): Promise<Proof | undefined> {
  for (const quadratic of quadraticsOf(simple)) {
    const found = await refutedQuadratic(simple, quadratic, search);
    if (found) return found;
  }
  return undefined;
}

/** In each symbol that what is denied is quadratic in, those whose A is a number first. */
function quadraticsOf({ active, denied }: Simplified): Quadratic[] {
  const hypothesis = active.find(({ index }) => index === denied)?.hypothesis;
  if (denied === undefined || hypothesis === undefined) return [];
  const { sense, polynomial } = hypothesis;
  if ((sense !== '>' && sense !== '≥') || polynomial.terms.length > MOST_TERMS) return [];
  return [...polynomial.symbols]
    .flatMap((symbol): Quadratic[] => {
      const [c, b, a, ...higher] = polynomial.negated().coefficientsIn(symbol);
      if (a === undefined || b === undefined || c === undefined || higher.length > 0) return [];
      if ((a.constantValue?.sign ?? 1) < 0) return [];
      const slope = a.scaled(Rational.of(2)).times(Polynomial.symbol(symbol)).plus(b);
      const [first] = slope.terms;
      if (first === undefined) return [];
      const rest = a.times(c).scaled(Rational.of(4)).minus(b.times(b));
      if (rest.terms.length > MOST_TERMS || isIdle(rest, sense)) return [];
      const root = slope.scaled(Rational.one.over(first.coefficient));
      const scale = first.coefficient.times(first.coefficient);
      return [{ denied, sense, lead: a, root, scale, rest }];
    })
    .sort((one, other) => one.lead.degree - other.lead.degree)
    .slice(0, MOST_SYMBOLS);
}

/** Whether what is left of a denial contradicts nothing, whatever else holds. */
function isIdle({ constantValue }: Polynomial, sense: '>' | '≥'): boolean {
  return constantValue !== undefined && constantValue.sign < (sense === '>' ? 0 : 1);
}

/** 4A·(denied) + k²·r² + (4AC − B²) = 0, in such a measure that the denial is taken once. */
async function refutedQuadratic(
  { hypotheses, lemmas }: Simplified,
  { denied, lead, root, scale, rest, sense }: Quadratic,
  search: Search,
): Promise<Proof | undefined> {
  const relevant = hypotheses.flatMap((_, index) => (index === denied ? [] : [index]));
  const given: MaximumState = { known: hypotheses, lemmas, relevant, maxima: [] };
  const first = await withProduct(given, lead, '>', search);
  if (first === undefined) return undefined;
  const second = await withProduct(first.state, rest, opposite(sense), search);
  if (second === undefined) return undefined;
  const share = Rational.one.over(first.coefficient.times(Rational.of(4)));
  const certificate = completed(second.state.known, {
    products: [
      once(denied, ...first.factors),
      { coefficient: scale.times(share), factors: [], squares: [root] },
      { coefficient: second.coefficient.times(share), factors: second.factors },
    ].filter(({ coefficient }) => !coefficient.isZero),
    multiples: [],
  });
  return certificate && { lemmas: second.state.lemmas, certificate };
}

/** What a denial leaves to be shown of the rest: the more, the less it denies. */
function opposite(sense: '>' | '≥'): '>' | '≥' {
  return sense === '>' ? '≥' : '>';
}

interface WithProduct extends WeighedProduct {
  readonly state: MaximumState;
}

/** A polynomial as a product: a number, a hypothesis, or else a lemma if a search shows it. */
async function withProduct(
  state: MaximumState,
  polynomial: Polynomial,
  sense: '>' | '≥',
  search: Search,
): Promise<WithProduct | undefined> {
  const value = polynomial.constantValue;
  if (value !== undefined)
    return holdsForSign(value.sign, sense) ? { state, coefficient: value, factors: [] } : undefined;
  const index = indexOf(state.known, sense, polynomial);
  if (index !== undefined) return { state, ...once(index) };
  const says = 'left by a completed square';
  const shown = await withShown(state, state.relevant, { says, sense, polynomial }, search);
  return shown && { state: shown, ...once(state.known.length) };
}
