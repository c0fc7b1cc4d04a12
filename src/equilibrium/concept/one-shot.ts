import { Quotient } from '../../exact/quotient.js';
import type { Departure } from './departure.js';
import { added, difference, type Value, weighed } from './payoff.js';
import type { Play } from './play.js';
import { actionWorths } from './settle.js';

/** A change of behavior, with what it gains the one who changes. */
export interface Gain {
  /** The rise in her expected payoff, given where the change begins; positive. */
  readonly gain: Quotient;
  /** In order of play; the first ones, where there are many. */
  readonly departures: readonly Departure[];
}

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
  const weights = members.map((member) => nodeWeights[member] ?? Quotient.zero);
  const weight = weights.reduce((total, next) => total.plus(next), Quotient.zero);
  const worths = actionWorths(play, informationSet, nodeWeights, prescribed);
  const mix = play.profile[informationSet] ?? [];
  const followed = mix.reduce<Value>(
    (total, probability, action) => added(total, weighed(Quotient.of(probability), worths[action])),
    Quotient.zero,
  );
  const best = worths.reduce((most, next, action) => {
    const leader = worths[most];
    return next && (!leader || leader.lessThan(next)) ? action : most;
  }, 0);
  return {
    weights,
    weight,
    followed,
    action: positive(difference(worths[best], followed)?.over(weight), () => [
      { informationSet, action: best },
    ]),
  };
}

/** A gain, where it is positive. */
export function positive(gain: Value, how: () => readonly Departure[]): Gain | undefined {
  return gain && gain.sign > 0 ? { gain, departures: how() } : undefined;
}
