import type { Hypothesis } from '../../derive/question.js';
import { Rational } from '../../exact/rational.js';
import { completed } from '../certificate/completion.js';
import { denialOf } from '../certificate/proof.js';
import type { ActiveHypothesis, Replacement } from './simplified-question.js';

/** What is at least and at most 0 is 0. */
export function firstEquality(
  active: readonly ActiveHypothesis[],
  hypotheses: readonly Hypothesis[],
): Replacement | undefined {
  const weak = active.filter(({ hypothesis: { sense } }) => sense === '≥');
  for (const { index, hypothesis } of weak) {
    const other = weak.find((each) =>
      each.hypothesis.polynomial.equals(hypothesis.polynomial.negated()),
    );
    if (other === undefined) continue;
    const equation: Hypothesis = { ...hypothesis, sense: '=' };
    const denial = hypotheses.length;
    const one = Rational.one;
    // p² > 0 by the denial, and p·(−p) ≥ 0.
    const certificate = completed([...hypotheses, denialOf(equation)], {
      products: [
        { coefficient: one, factors: [denial, denial] },
        { coefficient: one, factors: [index, other.index] },
      ],
      multiples: [],
    });
    if (certificate)
      return {
        replaced: [index, other.index],
        lemma: { hypothesis: equation, proof: { lemmas: [], certificate } },
      };
  }
  return undefined;
}
