import { entry } from '../../exact/entry.js';
import { Quotient } from '../../exact/quotient.js';
import type { Rational } from '../../exact/rational.js';
import type { InformationSet } from '../../game/extensive-game.js';
import type { Belief } from '../assessment.js';
import type { BestReply } from './best-reply.js';
import { type ContinuationPlanner, continuationPlanner } from './continuation-plan.js';
import { Finding, type Found } from './finding.js';
import { foresight } from './foresight.js';
import { CERTAIN, planGain } from './gain.js';
import { difference, type Value, weighed } from './payoff.js';
import { arrivesAt } from './play.js';
import { mostSupportive } from './supporting-belief.js';

/**
 * What holds at each information set of one player, whatever she believes where play does not
 * arrive: there the author's belief serves, or else the one most favorable to the profile.
 *
 * Gains rest on whole continuation plans, for without consistency of beliefs across information
 * sets no one-shot deviation may pay although a plan does (Hendon, Jacobsen and Sloth 1996).
 * @param sets the game's.
 * @param beliefs by information set, as the author states them.
 * @returns findings at reached sets only, where the profile leaves a set blank.
 */
export function findingsOf<At extends InformationSet>(
  reply: BestReply,
  sets: readonly At[],
  beliefs: readonly (Belief | undefined)[],
): Finding<At>[] {
  const { play } = reply.scope;
  const unreached = offPathFinder(reply);
  const expectations = { play, sets, prescribed: reply.prescribed, best: reply.best };
  return sets.flatMap((set) => {
    if (set.player !== reply.player) return [];
    const stated = beliefs[set.index];
    if (arrivesAt(play, set.index))
      return [new Finding(set, onPath(reply, set, stated), expectations)];
    // Behind a blank set, values are unknown.
    return play.blank.length === 0 ? [new Finding(set, unreached(set, stated), expectations)] : [];
  });
}

/** At a reached set, where perfect recall makes beliefs proportional to counterfactual weights. */
function onPath(reply: BestReply, set: InformationSet, stated: Belief | undefined): Found {
  const { scope, prescribed, best, plan } = reply;
  const { members } = set;
  const weights = weightsOf(members, scope.weights);
  const weight = weights.reduce((total, next) => total.plus(next));
  let gain: Value = Quotient.zero;
  for (const [index, member] of members.entries()) {
    const rise = weighed(weights[index], difference(best[member], prescribed[member]));
    gain = rise && gain?.plus(rise);
  }
  return {
    reached: true,
    weights,
    origin: 'Bayes',
    contradicted: stated && !proportional(stated, weights, weight) ? stated : undefined,
    plan: planGain(gain?.over(weight), members, weights, plan),
    reply: entry(plan.replies, set.index),
  };
}

/** What the members of a set weigh. */
export function weightsOf(
  members: readonly number[],
  weights: readonly Value[],
): readonly Quotient[] {
  if (members.length === 1 && weights[entry(members, 0)] === Quotient.one) return CERTAIN;
  // Behind a blank set of another player nothing is known, and play does not arrive.
  return members.map((member) => weights[member] ?? Quotient.zero);
}

function proportional(belief: Belief, weights: readonly Quotient[], weight: Quotient): boolean {
  return weights.every(
    (each, index) => weight.times(Quotient.of(entry(belief, index))).compare(each) === 0,
  );
}

/** Judges unreached sets of a complete profile; what they share is computed at the first need. */
function offPathFinder(
  reply: BestReply,
): (set: InformationSet, stated: Belief | undefined) => Found {
  const { prescribed, best } = reply;
  let bounds: readonly Value[] | undefined;
  let planner: ContinuationPlanner | undefined;

  return (set, stated) => {
    const { members } = set;
    const found = {
      reached: false,
      origin: stated ? 'stated' : 'supporting',
      contradicted: undefined,
      reply: entry(reply.plan.replies, set.index),
    } as const;
    const [only] = members;
    if (only !== undefined && members.length === 1) {
      const plan = planGain(difference(best[only], prescribed[only]), members, CERTAIN, reply.plan);
      return { ...found, weights: CERTAIN, plan };
    }
    if (!stated) {
      bounds ??= foresight(reply);
      const member = members.find((each) => difference(bounds?.[each], prescribed[each])?.isZero);
      if (member !== undefined)
        return { ...found, weights: sureOf(member, members), plan: undefined };
    }
    planner ??= continuationPlanner(reply);
    const bestPlan = planner(set);
    const belief: readonly Rational[] = stated ?? mostSupportive(members.length, bestPlan).belief;
    const weights = belief.map(Quotient.of);
    const { gains, action, moves } = bestPlan(weights);
    const gain = gains.reduce(
      (total, each, index) => total.plus(each.times(entry(weights, index))),
      Quotient.zero,
    );
    return { ...found, weights, reply: action, plan: gain.sign > 0 ? { gain, moves } : undefined };
  };
}

function sureOf(member: number, members: readonly number[]): Quotient[] {
  return members.map((each) => (each === member ? Quotient.one : Quotient.zero));
}
