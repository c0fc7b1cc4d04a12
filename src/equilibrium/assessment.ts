import { Rational } from '../exact/rational.js';
import type { GameForm, InformationSet } from '../game/extensive-game.js';

/** A probability for each action of an information set, in the order of its actions. */
export type Mix = readonly Rational[];

/** A behavior-strategy profile: a mix for each information set, by index. */
export type Profile = readonly Mix[];

/** A probability for each history of an information set, in the order of its members. */
export type Belief = readonly Rational[];

/** A profile, and beliefs where its author states them. */
export interface Assessment {
  readonly profile: Profile;
  /** By index of the information set; `undefined` where nothing is stated. */
  readonly beliefs: readonly (Belief | undefined)[];
}

/** Weights as shares of their sum; `undefined` where they sum to zero. */
export function normalized(weights: readonly Rational[]): readonly Rational[] | undefined {
  const sum = Rational.sum(weights);
  return sum.isZero ? undefined : weights.map((weight) => weight.over(sum));
}

/** Thrown where the numbers of a strategy or belief are no probability distribution. */
export class NotADistribution extends Error {
  override readonly name = 'NotADistribution';
}

/** What keeps numbers from being a probability distribution, or nothing. */
export function distributionProblem(probabilities: readonly Rational[]): string | undefined {
  const negative = probabilities.find((probability) => probability.sign < 0);
  if (negative) return `holds the negative probability ${negative}`;
  const sum = Rational.sum(probabilities);
  return sum.numerator === 1n && sum.denominator === 1n ? undefined : `sums to ${sum}, not to 1`;
}

/** @throws {NotADistribution} listing every information set whose strategy or belief is unusable. */
export function assertDistributions(form: GameForm, { profile, beliefs }: Assessment): void {
  const problems = form.informationSets.flatMap((set) => [
    ...problem(set, 'strategy', profile[set.index] ?? [], set.actions.length),
    ...problem(set, 'belief', beliefs[set.index], set.members.length),
  ]);
  if (problems.length > 0) throw new NotADistribution(problems.join('\n'));
}

function problem(
  set: InformationSet,
  what: string,
  numbers: readonly Rational[] | undefined,
  count: number,
): string[] {
  if (numbers === undefined) return [];
  const found =
    numbers.length === count
      ? distributionProblem(numbers)
      : `has ${numbers.length} numbers, not ${count}`;
  return found ? [`the ${what} of ${set.mover} at "${set.name}" ${found}`] : [];
}
