import { Quotient } from '../../exact/quotient.js';
import { actionGain, CERTAIN, type Gain } from './gain.js';
import { added, difference, type Value, weighed } from './payoff.js';
import type { Play } from './play.js';
import { actionWorths } from './settle.js';

/** What the actions of an information set are worth when everything else follows the profile. */
export interface OneShot {
  /** By member, not divided by their sum. */
  readonly weights: readonly Quotient[];
  readonly weight: Quotient;
  /** What the prescribed mix is worth after the set, by weight. */
  readonly followed: Value;
  /** The best one-shot deviation, where it pays: another action here, and the profile afterwards. */
  readonly action: Gain | undefined;
}

/** Compares the actions of a set of positive weight. */
export function oneShot(
  play: Play,
  informationSet: number,
  nodeWeights: readonly Value[],
  prescribed: readonly Value[],
): OneShot {
  const { members = [] } = play.game.informationSets[informationSet] ?? {};
  const weights =
    members.length === 1 && nodeWeights[members[0] ?? -1] === Quotient.one
      ? CERTAIN
      : members.map((member) => nodeWeights[member] ?? Quotient.zero);
  const weight = weights.reduce((total, next) => total.plus(next));
  const worths = actionWorths(play, informationSet, nodeWeights, prescribed);
  const mix = play.mixes[informationSet] ?? [];
  const followed = mix.reduce<Value>(
    (total, probability, action) => added(total, weighed(probability, worths[action])),
    Quotient.zero,
  );
  let best = 0;
  let most: Value;
  for (const [action, worth] of worths.entries())
    if (worth && (most === undefined || most.lessThan(worth))) [best, most] = [action, worth];
  return {
    weights,
    weight,
    followed,
    action: actionGain(difference(most, followed)?.over(weight), informationSet, best),
  };
}
