import { Radical } from '../../exact/radical.js';
import { Rational } from '../../exact/rational.js';
import type { ExtensiveGame } from '../../game/extensive-game.js';
import type { Belief, Profile } from '../assessment.js';
import { type Descent, descents, type Mistake } from './descent.js';

/** The `index`-th root of a positive radicand. */
export type Root = Pick<Radical, 'radicand' | 'index'>;

/**
 * An action's share under a completely mixed profile near the profile, as ε falls to 0:
 * weight · ε^exponent, each set's shares then being divided by their sum, which tends to 1.
 */
export interface Tremble {
  /** 0 for an action that the profile takes, at least 1 for a mistake. */
  readonly exponent: bigint;
  /** The probability of an action that the profile takes. */
  readonly weight: Root;
}

/** A tremble for each action of each information set: a certificate of consistency. */
export type Trembles = readonly (readonly Tremble[])[];

/** Completes the exponents and weights of some mistakes; every other one is as likely as ε. */
export function tremblesOf(
  game: ExtensiveGame,
  profile: Profile,
  mistakes: readonly Mistake[],
  exponents: readonly bigint[],
  weights: readonly Radical[],
): Trembles {
  const chosen = new Map<string, Tremble>();
  mistakes.forEach(({ informationSet, action }, k) => {
    const tremble: Tremble = { exponent: exponents[k] ?? 1n, weight: weights[k] ?? Radical.one };
    chosen.set(`${informationSet} ${action}`, tremble);
  });
  return game.informationSets.map(({ actions }, informationSet) =>
    actions.map((_, action) => {
      const probability = profile[informationSet]?.[action] ?? Rational.zero;
      return probability.isZero
        ? (chosen.get(`${informationSet} ${action}`) ?? { exponent: 1n, weight: Radical.one })
        : { exponent: 0n, weight: Radical.of(probability) };
    }),
  );
}

/**
 * The beliefs that the trembles tend to, by information set.
 *
 * `undefined` at a set that no trembles reach, being behind draws of probability 0, and where the
 * trembles determine a belief that is irrational.
 */
export function limitBeliefs(
  game: ExtensiveGame,
  profile: Profile,
  trembles: Trembles,
): (Belief | undefined)[] {
  const toNode = descents(game, profile);
  return game.informationSets.map(({ members }) => {
    const likelihoods = members.map((member) => likelihood(toNode[member], trembles));
    let least: { exponent: bigint; weight: Radical } | undefined;
    for (const each of likelihoods)
      if (each && (least === undefined || each.exponent < least.exponent)) least = each;
    if (least === undefined) return undefined;
    const odds: Rational[] = [];
    for (const each of likelihoods) {
      const relative =
        each?.exponent === least.exponent ? each.weight.over(least.weight).rational : Rational.zero;
      if (relative === undefined) return undefined;
      odds.push(relative);
    }
    const total = Rational.sum(odds);
    return odds.map((each) => each.over(total));
  });
}

function likelihood(
  descent: Descent | undefined,
  trembles: Trembles,
): { exponent: bigint; weight: Radical } | undefined {
  if (descent === undefined) return undefined;
  let [exponent, weight] = [0n, Radical.of(descent.odds)];
  for (const { informationSet, action } of descent.mistakes) {
    const tremble = trembles[informationSet]?.[action];
    exponent += tremble?.exponent ?? 0n;
    if (tremble) weight = weight.times(Radical.of(tremble.weight.radicand, tremble.weight.index));
  }
  return { exponent, weight };
}
