import { Quotient } from '../../exact/quotient.js';
import { Rational } from '../../exact/rational.js';
import type { Belief } from '../assessment.js';
import type { BestReply } from './best-reply.js';
import {
  type ContinuationPlan,
  type ContinuationPlanner,
  continuationPlanner,
} from './continuation-plan.js';
import { foresight } from './foresight.js';
import { CERTAIN, type Gain, planGain } from './gain.js';
import { oneShot } from './one-shot.js';
import { difference, type Value } from './payoff.js';
import { isReached } from './play.js';
import { mostSupportive } from './supporting-belief.js';

/**
 * Where a belief comes from: Bayes' rule at a reached set; at an unreached one the author's word,
 * or, where the author is silent, the belief under which deviating gains least.
 */
export type BeliefOrigin = 'Bayes' | 'stated' | 'supporting';

/** What holds at one information set. */
export interface Finding {
  /** Position in the game's information sets. */
  readonly informationSet: number;
  readonly reached: boolean;
  /** The belief, by member and in proportion: not divided by the weight of the set. */
  readonly weights: readonly Quotient[];
  readonly origin: BeliefOrigin;
  /** The author's belief, where it contradicts Bayes' rule. */
  readonly contradicted: Belief | undefined;
  /** The best whole plan from here on, where it beats the profile. */
  readonly plan: Gain | undefined;
  /** The best change of this one action, where it pays; at reached sets only. */
  readonly action: Gain | undefined;
  /** Actions without probability that a best plan may begin with; at reached sets only. */
  readonly unusedBest: readonly number[];
}

/**
 * What holds at each information set of one player, whatever she believes where play does not
 * arrive: there the author's belief serves, or else the one most favorable to the profile.
 *
 * Gains rest on whole continuation plans, for without consistency of beliefs across information
 * sets no one-shot deviation may pay although a plan does (Hendon, Jacobsen and Sloth 1996).
 * @param beliefs by information set, as the author states them.
 * @returns findings at reached sets only, where the profile leaves a set blank.
 */
export function findingsOf(reply: BestReply, beliefs: readonly (Belief | undefined)[]): Finding[] {
  const { play } = reply.scope;
  const offPath = offPathFinder(reply);
  return play.game.informationSets.flatMap((set, informationSet) => {
    if (set.player !== reply.player) return [];
    if (isReached(play, informationSet))
      return [onPath(reply, informationSet, beliefs[informationSet])];
    return play.blank.length === 0 ? [offPath(informationSet, beliefs[informationSet])] : [];
  });
}

const NONE: readonly number[] = [];

/** At a reached set, where perfect recall makes beliefs proportional to counterfactual weights. */
function onPath(reply: BestReply, informationSet: number, stated: Belief | undefined): Finding {
  const { scope, prescribed, worths, plan } = reply;
  const { members = [] } = scope.play.game.informationSets[informationSet] ?? {};
  const { weights, weight, followed, action } = oneShot(
    scope.play,
    informationSet,
    scope.weights,
    prescribed,
  );
  const planned = worths.get(informationSet) ?? [];
  const best = planned[plan.replies[informationSet] ?? -1];
  const mix = scope.play.mixes[informationSet] ?? [];
  const unused = (worth: Value, action: number): boolean =>
    mix[action]?.isZero !== false && worth !== undefined && best?.compare(worth) === 0;
  return {
    informationSet,
    reached: true,
    weights,
    origin: 'Bayes',
    contradicted: stated && !proportional(stated, weights, weight) ? stated : undefined,
    plan: planGain(difference(best, followed)?.over(weight), members, weights, plan),
    action,
    unusedBest: planned.some(unused)
      ? planned.flatMap((worth, action) => (unused(worth, action) ? [action] : []))
      : NONE,
  };
}

function proportional(belief: Belief, weights: readonly Quotient[], weight: Quotient): boolean {
  return weights.every(
    (each, index) => weight.times(Quotient.of(belief[index] ?? Rational.zero)).compare(each) === 0,
  );
}

/** Judges unreached sets of a complete profile; what they share is computed at the first need. */
function offPathFinder(
  reply: BestReply,
): (informationSet: number, stated: Belief | undefined) => Finding {
  const { scope, prescribed, best } = reply;
  let bounds: readonly Value[] | undefined;
  let planner: ContinuationPlanner | undefined;

  return (informationSet, stated) => {
    const { members = [] } = scope.play.game.informationSets[informationSet] ?? {};
    const found = (weights: readonly Quotient[], plan: Gain | undefined): Finding => ({
      informationSet,
      reached: false,
      weights,
      origin: stated ? 'stated' : 'supporting',
      contradicted: undefined,
      plan,
      action: undefined,
      unusedBest: NONE,
    });
    const [only = -1] = members;
    if (members.length === 1)
      return found(
        CERTAIN,
        planGain(difference(best[only], prescribed[only]), members, CERTAIN, reply.plan),
      );
    if (!stated) {
      bounds ??= foresight(reply);
      const member = members.find((each) => difference(bounds?.[each], prescribed[each])?.isZero);
      if (member !== undefined)
        return found(
          members.map((each) => (each === member ? Quotient.one : Quotient.zero)),
          undefined,
        );
    }
    planner ??= continuationPlanner(reply);
    const bestPlan = planner(informationSet);
    if (!stated) {
      const { belief, gain, plan } = mostSupportive(members.length, bestPlan);
      return found(belief.map(Quotient.of), listed(Quotient.of(gain), plan));
    }
    const weights = stated.map(Quotient.of);
    const plan = bestPlan(weights);
    const gain = plan.gains.reduce(
      (total, each, index) => total.plus(each.times(weights[index] ?? Quotient.zero)),
      Quotient.zero,
    );
    return found(weights, listed(gain, plan));
  };
}

function listed(gain: Quotient, { moves }: ContinuationPlan): Gain | undefined {
  return gain.sign > 0 ? { gain, moves } : undefined;
}
