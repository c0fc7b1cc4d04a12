import { conditionText, type Hypothesis, type Question } from '../../derive/question.js';
import { Rational } from '../../exact/rational.js';
import { type PolynomialSense, plainTruth } from '../../exact/sign-condition.js';
import {
  type HypothesisDocument,
  type LemmaDocument,
  type ProofDocument,
  questionDocument,
  type RefutationDocument,
} from './proof-document.js';

/*
 * Certificates that follow from others without any search. Like all others they are to be checked.
 */

/** A certificate that some hypothesis of a question is false by its numbers, if one is. */
export function plainCertificate(question: Question): ProofDocument | undefined {
  const index = question.hypotheses.findIndex((each) => plainTruth(each) === false);
  const hypothesis = question.hypotheses[index];
  const value = hypothesis?.polynomial.constantValue;
  if (hypothesis === undefined || value === undefined) return undefined;
  const { asserts, hypotheses } = questionDocument(question);
  const positive = { coefficient: '1', factors: [] };
  const proof = { asserts, hypotheses, lemmas: [] };
  if (hypothesis.sense === '=')
    return {
      ...{ ...proof, products: [positive] },
      multiples: [{ hypothesis: index, multiplier: `${Rational.of(-1).over(value)}` }],
    };
  if (hypothesis.sense === '≠')
    return { ...proof, products: [{ coefficient: '1', factors: [index, index] }], multiples: [] };
  const itself = {
    coefficient: value.isZero ? '1' : `${Rational.one.over(value.magnitude)}`,
    factors: [index],
  };
  return { ...proof, products: [itself, ...(value.isZero ? [] : [positive])], multiples: [] };
}

/** A hypothesis that is a sum of others, with positive weights. */
export interface WeighedSum {
  readonly sum: Hypothesis;
  readonly parts: readonly { readonly hypothesis: Hypothesis; readonly weight: Rational }[];
}

/**
 * A certificate as one of another question, which has all hypotheses that it uses, or the parts of a sum
 * in place of the sum, which then is a lemma.
 * @throws {RangeError} where it uses a hypothesis that the question has not.
 */
export function carriedOver(
  proof: ProofDocument,
  question: Question,
  by?: WeighedSum,
): ProofDocument {
  const { asserts, hypotheses } = questionDocument(question);
  const places = new Map(hypotheses.map((each, index) => [textOf(each), index]));
  const lemmas = by && !places.has(conditionText(by.sum)) ? [lemmaOf(by, places)] : [];
  for (const lemma of lemmas) places.set(textOf(lemma), hypotheses.length);
  const shift = hypotheses.length + lemmas.length - proof.hypotheses.length;
  const renumbered = withIndices(proof, (index) => {
    const used = proof.hypotheses[index];
    if (used === undefined) return index + shift;
    const place = places.get(textOf(used));
    if (place === undefined) throw new RangeError(`no hypothesis says ${textOf(used)}`);
    return place;
  });
  return { asserts, hypotheses, ...renumbered, lemmas: [...lemmas, ...renumbered.lemmas] };
}

/** That a sum is what its parts come to: its denial is the hypothesis after those of the question. */
function lemmaOf({ sum, parts }: WeighedSum, places: ReadonlyMap<string, number>): LemmaDocument {
  const placed = parts.map(({ hypothesis, weight }) => {
    const place = places.get(conditionText(hypothesis));
    if (place === undefined) throw new RangeError(`no hypothesis is "${hypothesis.says}"`);
    return { place, weight: `${weight}`, isEquation: hypothesis.sense === '=' };
  });
  return {
    ...{ says: sum.says, sense: sum.sense, polynomial: `${sum.polynomial}`, lemmas: [] },
    products: [
      { coefficient: '1', factors: [places.size] },
      ...placed
        .filter(({ isEquation }) => !isEquation)
        .map(({ place, weight }) => ({ coefficient: weight, factors: [place] })),
    ],
    multiples: placed
      .filter(({ isEquation }) => isEquation)
      .map(({ place, weight }) => ({ hypothesis: place, multiplier: weight })),
  };
}

function textOf({ sense, polynomial }: Pick<HypothesisDocument, 'sense' | 'polynomial'>): string {
  const says: PolynomialSense = sense;
  return `${says} ${polynomial}`;
}

/** The same certificate about hypotheses in other places. */
function withIndices(
  { lemmas, products, multiples }: RefutationDocument,
  next: (index: number) => number,
): RefutationDocument {
  const multiplied = (all: RefutationDocument['multiples']): RefutationDocument['multiples'] =>
    all.map((each) => ({ ...each, hypothesis: next(each.hypothesis) }));
  return {
    lemmas: lemmas.map((lemma) =>
      'divisor' in lemma
        ? { ...lemma, divisor: next(lemma.divisor), multiples: multiplied(lemma.multiples) }
        : { ...lemma, ...withIndices(lemma, next) },
    ),
    products: products.map((each) => ({ ...each, factors: each.factors.map(next) })),
    multiples: multiplied(multiples),
  };
}
