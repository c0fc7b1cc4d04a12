import { entry } from '../../exact/entry.js';
import { Rational } from '../../exact/rational.js';
import type { InformationSet } from '../../game/extensive-game.js';
import type { Belief } from '../assessment.js';
import type { Walk } from './walk.js';

/** The belief that Bayes' rule dictates; `undefined` at a set that the profile does not reach. */
export function bayesianBelief({ members }: InformationSet, { reach }: Walk): Belief | undefined {
  return normalized(members.map((member) => entry(reach, member)));
}

/** Weights as shares of their sum; `undefined` where they sum to zero. */
export function normalized(weights: readonly Rational[]): readonly Rational[] | undefined {
  const sum = Rational.sum(weights);
  return sum.isZero ? undefined : weights.map((weight) => weight.over(sum));
}
