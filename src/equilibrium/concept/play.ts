import { entry } from '../../exact/entry.js';
import { Quotient } from '../../exact/quotient.js';
import type { ExtensiveGame } from '../../game/extensive-game.js';
import { distributionProblem, type Mix, type Profile } from '../assessment.js';
import { type Arithmetic, branchProbabilities } from '../expected-payoff.js';

/** What happens in a game when everybody follows a profile. */
export interface Play {
  readonly game: ExtensiveGame;
  readonly profile: Profile;
  /** The numbers of the game's quantities. */
  readonly quantities: readonly Quotient[];
  /** The profile's mixes; undefined where it leaves an information set blank. */
  readonly mixes: readonly (readonly Quotient[] | undefined)[];
  /**
   * By node, the probability of the branch that leads there, given that its parent is reached;
   * undefined below an information set that the profile leaves blank.
   */
  readonly probabilities: readonly Value[];
  /** By node, 1 where it is reached with positive probability. */
  readonly reached: Uint8Array;
  /** By information set, 1 where play arrives with positive probability. */
  readonly arrives: Uint8Array;
  /** Information sets that the profile leaves blank. */
  readonly blank: readonly number[];
}

/** The play of a profile; see `profileProblems` for what a profile must be. */
export function playOf(game: ExtensiveGame, profile: Profile): Play {
  const { count, parent } = game.nodes;
  const quantities = game.values.map(Quotient.of);
  const mixes = game.informationSets.map((_, set) => {
    // A profile may end before the last set, and says nothing of those behind.
    const mix = profile[set] ?? [];
    return isBlank(mix) ? undefined : mix.map(Quotient.of);
  });
  const probabilities = branchProbabilities<Value>(
    game,
    quantities,
    mixes.map((mix, set) => {
      const { actions } = entry(game.informationSets, set);
      return actions.map((_, action) => mix && (mix[action] ?? Quotient.zero));
    }),
    VALUES,
  );
  const reached = new Uint8Array(count);
  reached[0] = 1;
  for (let node = 1; node < count; node++)
    if (reached[entry(parent, node)] === 1 && probabilities[node]?.isZero === false)
      reached[node] = 1;
  const arrives = Uint8Array.from(game.informationSets, ({ members }) =>
    members.some((node) => reached[node] === 1) ? 1 : 0,
  );
  const blank = mixes.flatMap((mix, set) => (mix === undefined ? [set] : []));
  return { game, profile, quantities, mixes, probabilities, reached, arrives, blank };
}

/** Whether a mix says nothing: it has no numbers, or only zeros. */
export function isBlank(mix: Mix): boolean {
  return mix.every(({ isZero }) => isZero);
}

/** Whether play arrives at an information set with positive probability. */
export function arrivesAt({ arrives }: Play, informationSet: number): boolean {
  return entry(arrives, informationSet) === 1;
}

/** What keeps numbers from being a profile, each with the information set where it does. */
export interface ProfileProblem {
  readonly informationSet: number;
  readonly says: string;
}

/**
 * Why the numbers of a profile are no behavior strategies: a mix that is no distribution over the
 * actions of its set, or one left blank at a set that play arrives at. Elsewhere blanks may stand.
 */
export function profileProblems(play: Play): ProfileProblem[] {
  const { game, profile, mixes, blank } = play;
  const malformed = game.informationSets.flatMap(({ actions }, informationSet) => {
    const mix = mixes[informationSet];
    if (mix === undefined || isDistribution(mix, actions.length)) return [];
    const numbers = profile[informationSet] ?? [];
    const says =
      numbers.length === actions.length
        ? (distributionProblem(numbers) ?? 'is no distribution')
        : `has ${numbers.length} numbers for ${actions.length} actions`;
    return [{ informationSet, says }];
  });
  if (malformed.length > 0) return malformed;
  return blank
    .filter((informationSet) => arrivesAt(play, informationSet))
    .map((informationSet) => ({
      informationSet,
      says: 'is blank, although play arrives there; only sets off the path may be left blank',
    }));
}

function isDistribution(mix: readonly Quotient[], length: number): boolean {
  return (
    mix.length === length &&
    mix.every(({ sign }) => sign >= 0) &&
    totalWeight(mix).compare(Quotient.one) === 0
  );
}

/** A value that is unknown where it rests on a blank information set. */
export type Value = Quotient | undefined;

/** Where nothing times something unknown is nothing, and a sum is unknown where a term is. */
export const VALUES: Arithmetic<Value> = {
  zero: Quotient.zero,
  one: Quotient.one,
  plus: sumOf,
  times: weighed,
  isZero: (value) => value?.isZero === true,
};

/** A probability times a value, where nothing times something unknown is nothing. */
export function weighed(probability: Value, value: Value): Value {
  if (probability?.isZero || value?.isZero) return Quotient.zero;
  return probability && value ? probability.times(value) : undefined;
}

/** A sum, which is unknown where one of its terms is. */
export function sumOf(one: Value, other: Value): Value {
  return one && other ? one.plus(other) : undefined;
}

/** A difference, which is unknown where one of its terms is. */
export function difference(one: Value, other: Value): Value {
  return one && other ? one.minus(other) : undefined;
}

/** The sum of weights. */
export function totalWeight(weights: readonly Quotient[]): Quotient {
  return weights.reduce((sum, weight) => sum.plus(weight), Quotient.zero);
}

/** The sum of numbers, each times its weight. */
export function weightedSum(numbers: readonly Quotient[], weights: readonly Quotient[]): Quotient {
  return totalWeight(numbers.map((number, index) => number.times(entry(weights, index))));
}
