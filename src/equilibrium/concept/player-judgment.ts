import { entry } from '../../exact/entry.js';
import type { InformationSet } from '../../game/extensive-game.js';
import type { Belief } from '../assessment.js';
import { expectedPayoffs, payoffsByNode, reachProbabilities } from '../expected-payoff.js';
import { type BestReply, bestReply } from './best-reply.js';
import { Finding } from './finding.js';
import { CERTAIN, type Gain, planGain } from './gain.js';
import { difference, VALUES, type Value } from './payoff.js';
import { arrivesAt, type Play } from './play.js';
import { findingsOf, weightsOf } from './player-findings.js';

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
    strategy: strategyFrom(reply, 0),
    findings: findingsOf(reply, sets, beliefs),
    failingSubgames: (roots) => smallestFailing(reply, roots),
  };
}

/** The subgames in which her best strategy gains, and in no smaller one inside. */
function smallestFailing(reply: BestReply, roots: readonly number[]): SubgameStrategy[] {
  const { best, prescribed, player } = reply;
  const { end, count } = reply.scope.play.game.nodes;
  const found: SubgameStrategy[] = [];
  let next = count;
  for (let index = roots.length - 1; index >= 0; index--) {
    const root = entry(roots, index);
    const [most, has] = [best[root], prescribed[root]];
    if (entry(end, root) > next || !most || !has || most.compare(has) === 0) continue;
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
  return {
    expected: prescribed[0],
    regret: undefined,
    strategy: undefined,
    findings,
    failingSubgames: () => [],
  };
}
