import type { Hypothesis } from '../../derive/question.js';
import { lemmaBy } from '../certificate/completion.js';
import { type Lemma, once } from '../certificate/proof.js';
import type { Simplified } from './simplification.js';
import { type ActiveHypothesis, firstDivision } from './simplifying-lemmas.js';

/** Of so many hypotheses that are not linear, any two are added. */
const MOST_SUMMANDS = 24;

/**
 * With what sums of two hypotheses say once they are divided by what is positive. What a player gains at one
 * news less what she gains at another is often how much likelier the news makes something, times what is at
 * stake for her: of two incentive constraints only their sum tells its sign.
 */
export function withFactoringSums(simple: Simplified): Simplified | undefined {
  const { active } = simple;
  const linear = active.filter(({ hypothesis }) => hypothesis.polynomial.degree === 1);
  const summands = active.filter(
    ({ hypothesis: { sense, polynomial } }) =>
      (sense === '≥' || sense === '>') && polynomial.degree > 1,
  );
  if (summands.length > MOST_SUMMANDS) return undefined;
  let { lemmas, hypotheses, denied } = simple;
  const found: ActiveHypothesis[] = [];
  for (const [place, one] of summands.entries())
    for (const other of summands.slice(place + 1)) {
      const steps = dividedSum([one, other], linear, hypotheses);
      const last = steps.at(-1);
      if (last === undefined) continue;
      lemmas = [...lemmas, ...steps];
      hypotheses = [...hypotheses, ...steps.map(({ hypothesis }) => hypothesis)];
      const index = hypotheses.length - 1;
      found.push({ index, hypothesis: last.hypothesis });
      if (other.index === simple.denied) denied = index;
    }
  return found.length > 0
    ? { lemmas, hypotheses, active: [...active, ...found], denied }
    : undefined;
}

/** The sum of two hypotheses, and what is left of it by one division after another; none if by no division. */
function dividedSum(
  [one, other]: readonly [ActiveHypothesis, ActiveHypothesis],
  linear: readonly ActiveHypothesis[],
  known: readonly Hypothesis[],
): readonly Lemma[] {
  const polynomial = one.hypothesis.polynomial.plus(other.hypothesis.polynomial);
  if (polynomial.degree < 2) return [];
  const sum: Hypothesis = {
    says: `${one.hypothesis.says}, and ${other.hypothesis.says}`,
    sense: [one, other].some(({ hypothesis }) => hypothesis.sense === '>') ? '>' : '≥',
    polynomial,
  };
  const added = lemmaBy(sum, known, {
    products: [once(known.length), once(one.index), once(other.index)],
    multiples: [],
  });
  const steps: Lemma[] = [];
  for (let last = added; last !== undefined; ) {
    steps.push(last);
    const hypotheses = [...known, ...steps.map(({ hypothesis }) => hypothesis)];
    const active = [...linear, { index: hypotheses.length - 1, hypothesis: last.hypothesis }];
    last = firstDivision(active, hypotheses)?.lemma;
  }
  return steps.length > 1 ? steps : [];
}
