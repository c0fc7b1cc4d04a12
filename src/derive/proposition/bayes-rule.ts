import { hasBeliefs } from '../../claim/claimed-concept.js';
import { entry } from '../../exact/entry.js';
import { Polynomial } from '../../exact/polynomial.js';
import type { DeclaredSet } from '../../game/declared-form.js';
import { type Draft, denied, type Hypothesis } from '../question.js';
import type { SymbolicClaim, SymbolicSet } from '../symbolic-claim.js';

/** What makes a stated belief the posterior where play arrives, and where each part is asked for. */
export interface PosteriorCase {
  readonly given: readonly Hypothesis[];
  /** These are 0; by member. */
  readonly differences: readonly Polynomial[];
}

/**
 * How a stated belief is the posterior, in each of the cases in which it is put together; none where
 * no belief is stated. Where a set is reached, each member's belief times the reach of the set is
 * its own reach.
 */
export function posteriorCases(
  set: DeclaredSet,
  { assessment, walk, expansion }: SymbolicClaim,
): PosteriorCase[] {
  const belief = assessment.beliefs[set.index];
  if (belief === undefined) return [];
  const reaches = set.members.map((member) => walk.reach(member));
  const reach = Polynomial.sum(reaches);
  const total = Polynomial.sum(belief.weights);
  const differences = (weights: readonly Polynomial[], sum: Polynomial): Polynomial[] =>
    weights.map((weight, index) =>
      expansion.cleared(weight.times(reach).minus(entry(reaches, index).times(sum))),
    );
  if (belief.otherwise === undefined)
    return [{ given: [], differences: differences(belief.weights, Polynomial.one) }];
  const weighed = (sense: '=' | '≠'): Hypothesis => ({
    polynomial: expansion.cleared(total),
    sense,
    says: `the weights of the belief of ${placeOf(set)} sum to ${sense === '=' ? '0' : 'something else'}`,
  });
  return [
    { given: [weighed('≠')], differences: differences(belief.weights, total) },
    { given: [weighed('=')], differences: differences(belief.otherwise, Polynomial.one) },
  ];
}

/** The ways in which a stated belief is not the posterior. */
export function beliefFails(set: DeclaredSet, symbolic: SymbolicClaim): Draft[] {
  const { walk, expansion } = symbolic;
  const asserts = isPosterior(set);
  const reached: Hypothesis = {
    polynomial: expansion.cleared(Polynomial.sum(set.members.map((member) => walk.reach(member)))),
    sense: '>',
    says: `reached: ${placeOf(set)}`,
  };
  return posteriorCases(set, symbolic).flatMap(({ given, differences }) =>
    differences.flatMap((polynomial) =>
      denied({ polynomial, sense: '=' }, asserts).map((denial) => ({
        asserts,
        hypotheses: [reached, ...given, denial],
      })),
    ),
  );
}

/** That no belief is stated although play does not arrive, where the concept asks for one. */
export function beliefLacks({ set, regimes }: SymbolicSet, { claim }: SymbolicClaim): Draft[] {
  if (!hasBeliefs(claim.concept)) return [];
  return regimes
    .filter(({ regime }) => regime.belief === 'none')
    .map(({ regime }) => ({
      asserts: `a belief is stated for ${placeOf(set)}, or play arrives there`,
      hypotheses: regime.where,
    }));
}

/** That a stated belief is the posterior, in words. */
export function isPosterior(set: DeclaredSet): string {
  return `the belief of ${placeOf(set)} is the posterior`;
}

function placeOf({ mover, name }: DeclaredSet): string {
  return `${mover} at "${name}"`;
}
