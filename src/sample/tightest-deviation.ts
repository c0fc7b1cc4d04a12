import type { AssessmentJudgment } from '../equilibrium/assessment-judgment.js';
import type { ActionValue } from '../equilibrium/concept/finding.js';
import { Rational } from '../exact/rational.js';
import type { DeclaredSet } from '../game/declared-form.js';

/** A deviation by one action at one information set, the profile being followed afterwards. */
export interface OneShotDeviation {
  readonly set: DeclaredSet;
  readonly action: string;
}

/**
 * Of the one-shot deviations at reached information sets, those that lose least in payoff, given
 * that play has arrived there; several where they lose alike, none where nothing else can be done.
 * The constraint that each of them stands for is the one that holds with the least to spare.
 */
export function tightestDeviations({ findings }: AssessmentJudgment): OneShotDeviation[] {
  let least: Rational | undefined;
  let tightest: OneShotDeviation[] = [];
  for (const { set, reached, actions } of findings) {
    if (!reached) continue;
    const followed = prescribedPayoff(actions);
    for (const { action, probability, payoff } of actions) {
      if (!probability.isZero) continue;
      const loss = followed.minus(payoff);
      const order = least === undefined ? -1 : loss.compare(least);
      if (order < 0) [least, tightest] = [loss, []];
      if (order <= 0) tightest.push({ set, action });
    }
  }
  return tightest;
}

/** What the mover expects who acts as prescribed. */
function prescribedPayoff(actions: readonly ActionValue[]): Rational {
  return Rational.sum(actions.map(({ probability, payoff }) => probability.times(payoff)));
}
