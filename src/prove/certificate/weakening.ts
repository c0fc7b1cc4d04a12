import type {
  HypothesisDocument,
  LemmaDocument,
  ProofDocument,
  QuestionDocument,
  RefutationDocument,
} from './proof-document.js';
import { indicesReliedOn } from './proof-document.js';

/*
 * Weakening, as logicians say: a proof goes through wherever the hypotheses that it uses are among those that there are. So what was
 * proved is proved under one more restriction, say, and need not be searched for again.
 */

/**
 * A proof of one question as one of another, with the hypotheses of that; `undefined` where some that it
 * uses are not among them. Whether it is one is for the checker to say.
 */
export function carriedTo(
  { asserts, hypotheses }: Pick<QuestionDocument, 'asserts' | 'hypotheses'>,
  proof: ProofDocument,
): ProofDocument | undefined {
  const places = new Map(hypotheses.map((each, place) => [textOf(each), place]));
  const before = proof.hypotheses.length;
  const place = (index: number): number | undefined => {
    const own = proof.hypotheses[index];
    // What comes after the hypotheses are lemmas, and the denial of one.
    return own === undefined ? index - before + hypotheses.length : places.get(textOf(own));
  };
  if (indicesReliedOn(proof).some((index) => place(index) === undefined)) return undefined;
  return { asserts, hypotheses, ...moved(proof, (index) => place(index) ?? index) };
}

/** What a hypothesis says in words is not what a proof rests on. */
function textOf({ sense, polynomial }: HypothesisDocument): string {
  return `${sense} ${polynomial}`;
}

type Place = (index: number) => number;

function moved(
  { lemmas, products, multiples }: RefutationDocument,
  place: Place,
): RefutationDocument {
  return {
    lemmas: lemmas.map((each) => movedLemma(each, place)),
    products: products.map(({ factors, ...product }) => ({
      ...product,
      factors: factors.map(place),
    })),
    multiples: movedMultiples(multiples, place),
  };
}

function movedLemma(lemma: LemmaDocument, place: Place): LemmaDocument {
  const { says, sense, polynomial } = lemma;
  const hypothesis = { says, sense, polynomial };
  return 'divisor' in lemma
    ? {
        ...hypothesis,
        divisor: place(lemma.divisor),
        multiples: movedMultiples(lemma.multiples, place),
      }
    : { ...hypothesis, ...moved(lemma, place) };
}

function movedMultiples(
  multiples: RefutationDocument['multiples'],
  place: Place,
): RefutationDocument['multiples'] {
  return multiples.map(({ hypothesis, multiplier }) => ({
    hypothesis: place(hypothesis),
    multiplier,
  }));
}
