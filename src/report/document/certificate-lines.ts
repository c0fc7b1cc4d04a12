import { entry } from '../../exact/entry.js';
import {
  type HypothesisDocument,
  indicesReliedOn,
  type LemmaDocument,
  type ProofDocument,
  type RefutationDocument,
} from '../../prove/certificate/proof-document.js';
import { oneLine } from '../text/columns.js';
import { ownName, type TextLine, typed } from './block.js';
import type { PolynomialNames } from './polynomial-names.js';

/** How much of a certificate is told; who wants more reads the file. */
export interface ChainLimits {
  /** Characters of its steps. */
  readonly steps: number;
  /** Characters of a polynomial where it is one of the conditions. */
  readonly polynomial: number;
}

/** What a page or a terminal has room for. */
const ON_SCREEN: ChainLimits = { steps: 900, polynomial: 320 };

/** How long the steps of a certificate are, in characters. */
export function certificateSize({ lemmas, products, multiples }: RefutationDocument): number {
  return JSON.stringify([lemmas, products, multiples]).length;
}

/**
 * A certificate as a chain that a reader can follow: the conditions that it uses, its lemmas, and the
 * sum that is 0 and would have to be positive.
 */
export function certificateLines(
  proof: ProofDocument,
  spelled: PolynomialNames,
  most: ChainLimits = ON_SCREEN,
): TextLine[] {
  const { hypotheses } = proof;
  const used = [...new Set(indicesReliedOn(proof))].sort((one, other) => one - other);
  const given = used.flatMap((index): TextLine[] => {
    const hypothesis = hypotheses[index];
    return hypothesis === undefined ? [] : [conditionLine(index, hypothesis, spelled, most)];
  });
  if (certificateSize(proof) > most.steps) return [...given, [longText(proof)]];
  return [...given, ...stepLines(proof, hypotheses, '', spelled)];
}

function longText({ lemmas, products, multiples }: RefutationDocument): string {
  const parts = [
    countText(lemmas.length, 'lemma', 'lemmas'),
    countText(products.length, 'product', 'products'),
    countText(multiples.length, 'multiple of an equation', 'multiples of equations'),
  ].filter((part) => part !== '');
  return `The steps are long: ${parts.join(', ')}; they are in the file of certificates.`;
}

function countText(number: number, one: string, several: string): string {
  if (number === 0) return '';
  return number === 1 ? `1 ${one}` : `${number} ${several}`;
}

/** `(5) war is likelier with B^m: p_H^m - p_L^m > 0` */
function conditionLine(
  index: number,
  { says, sense, polynomial }: HypothesisDocument,
  spelled: PolynomialNames,
  most: ChainLimits,
): TextLine {
  const text = spelled(polynomial);
  const relation =
    polynomial.length <= most.polynomial
      ? typed(`${text} ${sense} 0`)
      : `a polynomial of ${polynomial.split(/ [+-] /u).length} terms ${sense} 0, in the file of certificates`;
  return [`(${index + 1}) `, ownName(oneLine(says)), ': ', relation];
}

/** Lemmas and the sum, each a line; what is in a lemma is told before what follows from it. */
function stepLines(
  refutation: RefutationDocument,
  before: readonly HypothesisDocument[],
  at: string,
  spelled: PolynomialNames,
): TextLine[] {
  const known = [...before];
  const lines: TextLine[] = [];
  for (const lemma of refutation.lemmas) {
    lines.push(...lemmaLines(lemma, known, at, spelled));
    known.push(lemma);
  }
  const terms = [
    ...refutation.products.map((product) => productText(product, spelled)),
    ...refutation.multiples.map(({ hypothesis, multiplier }) =>
      multipleText(hypothesis, multiplier, spelled),
    ),
  ];
  const positive = refutation.products.find((product) => isPositive(product, known));
  const [zero, those] =
    refutation.multiples.length === 0
      ? ['', 'no summand']
      : ['multiples of equations are 0, ', 'no other summand'];
  const why = `; yet ${zero}${those} is negative, and `;
  const one = positive === undefined ? 'one' : typed(productText(positive, spelled));
  return [...lines, [`${at}0 = `, typed(terms.join(' + ')), why, one, ' is positive.']];
}

function lemmaLines(
  lemma: LemmaDocument,
  known: readonly HypothesisDocument[],
  at: string,
  spelled: PolynomialNames,
): TextLine[] {
  const index = known.length;
  const states = typed(`${spelled(lemma.polynomial)} ${lemma.sense} 0`);
  if ('divisor' in lemma) {
    const terms = lemma.multiples.map(({ hypothesis, multiplier }) =>
      multipleText(hypothesis, multiplier, spelled),
    );
    return [
      [
        `${at}(${index + 1}) follows: `,
        states,
        `, for times (${lemma.divisor + 1}), which is not 0, it is `,
        typed(terms.join(' + ')),
        '.',
      ],
    ];
  }
  // Within its own proof the number of a lemma stands for its denial.
  const denial = { says: 'denied', sense: denied(lemma.sense), polynomial: lemma.polynomial };
  const left = lemma.sense === '>' || lemma.sense === '≥' ? 'minus that' : 'that';
  return [
    [`${at}(${index + 1}) follows: `, states, `, for else, with ${left} as (${index + 1}),`],
    ...stepLines(lemma, [...known, denial], `${at}– `, spelled),
  ];
}

function denied(sense: HypothesisDocument['sense']): HypothesisDocument['sense'] {
  const denials = { '>': '≥', '≥': '>', '=': '≠', '≠': '=' } as const;
  return denials[sense];
}

type ProductDocument = RefutationDocument['products'][number];

/** `3/2·(5)·(7)²` */
function productText(
  { coefficient, factors, squares = [] }: ProductDocument,
  spelled: PolynomialNames,
): string {
  const counts = new Map<number, number>();
  for (const factor of factors) counts.set(factor, (counts.get(factor) ?? 0) + 1);
  const parts = [
    ...[...counts].map(([factor, times]) => `(${factor + 1})${times === 1 ? '' : `^${times}`}`),
    ...squares.map((square) => `[${spelled(square)}]^2`),
  ];
  if (parts.length === 0) return coefficient;
  return coefficient === '1' ? parts.join('·') : `${coefficient}·${parts.join('·')}`;
}

function multipleText(hypothesis: number, multiplier: string, spelled: PolynomialNames): string {
  return `[${spelled(multiplier)}]·(${hypothesis + 1})`;
}

/** Whether a product is sure to be positive, as the checker has it. */
function isPositive(
  { factors, squares = [] }: ProductDocument,
  known: readonly HypothesisDocument[],
): boolean {
  if (squares.length > 0) return false;
  return factors.every((factor) => entry(known, factor).sense !== '≥');
}
