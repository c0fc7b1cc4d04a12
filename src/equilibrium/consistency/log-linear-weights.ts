import {
  type LinearConstraint,
  RADICALS,
  RATIONALS,
  solveLinearSystem,
} from '../../exact/linear-system.js';
import { Radical } from '../../exact/radical.js';
import { Rational } from '../../exact/rational.js';
import { type Monomial, type ProportionCondition, powersKey } from './proportion-condition.js';
import { added } from './proportion-refutation.js';

export type LogLinearWeights =
  | { readonly kind: 'found'; readonly weights: readonly Radical[] }
  /** No weights satisfy these conditions. */
  | { readonly kind: 'none' }
  /** None of those that give the proportions tried. */
  | { readonly kind: 'unknown' };

/**
 * Weights that satisfy conditions, by a linear system in their logarithms.
 *
 * A condition with one positive and one negative term bounds a ratio of monomials: it is linear in
 * logarithms, and a system of such conditions is decided. The terms of other conditions are held to
 * proportions that satisfy the conditions of their information set, which decides only where the
 * answer is yes; where the monomials are independent, it always is.
 * @param attempt which of the proportions that a linear program offers to take, from 0
 */
export function logLinearWeights(
  conditions: readonly ProportionCondition[],
  unknowns: number,
  attempt: number,
): LogLinearWeights {
  const constraints: LinearConstraint<Radical>[] = [];
  let exact = true;
  for (const set of new Set(conditions.map(({ informationSet }) => informationSet))) {
    const atSet = conditions.filter(({ informationSet }) => informationSet === set);
    const ratios = atSet.map(({ terms }) => boundedRatio(terms));
    if (ratios.every((ratio) => ratio !== undefined)) {
      constraints.push(...ratios);
      continue;
    }
    exact = false;
    const proportions = proportionsAt(atSet, attempt);
    if (proportions === undefined) return { kind: 'none' };
    const [first, ...rest] = proportions;
    for (const { powers, coefficient } of rest)
      if (first)
        constraints.push({
          row: added(powers, first.powers, -1),
          relation: '=',
          right: Radical.of(coefficient.over(first.coefficient)),
        });
  }
  const found = solveLinearSystem(RADICALS, unknowns, constraints);
  if (found.kind === 'feasible') return { kind: 'found', weights: found.values };
  return { kind: exact ? 'none' : 'unknown' };
}

/** p·m − q·n ≥ 0 as m/n ≥ q/p; nothing for a condition with other terms. */
function boundedRatio(terms: readonly Monomial[]): LinearConstraint<Radical> | undefined {
  const positive = terms.find(({ coefficient }) => coefficient.sign > 0);
  const negative = terms.find(({ coefficient }) => coefficient.sign < 0);
  if (terms.length !== 2 || !positive || !negative) return undefined;
  return {
    row: added(positive.powers, negative.powers, -1),
    relation: '≥',
    right: Radical.of(negative.coefficient.negated().over(positive.coefficient)),
  };
}

/** Values of the monomials at an information set, in proportion; nothing where none will do. */
function proportionsAt(
  conditions: readonly ProportionCondition[],
  attempt: number,
): Monomial[] | undefined {
  const monomials = new Map<string, Monomial>();
  for (const term of conditions.flatMap(({ terms }) => terms))
    monomials.set(powersKey(term.powers), term);
  const keys = [...monomials.keys()];
  if (attempt % 2 === 1) keys.reverse();
  const constraints: LinearConstraint<Rational>[] = [
    ...keys.map((_, unknown) => ({
      row: new Map([[unknown, Rational.one]]),
      relation: '≥' as const,
      right: attempt >= 2 && unknown === attempt - 2 ? Rational.of(2) : Rational.one,
    })),
    ...conditions.map(({ terms }) => ({
      row: new Map(terms.map((term) => [keys.indexOf(powersKey(term.powers)), term.coefficient])),
      relation: '≥' as const,
      right: Rational.zero,
    })),
  ];
  const found = solveLinearSystem(RATIONALS, keys.length, constraints);
  if (found.kind === 'infeasible') return undefined;
  return keys.map((key, unknown) => ({
    coefficient: found.values[unknown] ?? Rational.one,
    powers: monomials.get(key)?.powers ?? new Map(),
  }));
}
