import type { ProofDocument, RefutationDocument } from './proof-document.js';

/**
 * The hypotheses, in the author's words, without which proofs would not go through as they are. A
 * relation counts too where only what it divides by was used.
 */
export function reliedOn(proofs: readonly ProofDocument[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const proof of proofs)
    for (const index of indicesIn(proof)) {
      const says = proof.hypotheses[index]?.says;
      if (says !== undefined) words.add(says.replace(/: defined$/u, ''));
    }
  return words;
}

/** Every index in a proof; those beyond its hypotheses are of lemmas and denials. */
function indicesIn({ lemmas, products, multiples }: RefutationDocument): number[] {
  return [
    ...lemmas.flatMap((lemma) =>
      'divisor' in lemma
        ? [lemma.divisor, ...lemma.multiples.map(({ hypothesis }) => hypothesis)]
        : indicesIn(lemma),
    ),
    ...products.flatMap(({ factors }) => factors),
    ...multiples.map(({ hypothesis }) => hypothesis),
  ];
}
