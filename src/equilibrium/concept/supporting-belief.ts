import { minimax } from '../../exact/matrix-game.js';
import { Quotient } from '../../exact/quotient.js';
import { Rational } from '../../exact/rational.js';

/** A belief, and the plan that gains most under it. */
export interface SupportingBelief<Plan> {
  /** By member of the information set. */
  readonly belief: readonly Rational[];
  /** What the best plan gains under the belief; 0 where the belief supports the profile. */
  readonly gain: Rational;
  readonly plan: Plan;
}

/** What a plan gains over the profile, by member of the information set. */
interface PlannedGains {
  readonly gains: readonly Quotient[];
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
  const histories = [0];
  let belief = spread([Rational.one], histories, members);
  let plan = bestPlan(belief.map(Quotient.of));
  let gain = expectation(plan.gains, belief);
  const plans = [plan.gains];
  while (!gain.isZero) {
    const gains = gainsOf(plans, histories);
    const { value, columns } = minimax(gains);
    belief = spread(columns, histories, members);
    plan = bestPlan(belief.map(Quotient.of));
    gain = expectation(plan.gains, belief);
    const history = leastGain(plans, minimax(lossesOf(gains)).columns);
    const [betterPlan, betterHistory] = [value.lessThan(gain), history.gain.lessThan(value)];
    if (!betterPlan && !betterHistory) break;
    if (betterPlan) plans.push(plan.gains);
    if (betterHistory) histories.push(history.position);
  }
  return { belief, gain, plan };
}

/** A belief that gives probabilities to some members, and nothing to the others. */
function spread(
  probabilities: readonly Rational[],
  histories: readonly number[],
  members: number,
): Rational[] {
  const belief = new Array<Rational>(members).fill(Rational.zero);
  histories.forEach((history, index) => {
    belief[history] = probabilities[index] ?? Rational.zero;
  });
  return belief;
}

/** Plans against histories, the payoff being the plan's gain. */
function gainsOf(
  plans: readonly (readonly Quotient[])[],
  histories: readonly number[],
): Rational[][] {
  return plans.map((gains) =>
    histories.map((history) => gains[history]?.toRational() ?? Rational.zero),
  );
}

/** The same game from the other side: histories against plans, the payoff being the plan's loss. */
function lossesOf(matrix: readonly (readonly Rational[])[]): Rational[][] {
  return (matrix[0] ?? []).map((_, column) =>
    matrix.map((row) => row[column]?.negated() ?? Rational.zero),
  );
}

/** The history at which a mix of plans gains least. */
function leastGain(
  plans: readonly (readonly Quotient[])[],
  mix: readonly Rational[],
): { readonly position: number; readonly gain: Rational } {
  const shares = mix.map(Quotient.of);
  let position = 0;
  let least: Quotient | undefined;
  plans[0]?.forEach((_, history) => {
    const gain = plans.reduce(
      (total, gains, plan) =>
        total.plus((shares[plan] ?? Quotient.zero).times(gains[history] ?? Quotient.zero)),
      Quotient.zero,
    );
    if (least === undefined || gain.lessThan(least)) [position, least] = [history, gain];
  });
  return { position, gain: (least ?? Quotient.zero).toRational() };
}

function expectation(gains: readonly Quotient[], belief: readonly Rational[]): Rational {
  return gains
    .reduce(
      (total, gain, index) => total.plus(gain.times(Quotient.of(belief[index] ?? Rational.zero))),
      Quotient.zero,
    )
    .toRational();
}
