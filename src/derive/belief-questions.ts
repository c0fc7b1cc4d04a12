import { entry } from '../exact/entry.js';
import { Polynomial } from '../exact/polynomial.js';
import type { DeclaredSet } from '../game/declared-form.js';
import type { Draft } from './existence.js';
import { denied } from './hypotheses.js';
import type { Hypothesis } from './question.js';
import type { SymbolicClaim } from './symbolic-claim.js';

/**
 * The ways in which a stated belief is not the posterior. Where a set is reached, each member's
 * belief times the reach of the set is its own reach.
 */
export function beliefFails(
  set: DeclaredSet,
  { assessment, walk, expansion }: SymbolicClaim,
): Draft[] {
  const belief = assessment.beliefs[set.index];
  if (belief === undefined) return [];
  const place = `${set.mover} at "${set.name}"`;
  const asserts = `the belief of ${place} is the posterior`;
  const reaches = set.members.map((member) => walk.reach(member));
  const reach = Polynomial.sum(reaches);
  const total = Polynomial.sum(belief.weights);
  const reached: Hypothesis = {
    polynomial: expansion.cleared(reach),
    sense: '>',
    says: `reached: ${place}`,
  };
  const differs = (weights: readonly Polynomial[], sum: Polynomial, given: Hypothesis[]): Draft[] =>
    weights.flatMap((weight, index) => {
      const difference = weight.times(reach).minus(entry(reaches, index).times(sum));
      return denied({ polynomial: expansion.cleared(difference), sense: '=' }, asserts).map(
        (denial) => ({ asserts, hypotheses: [reached, ...given, denial] }),
      );
    });
  if (belief.otherwise === undefined) return differs(belief.weights, Polynomial.one, []);
  const weighed = (sense: '=' | '≠'): Hypothesis => ({
    polynomial: expansion.cleared(total),
    sense,
    says: `the weights of the belief of ${place} sum to ${sense === '=' ? '0' : 'something else'}`,
  });
  return [
    ...differs(belief.weights, total, [weighed('≠')]),
    ...differs(belief.otherwise, Polynomial.one, [weighed('=')]),
  ];
}
