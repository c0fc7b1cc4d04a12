import { match } from 'ts-pattern';
import { known } from '../../exact/entry.js';
import type { PolynomialSense } from '../../exact/sign-condition.js';
import type {
  HypothesisDocument,
  ProofDocument,
  RefutationDocument,
} from '../certificate/proof-document.js';
import { certificateTerm, hypothesisTerm, listTerm } from './certificate-term.js';
import { Identifiers } from './identifier.js';
import { type PlacedSymbol, polynomialFrom, type Terms, termsWith } from './real-term.js';

/** A theorem that answers a question, or several that ask the same. */
export interface QuestionTheorem {
  readonly theorem: string;
  readonly asserts: string;
  /** How many certificates it stands for: what is asked and answered twice is written once. */
  readonly certificates: number;
}

export interface ClaimFile {
  readonly text: string;
  readonly theorems: readonly QuestionTheorem[];
}

/** A hypothesis under its name: as a proposition, and, with a `'`, as what Rocq computes with. */
interface NamedHypothesis {
  readonly name: string;
  readonly document: HypothesisDocument;
}

/**
 * The questions of a claim as theorems of Rocq, each with its certificate: that the hypotheses do not
 * all hold, whatever real numbers the symbols stand for.
 */
export function claimFile(claim: string, proofs: readonly ProofDocument[]): ClaimFile {
  const names = new Identifiers();
  const symbols = symbolsInProofs(proofs, names);
  const terms = termsWith(symbols);
  const hypotheses = hypothesesIn(proofs, names);
  const { theorems, texts } = theoremsFor(claim, proofs, { names, terms, hypotheses });
  const text = [
    `(** ${comment(claim)}: what it comes to, and that it is so. Written by casus. *)`,
    '',
    'From Coq Require Import Reals ZArith List.',
    'From Casus Require Import Polynomial Certificate.',
    'Import ListNotations.',
    'Local Open Scope R_scope.',
    '',
    'Section Claim.',
    ...symbolLines([...symbols.values()]),
    ...[...hypotheses.values()].map((each) => hypothesisText(each, terms)),
    ...texts,
    'End Claim.',
    '',
    '(** Mentions each of them, so that what they rest on can be asked of all at once. *)',
    'Definition mentioned {A : Prop} (_ : A) : unit := tt.',
    `Definition all_theorems : list unit := [${theorems.map(({ theorem }) => `mentioned ${theorem}`).join(';\n  ')}].`,
    '',
  ].join('\n');
  return { text, theorems };
}

interface Vocabulary {
  readonly names: Identifiers;
  readonly terms: Terms;
  readonly hypotheses: ReadonlyMap<string, NamedHypothesis>;
}

function theoremsFor(
  claim: string,
  proofs: readonly ProofDocument[],
  { names, terms, hypotheses }: Vocabulary,
): { readonly theorems: readonly QuestionTheorem[]; readonly texts: readonly string[] } {
  const distinct = distinctQuestions(claim, proofs, names);
  return {
    theorems: distinct.map(({ theorem, proof, certificates }) => ({
      ...{ theorem, certificates },
      asserts: proof.asserts,
    })),
    texts: distinct.map(({ theorem, proof }) => {
      const premises = proof.hypotheses.map((each) => known(hypotheses, keyOf(each)).name);
      return theoremText(theorem, proof.asserts, premises, certificateTerm(proof, terms));
    }),
  };
}

interface DistinctQuestion {
  readonly theorem: string;
  readonly proof: ProofDocument;
  readonly certificates: number;
}

/** Each certificate once, with the name of its theorem and how often it is there. */
export function distinctQuestions(
  claim: string,
  proofs: readonly ProofDocument[],
  names: Identifiers,
): readonly DistinctQuestion[] {
  const distinct = new Map<string, DistinctQuestion>();
  const stated = new Set<string>();
  for (const proof of proofs) {
    const identity = JSON.stringify(proof);
    const same = distinct.get(identity);
    if (same !== undefined) {
      distinct.set(identity, { ...same, certificates: same.certificates + 1 });
      continue;
    }
    const statement = JSON.stringify([proof.asserts, proof.hypotheses]);
    // Named by what is stated; by its proof too, where another is of the same.
    const identified = stated.has(statement) ? identity : statement;
    const theorem = names.marked(`${claim} ${proof.asserts}`, identified);
    stated.add(statement);
    distinct.set(identity, { theorem, proof, certificates: 1 });
  }
  return [...distinct.values()];
}

function theoremText(
  name: string,
  asserts: string,
  hypotheses: readonly string[],
  certificate: string,
): string {
  return [
    '',
    `Lemma ${name}_checks : checks ${listTerm(hypotheses.map((each) => `${each}'`))}`,
    `  ${certificate}%nat = true.`,
    'Proof. vm_cast_no_check (eq_refl true). Qed.',
    `(** ${comment(asserts)} *)`,
    `Theorem ${name} : ${[...hypotheses, 'False'].join(' -> ')}.`,
    `Proof. exact_no_check (certificate_sound _ _ ${name}_checks values). Qed.`,
  ].join('\n');
}

/** Rocq's variables, and the environment in which symbols stand for them. */
function symbolLines(symbols: readonly PlacedSymbol[]): string[] {
  return [
    ...(symbols.length > 0 ? [`Variables ${symbols.map(({ name }) => name).join(' ')} : R.`] : []),
    'Definition values (place : positive) : R :=',
    '  match place with',
    ...symbols.map(({ name, place }) => `  | ${place}%positive => ${name}`),
    '  | _ => 0',
    '  end.',
  ];
}

function hypothesisText({ name, document }: NamedHypothesis, terms: Terms): string {
  const { real } = terms(document.polynomial);
  return [
    '',
    `(** ${comment(document.says)} *)`,
    `Definition ${name} : Prop := ${real} ${relationSign(document.sense)} 0.`,
    `Definition ${name}' : hypothesis := ${hypothesisTerm(document, terms)}.`,
  ].join('\n');
}

function relationSign(sense: PolynomialSense): string {
  return match(sense)
    .with('>', '=', (same) => same)
    .with('≥', () => '>=')
    .with('≠', () => '<>')
    .exhaustive();
}

/** Every distinct hypothesis once, under what it says. */
function hypothesesIn(
  proofs: readonly ProofDocument[],
  names: Identifiers,
): Map<string, NamedHypothesis> {
  const found = new Map<string, NamedHypothesis>();
  for (const document of proofs.flatMap(({ hypotheses }) => hypotheses)) {
    const key = keyOf(document);
    if (!found.has(key)) found.set(key, { name: names.named(document.says, key), document });
  }
  return found;
}

function keyOf({ says, sense, polynomial }: HypothesisDocument): string {
  return JSON.stringify([says, sense, polynomial]);
}

/** The symbols of certificates, in the order of the alphabet, under names of their own. */
export function symbolsInProofs(
  proofs: readonly ProofDocument[],
  names: Identifiers,
): Map<string, PlacedSymbol> {
  const all = new Set(
    proofs.flatMap((proof) => [
      ...proof.hypotheses.map(({ polynomial }) => polynomial),
      ...polynomialsIn(proof),
    ]),
  );
  const symbols = new Set([...all].flatMap((text) => [...polynomialFrom(text).symbols]));
  return new Map(
    [...symbols]
      .sort()
      .map((symbol, index) => [
        symbol,
        { name: names.named(symbol, `symbol ${symbol}`), place: index + 1 },
      ]),
  );
}

/** Every polynomial in a certificate, as text. */
function polynomialsIn({ lemmas, products, multiples }: RefutationDocument): string[] {
  return [
    ...lemmas.flatMap((lemma) => [
      lemma.polynomial,
      ...('divisor' in lemma
        ? lemma.multiples.map(({ multiplier }) => multiplier)
        : polynomialsIn(lemma)),
    ]),
    ...products.flatMap(({ squares = [] }) => squares),
    ...multiples.map(({ multiplier }) => multiplier),
  ];
}

/** Words in a comment of Rocq or Lean: what would end it, or begin a text in it, is written otherwise. */
export function comment(words: string): string {
  return words
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .replaceAll('"', "'")
    .replace(/\((?=\*)|\*(?=\))|\/(?=-)|-(?=\/)/gu, '$& ');
}
