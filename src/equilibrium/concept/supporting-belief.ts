import { entry } from '../../exact/entry.js';
import { minimax } from '../../exact/matrix-game.js';
import { Quotient } from '../../exact/quotient.js';
import { Rational } from '../../exact/rational.js';
import type { Belief } from '../assessment.js';
import { weightedSum } from './play.js';

/** What a plan gains over the profile, by member of the information set. */
interface PlannedGains {
  readonly gains: readonly Quotient[];
}

/** A belief, and the plan that gains most under it. */
interface Answer<Plan> {
  readonly belief: Belief;
  readonly plan: Plan;
  /** What the plan gains under the belief; 0 where the belief supports the profile. */
  readonly gain: Quotient;
}

/** A plan with the probability by which it is mixed with others. */
export interface Mixed<Plan> {
  readonly probability: Rational;
  readonly plan: Plan;
}

/** The belief most favorable to the profile at an information set. */
export interface SupportingBelief<Plan> extends Answer<Plan> {
  /**
   * Where no belief supports the profile, plans whose mix gains at every member: an action is never
   * a best reply exactly if something mixed dominates it (Pearce 1984, Lemma 3).
   */
  readonly dominating: readonly Mixed<Plan>[] | undefined;
}

/**
 * The belief at an information set under which the best deviation gains least.
 *
 * The belief plays a matrix game against the mover's plans, histories against plans, the payoff
 * being the plan's gain. Each side answers the other's mix with the best of all that it has, plans
 * by dynamic programming, histories by a look at each. The matrix holds the answers given so far;
 * once neither side can do better, its value is that of the whole game.
 * @param members how many there are.
 */
export function mostSupportive<Plan extends PlannedGains>(
  members: number,
  bestPlan: (belief: readonly Quotient[]) => Plan,
): SupportingBelief<Plan> {
  const answerTo = (belief: Belief): Answer<Plan> => {
    const weights = belief.map(Quotient.of);
    const plan = bestPlan(weights);
    return { belief, plan, gain: weightedSum(plan.gains, weights) };
  };
  const histories = [0];
  let answer = answerTo(spread([Rational.one], histories, members));
  const plans = [answer.plan];
  for (;;) {
    if (answer.gain.isZero) return { ...answer, dominating: undefined };
    const gains = plans.map((plan) =>
      histories.map((history) => entry(plan.gains, history).toRational()),
    );
    const { value, columns } = minimax(gains);
    answer = answerTo(spread(columns, histories, members));
    const shares = minimax(lossesOf(gains)).columns;
    const history = leastGain(plans, shares);
    const betterPlan = Quotient.of(value).lessThan(answer.gain);
    const betterHistory = history.gain.lessThan(Quotient.of(value));
    if (!betterPlan && !betterHistory && !answer.gain.isZero)
      return {
        ...answer,
        dominating: plans.map((plan, at) => ({ probability: entry(shares, at), plan })),
      };
    if (betterPlan) plans.push(answer.plan);
    if (betterHistory) histories.push(history.position);
  }
}

/** A belief that gives probabilities to some members, and nothing to the others. */
function spread(probabilities: readonly Rational[], histories: readonly number[], members: number) {
  const belief = new Array<Rational>(members).fill(Rational.zero);
  histories.forEach((history, index) => {
    belief[history] = entry(probabilities, index);
  });
  return belief;
}

/** The same game from the other side: histories against plans, the payoff being the plan's loss. */
function lossesOf(gains: readonly (readonly Rational[])[]): Rational[][] {
  return entry(gains, 0).map((_, history) => gains.map((row) => entry(row, history).negated()));
}

/** The history at which a mix of plans gains least. */
function leastGain(plans: readonly PlannedGains[], mix: readonly Rational[]) {
  const shares = mix.map(Quotient.of);
  const mixed = entry(plans, 0).gains.map((_, history) =>
    weightedSum(
      plans.map(({ gains }) => entry(gains, history)),
      shares,
    ),
  );
  const position = mixed.reduce(
    (least, gain, history) => (gain.lessThan(entry(mixed, least)) ? history : least),
    0,
  );
  return { position, gain: entry(mixed, position) };
}
