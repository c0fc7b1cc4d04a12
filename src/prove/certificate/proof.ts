import type { Hypothesis } from '../../derive/question.js';
import type { Polynomial } from '../../exact/polynomial.js';
import { Rational } from '../../exact/rational.js';

/**
 * A product of hypotheses, and of squares, with a positive coefficient. Equations and inequations
 * are no factors.
 */
export interface WeighedProduct {
  readonly coefficient: Rational;
  /** Indices of hypotheses, with repetitions; of a `≠`, in pairs: its square is positive. */
  readonly factors: readonly number[];
  /** Polynomials whose squares are factors too: at least 0, whatever the polynomials are. */
  readonly squares?: readonly Polynomial[];
}

/** A product of hypotheses, taken once. */
export function once(...factors: number[]): WeighedProduct {
  return { coefficient: Rational.one, factors };
}

/** An equation among the hypotheses, times any polynomial. */
export interface MultipliedEquation {
  /** Index of the hypothesis. */
  readonly hypothesis: number;
  readonly multiplier: Polynomial;
}

/**
 * A proof that no parameters satisfy all hypotheses of a question: a sum of products that are
 * nonnegative where the hypotheses hold, one of them positive, and of multiples of equations; the
 * sum is 0 identically. That such sums exist is the Positivstellensatz (Krivine 1964, Stengle 1974).
 */
export interface Certificate {
  readonly products: readonly WeighedProduct[];
  readonly multiples: readonly MultipliedEquation[];
}

/** A proof that hypotheses contradict each other: lemmas, and a certificate that may use them. */
export interface Proof {
  readonly lemmas: readonly Lemma[];
  /** Of the hypotheses and the lemmas, in this order. */
  readonly certificate: Certificate;
}

/** A hypothesis that follows from those before it. */
export interface Lemma {
  readonly hypothesis: Hypothesis;
  readonly proof: LemmaProof;
}

/**
 * Either refutes the denial, which is the last of its hypotheses; those before the lemma come
 * first. Or shows an equation by what it is times something that is not 0.
 */
export type LemmaProof = Proof | Division;

/** The lemma's polynomial times the divisor is a sum of multiples of equations. */
export interface Division {
  /** Index of an inequation. */
  readonly divisor: number;
  readonly multiples: readonly MultipliedEquation[];
}

/** The denial of a hypothesis, as one hypothesis. */
export function denialOf({ says, sense, polynomial }: Hypothesis): Hypothesis {
  const denied = `denied: ${says}`;
  switch (sense) {
    case '≥':
      return { says: denied, sense: '>', polynomial: polynomial.negated() };
    case '>':
      return { says: denied, sense: '≥', polynomial: polynomial.negated() };
    case '=':
      return { says: denied, sense: '≠', polynomial };
    case '≠':
      return { says: denied, sense: '=', polynomial };
  }
}

/** The proof without lemmas that nothing in it refers to. `given`: how many hypotheses it has. */
export function withoutIdleLemmas(given: number, { lemmas, certificate }: Proof): Proof {
  const needed = new Set<number>(indicesIn({ lemmas: [], certificate }));
  const kept: { readonly place: number; readonly lemma: Lemma }[] = [];
  for (let k = lemmas.length - 1; k >= 0; k--) {
    const lemma = lemmas[k];
    if (lemma === undefined || !needed.has(given + k)) continue;
    const proof =
      'divisor' in lemma.proof ? lemma.proof : withoutIdleLemmas(given + k + 1, lemma.proof);
    for (const index of indicesIn(proof)) needed.add(index);
    kept.unshift({ place: given + k, lemma: { ...lemma, proof } });
  }
  const places = kept.map(({ place }) => place);
  const renumbered = (index: number): number =>
    index < given ? index : given + places.indexOf(index);
  return {
    lemmas: kept.map(({ place, lemma }, k) => ({
      ...lemma,
      // From its denial on, a lemma's proof counts its own; before that, what came before it.
      proof: lemmaWithIndices(lemma.proof, (index) =>
        index < place ? renumbered(index) : index - place + given + k,
      ),
    })),
    certificate: withIndices({ lemmas: [], certificate }, renumbered).certificate,
  };
}

function indicesIn(proof: LemmaProof): number[] {
  if ('divisor' in proof) return [proof.divisor, ...proof.multiples.map((each) => each.hypothesis)];
  const { lemmas, certificate } = proof;
  return [
    ...certificate.products.flatMap(({ factors }) => factors),
    ...certificate.multiples.map(({ hypothesis }) => hypothesis),
    ...lemmas.flatMap(({ proof: inner }) => indicesIn(inner)),
  ];
}

/** The same proof about hypotheses in other places. */
export function withIndices(proof: Proof, next: (index: number) => number): Proof {
  const { lemmas, certificate } = proof;
  return {
    lemmas: lemmas.map((lemma) => ({ ...lemma, proof: lemmaWithIndices(lemma.proof, next) })),
    certificate: {
      products: certificate.products.map((product) => ({
        ...product,
        factors: product.factors.map(next),
      })),
      multiples: multiplesWithIndices(certificate.multiples, next),
    },
  };
}

function lemmaWithIndices(proof: LemmaProof, next: (index: number) => number): LemmaProof {
  if (!('divisor' in proof)) return withIndices(proof, next);
  return { divisor: next(proof.divisor), multiples: multiplesWithIndices(proof.multiples, next) };
}

function multiplesWithIndices(
  multiples: readonly MultipliedEquation[],
  next: (index: number) => number,
): MultipliedEquation[] {
  return multiples.map((each) => ({ ...each, hypothesis: next(each.hypothesis) }));
}
