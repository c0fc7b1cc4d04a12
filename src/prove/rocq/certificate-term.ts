import { match } from 'ts-pattern';
import { Unusable } from '../../exact/message.js';
import type {
  DivisionDocument,
  HypothesisDocument,
  LemmaDocument,
  RefutationDocument,
} from '../certificate/proof-document.js';
import { polynomialFrom, type Terms } from './real-term.js';

/** A certificate as a term of `Certificate.v`, with all that it says, right or wrong. */
export function certificateTerm(
  { lemmas, products, multiples }: RefutationDocument,
  terms: Terms,
): string {
  const expression = (text: string): string => terms(text).expression;
  const multiple = ({ hypothesis, multiplier }: DivisionDocument['multiples'][number]): string =>
    `(${place(hypothesis)}, ${expression(multiplier)})`;
  const product = ({
    coefficient,
    factors,
    squares = [],
  }: RefutationDocument['products'][number]): string =>
    `Product ${coefficientTerm(coefficient)} ${listTerm(factors.map(place))} ${listTerm(squares.map(expression))}`;
  const sum = `(Sum ${listTerm(products.map(product))} ${listTerm(multiples.map(multiple))})`;
  return lemmas.reduceRight((rest, lemma) => {
    if (!('divisor' in lemma))
      return `(Lemma ${hypothesisTerm(lemma, terms)} ${certificateTerm(lemma, terms)}\n  ${rest})`;
    const { divisor, polynomial } = divided(lemma);
    return `(Division ${expression(polynomial)} ${place(divisor)} ${listTerm(lemma.multiples.map(multiple))}\n  ${rest})`;
  }, sum);
}

/** `(Positive, Symbol 1)`. */
export function hypothesisTerm(
  { sense, polynomial }: Pick<HypothesisDocument, 'sense' | 'polynomial'>,
  terms: Terms,
): string {
  const word = match(sense)
    .with('>', () => 'Positive')
    .with('≥', () => 'Nonnegative')
    .with('=', () => 'Zero')
    .with('≠', () => 'Nonzero')
    .exhaustive();
  return `(${word}, ${terms(polynomial).expression})`;
}

/** What a division shows is an equation, which Rocq need not be told. */
function divided(lemma: LemmaDocument & DivisionDocument): LemmaDocument & DivisionDocument {
  if (lemma.sense !== '=')
    throw new Unusable('a certificate divides something that is no equation');
  return lemma;
}

/** A number, whatever its sign: Rocq is to see that it is positive. */
function coefficientTerm(text: string): string {
  const [term, ...others] = polynomialFrom(text).terms;
  if (others.length > 0 || (term?.monomial.length ?? 0) > 0)
    throw new Unusable(`the coefficient of a product is no number: "${text}"`);
  const { numerator = 0n, denominator = 1n } = term?.coefficient ?? {};
  return `(${numerator}) ${denominator}`;
}

function place(index: number): string {
  if (!Number.isInteger(index) || index < 0)
    throw new Unusable(`a certificate names a hypothesis by ${index}, which is no place`);
  return `${index}`;
}

export function listTerm(entries: readonly string[]): string {
  return `[${entries.join('; ')}]`;
}
