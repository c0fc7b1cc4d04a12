import type { Hypothesis } from '../../derive/question.js';
import { Polynomial } from '../../exact/polynomial.js';
import { denialOf, type Proof } from '../certificate/proof.js';
import type { Search } from './maximum-state.js';

/** So many symbols are tried, one after another. */
const MOST_SYMBOLS = 4;

/**
 * By cases: hypotheses conflict where a symbol is above 0, so that it is not, which is a lemma; and they
 * conflict where it is not. What is so for one reason where a payoff is a gain is often so for another where
 * it is a loss.
 * @param search looks for a conflict of the hypotheses with one more at the end.
 */
export async function bySignCases(
  hypotheses: readonly Hypothesis[],
  denied: Hypothesis,
  search: Search,
): Promise<Proof | undefined> {
  for (const symbol of symbolsOfEitherSign(hypotheses, denied).slice(0, MOST_SYMBOLS)) {
    const lemma: Hypothesis = {
      says: `${symbol} ≤ 0`,
      ...{ sense: '≥', polynomial: Polynomial.symbol(symbol).negated() },
    };
    const above = await search([...hypotheses, denialOf(lemma)]);
    const otherwise = above && (await search([...hypotheses, lemma]));
    if (above && otherwise)
      return {
        lemmas: [{ hypothesis: lemma, proof: above }, ...otherwise.lemmas],
        certificate: otherwise.certificate,
      };
  }
  return undefined;
}

/** Of the symbols in what is denied, those of which no hypothesis tells the sign. */
function symbolsOfEitherSign(hypotheses: readonly Hypothesis[], denied: Hypothesis): string[] {
  const told = new Set(
    hypotheses.flatMap(({ polynomial: { terms, symbols } }) =>
      terms.length === 1 && symbols.size === 1 ? [...symbols] : [],
    ),
  );
  return [...denied.polynomial.symbols].filter((symbol) => !told.has(symbol));
}
