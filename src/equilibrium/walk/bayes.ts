import { Rational } from '../../exact/rational.js';
import type { InformationSet } from '../../game/tree.js';
import type { Belief } from '../assessment.js';
import type { Walk } from './walk.js';

/** The probability that play reaches an information set. */
export function reachProbability(set: InformationSet, { reach }: Walk): Rational {
  return Rational.sum(set.members.map((member) => reach.get(member) ?? Rational.zero));
}

/** The belief that Bayes' rule dictates; `undefined` at a set that the profile does not reach. */
export function posterior(set: InformationSet, { reach }: Walk): Belief | undefined {
  return normalized(set.members.map((member) => reach.get(member) ?? Rational.zero));
}

/** Weights as shares of their sum; `undefined` where they sum to zero. */
export function normalized(weights: readonly Rational[]): readonly Rational[] | undefined {
  const sum = Rational.sum(weights);
  return sum.isZero ? undefined : weights.map((weight) => weight.over(sum));
}
