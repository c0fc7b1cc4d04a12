import { type Hypothesis, polynomialText, type Question } from '../../derive/question.js';
import { type Polynomial, parsePolynomial } from '../../exact/polynomial.js';
import type { PolynomialSense } from '../../exact/sign-condition.js';
import type { MultipliedEquation, Proof } from './proof.js';

/** A hypothesis as text: `{ says: "the signal informs", sense: ">", polynomial: "tau - 1/2" }`. */
export interface HypothesisDocument {
  readonly says: string;
  readonly sense: PolynomialSense;
  /** As polynomials print: `2*p_l*c^2 - 1/2*k + 1`. */
  readonly polynomial: string;
}

/** A lemma: a hypothesis, with a refutation of its denial, or with what it is times a divisor. */
export type LemmaDocument = HypothesisDocument & (RefutationDocument | DivisionDocument);

interface MultipleDocument {
  readonly hypothesis: number;
  readonly multiplier: string;
}

/** The polynomial times that of an inequation is a sum of multiples of equations; see `Division`. */
export interface DivisionDocument {
  readonly divisor: number;
  readonly multiples: readonly MultipleDocument[];
}

/** Lemmas, then products and multiples of equations that sum to 0; see `Certificate`. */
export interface RefutationDocument {
  readonly lemmas: readonly LemmaDocument[];
  readonly products: readonly {
    /** Positive: `3/2`. */
    readonly coefficient: string;
    readonly factors: readonly number[];
    /** Polynomials whose squares are factors too, as they print; where there are any. */
    readonly squares?: readonly string[];
  }[];
  readonly multiples: readonly MultipleDocument[];
}

/** A proof for whoever wants to check it: everything in it is text and numbers. */
export interface ProofDocument extends RefutationDocument {
  readonly asserts: string;
  readonly hypotheses: readonly HypothesisDocument[];
}

/** A question as text, to be sent where its proof is searched for. */
export interface QuestionDocument {
  readonly asserts: string;
  readonly hypotheses: readonly HypothesisDocument[];
  readonly maxima: readonly MaximumDocument[];
  readonly hints: readonly HypothesisDocument[];
}

interface MaximumDocument {
  readonly symbol: string;
  readonly value: string;
  readonly candidates: readonly string[];
}

export function questionDocument(question: Question): QuestionDocument {
  const { asserts, hypotheses, maxima, hints } = question;
  return {
    asserts,
    hypotheses: hypotheses.map(hypothesisDocument),
    maxima: maxima.map(({ symbol, value, candidates }) => ({
      symbol,
      value: `${value}`,
      candidates: candidates.map((each) => `${each}`),
    })),
    hints: hints.map(hypothesisDocument),
  };
}

/** What `questionDocument` wrote; abbreviations are not needed to search for a proof. */
export function questionFrom({ asserts, hypotheses, maxima, hints }: QuestionDocument): Question {
  return {
    asserts,
    hypotheses: hypotheses.map(hypothesisFrom),
    hints: hints.map(hypothesisFrom),
    maxima: maxima.map(({ symbol, value, candidates }) => ({
      symbol,
      value: polynomialOf(value),
      candidates: candidates.map(polynomialOf),
    })),
    abbreviations: [],
    presupposes: new Set(),
  };
}

/** So many polynomials are remembered by their texts, the latest ones. */
const MOST_READ = 20_000;

let read = new Map<string, Polynomial>();

/** A polynomial by its text: most of them stand in every question of a proposition. */
function polynomialOf(text: string): Polynomial {
  const polynomial = read.get(text) ?? parsePolynomial(text);
  if (read.size >= MOST_READ) read = new Map();
  read.set(text, polynomial);
  return polynomial;
}

export function proofDocument({ asserts, hypotheses }: Question, proof: Proof): ProofDocument {
  return { asserts, hypotheses: hypotheses.map(hypothesisDocument), ...refutationDocument(proof) };
}

/** Questions of a proposition have most hypotheses in common: what is sent together, is sent once. */
const written = new WeakMap<Hypothesis, HypothesisDocument>();

function hypothesisDocument(hypothesis: Hypothesis): HypothesisDocument {
  const { says, sense, polynomial } = hypothesis;
  const document = written.get(hypothesis) ?? {
    says,
    sense,
    polynomial: polynomialText(polynomial),
  };
  written.set(hypothesis, document);
  return document;
}

const hypothesesRead = new WeakMap<HypothesisDocument, Hypothesis>();

function hypothesisFrom(document: HypothesisDocument): Hypothesis {
  const { says, sense, polynomial } = document;
  const hypothesis = hypothesesRead.get(document) ?? {
    says,
    sense,
    polynomial: polynomialOf(polynomial),
  };
  hypothesesRead.set(document, hypothesis);
  return hypothesis;
}

function refutationDocument({ lemmas, certificate }: Proof): RefutationDocument {
  return {
    lemmas: lemmas.map(({ hypothesis, proof }) => ({
      ...hypothesisDocument(hypothesis),
      ...('divisor' in proof
        ? { divisor: proof.divisor, multiples: multipleDocuments(proof.multiples) }
        : refutationDocument(proof)),
    })),
    products: certificate.products.map(({ coefficient, factors, squares = [] }) => ({
      coefficient: `${coefficient}`,
      factors,
      ...(squares.length > 0 && { squares: squares.map(polynomialText) }),
    })),
    multiples: multipleDocuments(certificate.multiples),
  };
}

function multipleDocuments(multiples: readonly MultipliedEquation[]): MultipleDocument[] {
  return multiples.map(({ hypothesis, multiplier }) => ({
    hypothesis,
    multiplier: `${multiplier}`,
  }));
}

/**
 * The hypotheses, in the author's words, without which proofs would not go through as they are. A
 * relation counts too where only what it divides by was used.
 */
export function reliedOn(proofs: readonly ProofDocument[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const proof of proofs)
    for (const index of indicesReliedOn(proof)) {
      const says = proof.hypotheses[index]?.says;
      if (says !== undefined) words.add(says.replace(/: defined$/u, ''));
    }
  return words;
}

/** Every index in a proof; those beyond its hypotheses are of lemmas and denials. */
export function indicesReliedOn({ lemmas, products, multiples }: RefutationDocument): number[] {
  return [
    ...lemmas.flatMap((lemma) =>
      'divisor' in lemma
        ? [lemma.divisor, ...lemma.multiples.map(({ hypothesis }) => hypothesis)]
        : indicesReliedOn(lemma),
    ),
    ...products.flatMap(({ factors }) => factors),
    ...multiples.map(({ hypothesis }) => hypothesis),
  ];
}
