import type { LinkedSet, UnreachedSet } from '../equilibrium/consistency/linked-sets.js';
import { Polynomial } from '../exact/polynomial.js';
import type { DeclaredSet } from '../game/declared-form.js';
import type { Expansion } from './expansion.js';
import type { Hypothesis } from './question.js';
import type { SymbolicBelief } from './symbolic-walk.js';

/** An unreached set, and the same with the ways that lead there, in symbols. */
export type SymbolicUnreached = UnreachedSet<Polynomial, SymbolicBelief>;
export type SymbolicLinked = LinkedSet<Polynomial, SymbolicBelief>;

/** The weights of a belief in each of the cases in which it is put together. */
export function casesOf(
  { set, belief }: { readonly set: DeclaredSet; readonly belief: SymbolicBelief | undefined },
  expansion: Expansion,
): { readonly given: readonly Hypothesis[]; readonly weights: readonly Polynomial[] }[] {
  if (belief === undefined) return [];
  const { weights, otherwise } = belief;
  if (otherwise === undefined) return [{ given: [], weights }];
  const total = expansion.cleared(Polynomial.sum(weights));
  if (total.isZero) return [{ given: [], weights: otherwise }];
  const says = `the weights of the belief of ${set.mover} at "${set.name}"`;
  return [
    {
      given: [{ polynomial: total, sense: '≠', says: `${says} do not sum to 0` } as const],
      weights,
    },
    {
      given: [{ polynomial: total, sense: '=', says: `${says} sum to 0` } as const],
      weights: otherwise,
    },
  ];
}
