import { entry, known } from '../../exact/entry.js';
import {
  type LinearConstraint,
  RADICALS,
  RATIONALS,
  solveLinearSystem,
} from '../../exact/linear-system.js';
import { Radical } from '../../exact/radical.js';
import { Rational } from '../../exact/rational.js';
import { wholeMultiples } from './belief-orders.js';
import type { DecidedWeights } from './proportion-condition.js';
import type { ProportionCondition, ProportionRefutation } from './sequential-support.js';
import { powersKey, type SignomialTerm, timesPower } from './signomial.js';

export type LogLinearWeights =
  | DecidedWeights
  /** None of those that give the proportions tried. */
  | { readonly kind: 'unknown' };

/**
 * Weights that satisfy conditions, by a linear system in their logarithms.
 *
 * A condition with one positive and one negative term bounds a ratio of products of weights: it is
 * linear in logarithms, and a system of such conditions is decided. The terms of other conditions
 * are held to proportions that satisfy the conditions of their information set, which decides only
 * where the answer is yes; where the products are independent, it always is.
 * @param attempt which of the proportions that a linear program offers to take, from 0
 */
export function logLinearWeights(
  conditions: readonly ProportionCondition[],
  unknowns: number,
  attempt: number,
): LogLinearWeights {
  const constraints: LinearConstraint<Radical>[] = [];
  // The conditions that bound ratios, as long as there are no others.
  let bounding: ProportionCondition[] | undefined = [];
  for (const set of new Set(conditions.map(({ informationSet }) => informationSet))) {
    const atSet = conditions.filter(({ informationSet }) => informationSet === set);
    const ratios = atSet.map(({ terms }) => boundedRatio(terms));
    if (ratios.every((ratio) => ratio !== undefined)) {
      constraints.push(...ratios);
      bounding?.push(...atSet);
      continue;
    }
    bounding = undefined;
    const proportions = proportionsAt(atSet, attempt);
    if (proportions.kind === 'none') return proportions;
    constraints.push(...fixedProportions(proportions.terms));
  }
  const found = solveLinearSystem(RADICALS, unknowns, constraints);
  if (found.kind === 'feasible') return { kind: 'found', weights: found.values };
  if (bounding === undefined) return { kind: 'unknown' };
  const powers = wholeMultiples(found.multipliers);
  const ratios = bounding.map((condition, k) => ({ condition, power: entry(powers, k) }));
  return {
    kind: 'none',
    because: { kind: 'product', ratios: ratios.filter(({ power }) => power > 0n) },
  };
}

/** p·m − q·n ≥ 0 as m/n ≥ q/p; nothing for a condition with other terms. */
function boundedRatio(terms: readonly SignomialTerm[]): LinearConstraint<Radical> | undefined {
  const positive = terms.find(({ coefficient }) => coefficient.sign > 0);
  const negative = terms.find(({ coefficient }) => coefficient.sign < 0);
  if (terms.length !== 2 || !positive || !negative) return undefined;
  return {
    row: timesPower(positive.powers, negative.powers, Rational.of(-1)),
    relation: '≥',
    right: Radical.of(negative.coefficient.negated().over(positive.coefficient)),
  };
}

/** That products of weights are in proportion to the coefficients beside them. */
function fixedProportions(terms: readonly SignomialTerm[]): LinearConstraint<Radical>[] {
  const [first, ...rest] = terms;
  if (first === undefined) return [];
  return rest.map(({ powers, coefficient }) => ({
    row: timesPower(powers, first.powers, Rational.of(-1)),
    relation: '=',
    right: Radical.of(coefficient.over(first.coefficient)),
  }));
}

/**
 * Values of the products of weights at an information set, in proportion, as if they were
 * independent; or the sum of conditions that shows that none will do.
 *
 * Several attempts, since a linear program offers a corner, and another corner may be one that the
 * products, which are seldom independent, can take: the first two differ in the order in which
 * values are sought, each further one makes another value large.
 */
function proportionsAt(
  conditions: readonly ProportionCondition[],
  attempt: number,
):
  | { readonly kind: 'some'; readonly terms: readonly SignomialTerm[] }
  | { readonly kind: 'none'; readonly because: ProportionRefutation } {
  const products = new Map(
    conditions.flatMap(({ terms }) =>
      terms.map(({ powers }) => [powersKey(powers), powers] as const),
    ),
  );
  const keys = [...products.keys()];
  if (attempt % 2 === 1) keys.reverse();
  const enlarged = attempt - 2;
  const constraints: LinearConstraint<Rational>[] = [
    ...keys.map((_, unknown) => ({
      row: new Map([[unknown, Rational.one]]),
      relation: '≥' as const,
      right: unknown === enlarged ? Rational.of(2) : Rational.one,
    })),
    ...conditions.map(({ terms }) => ({
      row: new Map(terms.map((term) => [keys.indexOf(powersKey(term.powers)), term.coefficient])),
      relation: '≥' as const,
      right: Rational.zero,
    })),
  ];
  const found = solveLinearSystem(RATIONALS, keys.length, constraints);
  if (found.kind === 'feasible')
    return {
      kind: 'some',
      terms: keys.map((key, unknown) => ({
        coefficient: entry(found.values, unknown),
        powers: known(products, key),
      })),
    };
  const multiples = conditions.map((condition, k) => ({
    condition,
    times: { coefficient: entry(found.multipliers, keys.length + k), powers: new Map() },
  }));
  return {
    kind: 'none',
    because: {
      kind: 'sum',
      multiples: multiples.filter(({ times }) => !times.coefficient.isZero),
    },
  };
}
