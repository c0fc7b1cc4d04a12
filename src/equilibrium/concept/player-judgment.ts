import { Quotient } from '../../exact/quotient.js';
import type { Belief } from '../assessment.js';
import { type BestReply, bestReply } from './best-reply.js';
import { type Finding, findingsOf } from './finding.js';
import { CERTAIN, type Gain, planGain } from './gain.js';
import { oneShot } from './one-shot.js';
import { continuationPayoffs, difference, payoffsAt, type Value, weighed } from './payoff.js';
import { isReached, type Play } from './play.js';

/** A strategy that gains in a subgame, which begins at the node `root`. */
export interface SubgameStrategy {
  readonly player: number;
  readonly root: number;
  readonly strategy: Gain;
}

/** What a profile gives one player, and what she could have. */
export interface PlayerJudgment {
  /** Her expected payoff under the profile. */
  readonly expected: Value;
  /**
   * What her best strategy gains over the profile, all others following it: 0 where none pays,
   * undefined where her best strategy is not known, for want of recall or behind a blank set.
   */
  readonly regret: Value;
  /** Where her best strategy deviates from the profile, if it gains. */
  readonly strategy: Gain | undefined;
  /** The smallest proper subgames in which a strategy of hers gains, in preorder. */
  readonly subgames: readonly SubgameStrategy[];
  readonly findings: readonly Finding[];
}

/**
 * Judges the behavior of a player with perfect recall.
 * @param roots the roots of proper subgames; none where the profile is not complete.
 */
export function judgePlayer(
  play: Play,
  player: number,
  roots: readonly number[],
  beliefs: readonly (Belief | undefined)[],
): PlayerJudgment {
  const reply = bestReply(play, player);
  const { prescribed, best } = reply;
  return {
    expected: prescribed[0],
    regret: difference(best[0], prescribed[0]),
    strategy: strategyFrom(reply, 0),
    subgames: smallestFailing(reply, roots),
    findings: findingsOf(reply, beliefs),
  };
}

/** The subgames in which her best strategy gains, and in no smaller one inside. */
function smallestFailing(reply: BestReply, roots: readonly number[]): SubgameStrategy[] {
  const { best, prescribed, player } = reply;
  const { end, count } = reply.scope.play.game.nodes;
  const found: SubgameStrategy[] = [];
  let next = count;
  for (let index = roots.length - 1; index >= 0; index--) {
    const root = roots[index] ?? 0;
    const [most, has] = [best[root], prescribed[root]];
    if ((end[root] ?? 0) > next || !most || !has || most.compare(has) === 0) continue;
    const strategy = strategyFrom(reply, root);
    if (strategy) found.push({ player, root, strategy });
    next = root;
  }
  return found.reverse();
}

/** The best strategy in the subgame that begins at a node, if it gains there. */
function strategyFrom(reply: BestReply, root: number): Gain | undefined {
  const { best, prescribed, plan } = reply;
  if (best[root] === prescribed[root]) return undefined;
  return planGain(difference(best[root], prescribed[root]), [root], CERTAIN, plan);
}

/**
 * What can be said of a player without perfect recall: her expected payoff, and the one-shot
 * deviations at reached information sets that no path passes twice. There the gain is linear in
 * her mix, and beliefs are proportional to reach probabilities.
 * @param absentMinded information sets that a path passes twice.
 */
export function judgeForgetfulPlayer(
  play: Play,
  player: number,
  absentMinded: ReadonlySet<number>,
): PlayerJudgment {
  const prescribed = continuationPayoffs(play, payoffsAt(play.game, player));
  const reach = reachProbabilities(play);
  const findings = play.game.informationSets.flatMap((set, informationSet): Finding[] => {
    if (set.player !== player || absentMinded.has(informationSet)) return [];
    if (!isReached(play, informationSet)) return [];
    const { weights, action } = oneShot(play, informationSet, reach, prescribed);
    const rest = { contradicted: undefined, plan: undefined, unusedBest: [] };
    return [{ informationSet, reached: true, weights, origin: 'Bayes', action, ...rest }];
  });
  const expected = prescribed[0];
  return { expected, regret: undefined, strategy: undefined, subgames: [], findings };
}

function reachProbabilities({ game, probabilities }: Play): Value[] {
  const reach = new Array<Quotient | undefined>(game.nodes.count).fill(Quotient.one);
  for (let node = 1; node < game.nodes.count; node++)
    reach[node] = weighed(reach[game.nodes.parent[node] ?? 0], probabilities[node]);
  return reach;
}
