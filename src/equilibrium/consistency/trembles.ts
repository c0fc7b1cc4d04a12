import { Radical } from '../../exact/radical.js';
import { Rational } from '../../exact/rational.js';
import type { ExtensiveGame } from '../../game/extensive-game.js';
import type { Belief, Profile } from '../assessment.js';
import { type Descent, descents, type LastMistake, type Mistake } from './descent.js';

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
  const likelihood = likelihoods(toNode, trembles);
  return game.informationSets.map(({ members }) => {
    const each = members.map((member) => likelihood(toNode[member]));
    let least: Likelihood | undefined;
    for (const one of each)
      if (one && (least === undefined || one.exponent < least.exponent)) least = one;
    if (least === undefined) return undefined;
    const odds: Rational[] = [];
    for (const one of each) {
      const relative =
        one?.exponent === least.exponent ? one.weight.over(least.weight).rational : Rational.zero;
      if (relative === undefined) return undefined;
      odds.push(relative);
    }
    const total = Rational.sum(odds);
    return odds.map((share) => share.over(total));
  });
}

interface Likelihood {
  readonly exponent: bigint;
  readonly weight: Radical;
}

/** How likely the trembles make a path, in the limit; the work grows with the nodes alone. */
function likelihoods(
  toNode: readonly (Descent | undefined)[],
  trembles: Trembles,
): (descent: Descent | undefined) => Likelihood | undefined {
  const nothing: Likelihood = { exponent: 0n, weight: Radical.one };
  const ofMistakes = new Map<LastMistake | undefined, Likelihood>([[undefined, nothing]]);
  // What comes before a mistake is further up, and was met before.
  for (const descent of toNode) {
    const last = descent?.last;
    if (last === undefined || ofMistakes.has(last)) continue;
    const { exponent, weight } = ofMistakes.get(last.before.last) ?? nothing;
    const tremble = trembles[last.mistake.informationSet]?.[last.mistake.action];
    ofMistakes.set(last, {
      exponent: exponent + (tremble?.exponent ?? 0n),
      weight: tremble
        ? weight.times(Radical.of(tremble.weight.radicand, tremble.weight.index))
        : weight,
    });
  }
  return (descent) => {
    const found = descent && ofMistakes.get(descent.last);
    return found && { ...found, weight: found.weight.times(Radical.of(descent.odds)) };
  };
}
