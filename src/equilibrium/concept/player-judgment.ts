import { entry } from '../../exact/entry.js';
import { Quotient } from '../../exact/quotient.js';
import type { InformationSet } from '../../game/extensive-game.js';
import type { Belief } from '../assessment.js';
import { expectedPayoffs, payoffsByNode, reachProbabilities } from '../expected-payoff.js';
import { type BestReply, bestReply } from './best-reply.js';
import { type ContinuationPlanner, continuationPlanner, foresight } from './continuation-plan.js';
import { Finding, type Found } from './finding.js';
import { CERTAIN, type Gain, planGain } from './gain.js';
import {
  arrivesAt,
  difference,
  type Play,
  totalWeight,
  VALUES,
  type Value,
  weighed,
  weightedSum,
} from './play.js';
import { mostSupportive } from './supporting-belief.js';
import { type TriedStrategies, tryStrategies } from './tried-strategies.js';

/** A strategy that gains in a subgame, which begins at the node `root`. */
export interface SubgameStrategy {
  readonly player: number;
  readonly root: number;
  readonly strategy: Gain;
}

/** What a profile gives one player, and what she could have. */
export interface PlayerJudgment<At extends InformationSet = InformationSet> {
  /** Her expected payoff under the profile. */
  readonly expected: Value;
  /**
   * What her best strategy gains over the profile, all others following it: 0 where none pays,
   * undefined where her best strategy is not known, for want of recall or behind a blank set.
   */
  readonly regret: Value;
  /** Whether it is not known because she forgets, and has too many strategies to go through them all. */
  readonly tooMany: boolean;
  /** Where her best strategy deviates from the profile, if it gains. */
  readonly strategy: Gain | undefined;
  readonly findings: readonly Finding<At>[];
  /**
   * The smallest proper subgames in which a strategy of hers gains, in preorder.
   * @param roots the roots of proper subgames; none where the profile is not complete.
   */
  failingSubgames(roots: readonly number[]): SubgameStrategy[];
}

/**
 * Judges the behavior of a player with perfect recall.
 * @param sets the game's.
 */
export function judgePlayer<At extends InformationSet>(
  play: Play,
  player: number,
  sets: readonly At[],
  beliefs: readonly (Belief | undefined)[],
): PlayerJudgment<At> {
  const reply = bestReply(play, player);
  const { prescribed, best } = reply;
  return {
    expected: prescribed[0],
    regret: difference(best[0], prescribed[0]),
    tooMany: false,
    strategy: strategyFrom(reply, 0),
    findings: findingsOf(reply, sets, beliefs),
    failingSubgames: (roots) => smallestFailing(reply, roots),
  };
}

/** The subgames in which her best strategy gains, and in no smaller one inside. */
function smallestFailing(reply: BestReply, roots: readonly number[]): SubgameStrategy[] {
  const { end, count } = reply.scope.play.game.nodes;
  const found: SubgameStrategy[] = [];
  let next = count;
  for (const root of roots.toReversed()) {
    if (entry(end, root) > next) continue;
    const strategy = strategyFrom(reply, root);
    if (strategy === undefined) continue;
    found.push({ player: reply.player, root, strategy });
    next = root;
  }
  return found.reverse();
}

/** The best strategy in the subgame that begins at a node, if it gains there. */
function strategyFrom({ best, prescribed, plan }: BestReply, root: number): Gain | undefined {
  if (best[root] === prescribed[root]) return undefined;
  return planGain(difference(best[root], prescribed[root]), [root], CERTAIN, () => plan);
}

/**
 * What holds at each information set of one player, whatever she believes where play does not
 * arrive: there the author's belief serves, or else the one most favorable to the profile.
 *
 * Gains rest on whole continuation plans, for without consistency of beliefs across information
 * sets no one-shot deviation may pay although a plan does (Hendon, Jacobsen and Sloth 1996).
 * @returns findings at reached sets only, where the profile leaves a set blank.
 */
function findingsOf<At extends InformationSet>(
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
  const weight = totalWeight(weights);
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
    plan: planGain(gain?.over(weight), members, weights, () => plan),
    reply: plan.reply(set.index),
  };
}

/** What the members of a set weigh. */
function weightsOf(members: readonly number[], weights: readonly Value[]): readonly Quotient[] {
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
      reply: reply.plan.reply(set.index),
    } as const;
    const [only] = members;
    if (only !== undefined && members.length === 1) {
      const gain = difference(best[only], prescribed[only]);
      return {
        ...found,
        weights: CERTAIN,
        plan: planGain(gain, members, CERTAIN, () => reply.plan),
      };
    }
    if (!stated) {
      bounds ??= foresight(reply);
      const member = members.find((each) => difference(bounds?.[each], prescribed[each])?.isZero);
      if (member !== undefined)
        return { ...found, weights: sureOf(member, members), plan: undefined };
    }
    planner ??= continuationPlanner(reply);
    const bestPlan = planner(set);
    const { belief, plan, dominating } = stated
      ? { belief: stated, plan: bestPlan(stated.map(Quotient.of)), dominating: undefined }
      : mostSupportive(members.length, bestPlan);
    const weights = belief.map(Quotient.of);
    return {
      ...found,
      weights,
      reply: plan.choice(set),
      plan: planGain(weightedSum(plan.gains, weights), members, weights, plan.from),
      dominating: dominating?.map((each) => ({ ...each, plan: each.plan.choice })),
    };
  };
}

function sureOf(member: number, members: readonly number[]): Quotient[] {
  return members.map((each) => (each === member ? Quotient.one : Quotient.zero));
}

/** Of those who are absent-minded: a mix may do better than every strategy. */
const UNTRIED: TriedStrategies = { regret: undefined, strategy: undefined, tooMany: false };

/**
 * What can be said of a player without perfect recall: her expected payoff, what her best strategy gains
 * unless a path passes a set twice, and the one-shot deviations at reached information sets that no path
 * passes twice. There the gain is linear in her mix, and beliefs are proportional to reach probabilities.
 * @param sets the game's.
 * @param absentMinded those that a path passes twice.
 */
export function judgeForgetfulPlayer<At extends InformationSet>(
  play: Play,
  player: number,
  sets: readonly At[],
  absentMinded: ReadonlySet<At>,
): PlayerJudgment<At> {
  const { game, probabilities } = play;
  const payoffs = payoffsByNode<Value>(game, player, play.quantities, VALUES);
  const prescribed = expectedPayoffs(game, probabilities, payoffs, VALUES);
  const reach = reachProbabilities(game.nodes, probabilities, VALUES);
  const findings = sets
    .filter((set) => set.player === player && !absentMinded.has(set))
    .filter((set) => arrivesAt(play, set.index))
    .map((set) => {
      const weights = weightsOf(set.members, reach);
      const rest = { origin: 'Bayes', contradicted: undefined, plan: undefined } as const;
      const found = { reached: true, weights, reply: -1, ...rest };
      return new Finding(set, found, { play, sets, prescribed, best: undefined });
    });
  const isAbsentMinded = [...absentMinded].some((set) => set.player === player);
  const tried = isAbsentMinded ? UNTRIED : tryStrategies(play, player, prescribed[0]);
  return {
    expected: prescribed[0],
    ...tried,
    findings,
    failingSubgames: () => [],
  };
}
