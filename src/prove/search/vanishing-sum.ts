import type { Hypothesis } from '../../derive/question.js';
import type { Rational } from '../../exact/rational.js';
import { lemmaBy } from '../certificate/completion.js';
import { once, type WeighedProduct } from '../certificate/proof.js';
import type { ActiveHypothesis, Replacement } from './simplifying-lemmas.js';

/** A symbol with a weight, and the hypothesis that it is at least 0. */
interface Summand {
  readonly weight: Rational;
  readonly bound: ActiveHypothesis;
}

/**
 * The first symbol that is 0 since a sum is: symbols that are at least 0, of which a sum with positive
 * weights is at most 0. So neither of two types is likely where both together are not.
 */
export function firstVanishing(
  active: readonly ActiveHypothesis[],
  hypotheses: readonly Hypothesis[],
): Replacement | undefined {
  for (const { index, hypothesis } of active) {
    if (hypothesis.sense !== '≥' || hypothesis.polynomial.degree !== 1) continue;
    const [first, ...others] = summandsOf(hypothesis, active) ?? [];
    if (first === undefined) continue;
    const { bound, weight } = first;
    const denial = hypotheses.length;
    // Of a·x + b·y ≤ 0: a·x² > 0 by the denial, x·(−a·x − b·y) ≥ 0 and b·x·y ≥ 0 come to 0.
    const products: WeighedProduct[] = [
      { coefficient: weight, factors: [denial, denial] },
      once(index, bound.index),
      ...others.map((each) => ({
        coefficient: each.weight,
        factors: [each.bound.index, bound.index],
      })),
    ];
    const equation: Hypothesis = { ...bound.hypothesis, sense: '=' };
    const lemma = lemmaBy(equation, hypotheses, { products, multiples: [] });
    if (lemma) return { replaced: [bound.index], lemma };
  }
  return undefined;
}

/** What is subtracted from 0 in a hypothesis, if that is nothing but symbols that are at least 0. */
function summandsOf(
  { polynomial }: Hypothesis,
  active: readonly ActiveHypothesis[],
): readonly Summand[] | undefined {
  const summands: Summand[] = [];
  for (const symbol of polynomial.symbols) {
    const [, slope] = polynomial.coefficientsIn(symbol);
    const weight = slope?.constantValue?.negated();
    const bound = active.find((each) => isAtLeastZero(each.hypothesis, symbol));
    if (weight === undefined || weight.sign <= 0 || bound === undefined) return undefined;
    summands.push({ weight, bound });
  }
  return polynomial.terms.length === summands.length ? summands : undefined;
}

/** Whether a hypothesis says of a symbol, times nothing, that it is at least 0. */
function isAtLeastZero({ sense, polynomial }: Hypothesis, symbol: string): boolean {
  return sense === '≥' && `${polynomial}` === symbol;
}
