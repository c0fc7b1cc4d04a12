import type { Hypothesis } from '../../derive/question.js';
import { firstDivision } from './division-lemma.js';
import { firstEquality } from './equality-lemma.js';
import { isSubstituted, substituted } from './linear-substitution.js';
import { withoutWeaker } from './redundancy.js';
import type { ActiveHypothesis, Replacement, Simplified } from './simplified-question.js';

/**
 * Divides hypotheses by factors whose sign is known, and puts linear equations into the others,
 * until nothing changes. Each division is a lemma with a certificate of its own.
 * @param goal which of them denies what is to be shown: the last, where nothing is said.
 * @param longest equations and inequations of more terms are left out.
 */
export function simplified(
  given: readonly Hypothesis[],
  longest: number,
  goal = given.length - 1,
): Simplified {
  let active = given
    .map((hypothesis, index): ActiveHypothesis => ({ index, hypothesis }))
    .filter(({ index, hypothesis }) => index === goal || !isLong(hypothesis, longest));
  let hypotheses = given;
  let lemmas: Simplified['lemmas'] = [];
  let denied = goal;
  for (;;) {
    active = substituted(active);
    const found = firstDivision(active, hypotheses) ?? firstEquality(active, hypotheses);
    if (found === undefined) break;
    const index = hypotheses.length;
    active = withReplacement(active, index, found);
    hypotheses = [...hypotheses, found.lemma.hypothesis];
    lemmas = [...lemmas, found.lemma];
    if (found.replaced.includes(denied)) denied = index;
  }
  const left = active.filter(({ hypothesis }) => !isSubstituted(hypothesis));
  const kept = withoutWeaker(left, denied);
  return {
    lemmas,
    hypotheses,
    active: kept,
    denied: kept.some(({ index }) => index === denied) ? denied : undefined,
  };
}

/** The lemma in the place of the first that it replaces. */
function withReplacement(
  active: readonly ActiveHypothesis[],
  index: number,
  { replaced, lemma: { hypothesis } }: Replacement,
): ActiveHypothesis[] {
  const [place, ...others] = replaced;
  return active
    .filter((each) => !others.includes(each.index))
    .map((each) => (each.index === place ? { index, hypothesis } : each));
}

/** Whether a hypothesis is an equation or inequation of more terms than are worth the trouble. */
function isLong({ sense, polynomial }: Hypothesis, longest: number): boolean {
  return (sense === '=' || sense === '≠') && polynomial.terms.length > longest;
}
