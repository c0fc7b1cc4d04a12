import { type LinearConstraint, RATIONALS, solveLinearSystem } from '../../exact/linear-system.js';
import { Rational } from '../../exact/rational.js';
import type { Surplus } from './surplus.js';

export type LocalSupport =
  /** Relative beliefs, one a member: at least 1 where belief is sure to be positive. */
  | { readonly kind: 'some'; readonly proportions: readonly Rational[] }
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
  const constraints: LinearConstraint<Rational>[] = surplus.map((byMember) => ({
    row: new Map(allowed.map((k, unknown) => [unknown, byMember[k] ?? Rational.zero])),
    relation: '≥',
    right: Rational.zero,
  }));
  allowed.forEach((_, unknown) => {
    constraints.push({
      row: new Map([[unknown, Rational.one]]),
      relation: '≥',
      right: unknown < sure.length ? Rational.one : Rational.zero,
    });
  });
  constraints.push({
    row: new Map(allowed.map((_, unknown) => [unknown, Rational.one])),
    relation: '≥',
    right: Rational.one,
  });
  const found = solveLinearSystem(RATIONALS, allowed.length, constraints);
  if (found.kind === 'infeasible')
    return { kind: 'none', deviations: found.multipliers.slice(0, surplus.length) };
  const size = surplus[0]?.length ?? 0;
  const proportions = Array.from({ length: size }, () => Rational.zero);
  allowed.forEach((k, unknown) => {
    proportions[k] = found.values[unknown] ?? Rational.zero;
  });
  return { kind: 'some', proportions };
}
