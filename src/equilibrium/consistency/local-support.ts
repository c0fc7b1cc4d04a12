import { entry } from '../../exact/entry.js';
import { type LinearConstraint, RATIONALS, solveLinearSystem } from '../../exact/linear-system.js';
import { Rational } from '../../exact/rational.js';
import type { Surplus } from './surplus.js';

export type LocalSupport =
  /** Relative beliefs, one a member that may be believed in: at least 1 where belief is sure to be positive. */
  | { readonly kind: 'some'; readonly proportions: ReadonlyMap<number, Rational> }
  /** A mix of deviations, by action, that gains whatever the belief: nonnegative multiples. */
  | { readonly kind: 'none'; readonly deviations: readonly Rational[] };

/**
 * A belief under which no deviation at an information set gains, by itself: whether trembles can
 * bring it about is another question.
 * @param sure positions of members that have positive belief
 * @param open positions of members that may have; all others have none
 */
export function localSupport(
  surplus: Surplus,
  sure: readonly number[],
  open: readonly number[],
): LocalSupport {
  const allowed = [...sure, ...open];
  const atLeast = (row: Iterable<readonly [number, Rational]>, right: Rational) =>
    ({ row: new Map(row), relation: '≥', right }) satisfies LinearConstraint<Rational>;
  const found = solveLinearSystem(RATIONALS, allowed.length, [
    ...surplus.map((byMember) =>
      atLeast(
        allowed.map((k, unknown) => [unknown, entry(byMember, k)]),
        Rational.zero,
      ),
    ),
    ...allowed.map((_, unknown) =>
      atLeast([[unknown, Rational.one]], unknown < sure.length ? Rational.one : Rational.zero),
    ),
    atLeast(
      allowed.map((_, unknown) => [unknown, Rational.one]),
      Rational.one,
    ),
  ]);
  return found.kind === 'infeasible'
    ? { kind: 'none', deviations: found.multipliers.slice(0, surplus.length) }
    : {
        kind: 'some',
        proportions: new Map(allowed.map((k, unknown) => [k, entry(found.values, unknown)])),
      };
}
