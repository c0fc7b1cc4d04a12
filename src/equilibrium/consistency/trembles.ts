import { entry, known } from '../../exact/entry.js';
import { Radical } from '../../exact/radical.js';
import { Rational } from '../../exact/rational.js';
import type { ExtensiveGame } from '../../game/extensive-game.js';
import { type Belief, normalized, type Profile } from '../assessment.js';
import { type Descent, descents, type LastMistake } from './descent.js';
import type { Mistake, Tremble, Trembles } from './sequential-support.js';

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
    const tremble: Tremble = { exponent: entry(exponents, k), weight: entry(weights, k) };
    chosen.set(`${informationSet} ${action}`, tremble);
  });
  return game.informationSets.map(({ actions }, informationSet) =>
    actions.map((_, action) => {
      const probability = entry(entry(profile, informationSet), action);
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
    const each = members.map((member) => likelihood(entry(toNode, member)));
    let least: Likelihood | undefined;
    for (const one of each)
      if (one && (least === undefined || one.exponent < least.exponent)) least = one;
    if (least === undefined) return undefined;
    const ratios: Rational[] = [];
    for (const one of each) {
      const ratio =
        one?.exponent === least.exponent ? one.weight.over(least.weight).rational : Rational.zero;
      if (ratio === undefined) return undefined;
      ratios.push(ratio);
    }
    return normalized(ratios);
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
    const { exponent, weight } = known(ofMistakes, last.before.last);
    const tremble = entry(entry(trembles, last.mistake.informationSet), last.mistake.action);
    ofMistakes.set(last, {
      exponent: exponent + tremble.exponent,
      weight: weight.times(Radical.of(tremble.weight.radicand, tremble.weight.index)),
    });
  }
  return (descent) => {
    if (descent === undefined) return undefined;
    const { exponent, weight } = known(ofMistakes, descent.last);
    return { exponent, weight: weight.times(Radical.of(descent.probability)) };
  };
}
