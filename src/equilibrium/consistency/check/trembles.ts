import { entry } from '../../../exact/entry.js';
import { Radical } from '../../../exact/radical.js';
import type { ExtensiveGame } from '../../../game/extensive-game.js';
import type { Assessment, Belief, Profile } from '../../assessment.js';
import type { Trembles } from '../trembles.js';
import { likeliest, nodeLikelihoods } from './likelihood.js';

/**
 * What keeps trembles from proving an assessment consistent; empty where they do prove it.
 *
 * A member behind a draw of probability 0 has no likelihood, and its set, where all members are
 * such, no condition.
 */
export function checkTrembles(
  game: ExtensiveGame,
  { profile, beliefs }: Assessment,
  trembles: Trembles,
): string[] {
  const problems = checkForm(game, profile, trembles);
  if (problems.length > 0) return problems;
  const likelihoods = nodeLikelihoods(game, trembles);
  return game.informationSets.flatMap(({ members }, at) => {
    const belief = beliefs[at];
    const weights = belief && likeliest(members, likelihoods);
    return belief && weights
      ? beliefProblems(belief, weights).map(
          ({ k, says }) => `information set ${at}, node ${entry(members, k)}: ${says}`,
        )
      : [];
  });
}

/** Whether there is a tremble for each action: none where it is taken, a mistake where it is not. */
function checkForm({ informationSets }: ExtensiveGame, profile: Profile, trembles: Trembles) {
  return informationSets.flatMap(({ actions }, at) =>
    actions.flatMap((action, by) => {
      const probability = profile[at]?.[by];
      const tremble = trembles[at]?.[by];
      const where = `information set ${at}, action "${action}"`;
      if (probability === undefined || tremble === undefined)
        return [`${where}: no probability or no tremble`];
      const { exponent, weight } = tremble;
      if (probability.sign > 0)
        return exponent === 0n && weight.index === 1n && weight.radicand.equals(probability)
          ? []
          : [`${where} is taken with probability ${probability}, and not by mistake`];
      return exponent >= 1n && weight.radicand.sign > 0
        ? []
        : [`${where}: a mistake needs an exponent of at least 1 and a positive weight`];
    }),
  );
}

/** Where a belief is not in proportion to the weights, by position of the member. */
function beliefProblems(
  belief: Belief,
  weights: readonly (Radical | undefined)[],
): { readonly k: number; readonly says: string }[] {
  const first = weights.findIndex((weight, k) => weight && entry(belief, k).sign > 0);
  return weights.flatMap((weight, k) => {
    const share = entry(belief, k);
    const problem = (says: string) => [{ k, says: `belief ${share}${says}` }];
    if (weight === undefined) return share.isZero ? [] : problem(', though others are likelier');
    if (share.sign <= 0) return problem(', though no other is likelier');
    const against = entry(weights, first);
    if (k === first || against === undefined) return [];
    return Radical.of(share.over(entry(belief, first))).equals(weight.over(against))
      ? []
      : problem(' is out of proportion to its likelihood');
  });
}
