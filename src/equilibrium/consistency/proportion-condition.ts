import { entry } from '../../exact/entry.js';
import { Rational } from '../../exact/rational.js';
import type { BeliefSupport } from './belief-orders.js';
import type { CriticalSet } from './critical-set.js';
import type { Descent, MistakeNumbers } from './descent.js';
import { type Powers, powersKey, productAt } from './powers.js';

/** A coefficient times a product of whole powers of mistakes' weights, by the mistakes' numbers. */
export interface SignomialTerm {
  readonly coefficient: Rational;
  readonly powers: Powers;
}

/** What is asked of the proportions of beliefs at an information set. */
export type ProportionRequirement =
  /** The action does not gain. */
  | { readonly kind: 'action'; readonly action: number }
  /** Belief in `node` is at least as large, compared with that in `other`, as is stated. */
  | { readonly kind: 'belief'; readonly node: number; readonly other: number };

/**
 * A requirement in terms of the weights of mistakes: the sum of the terms is not negative.
 *
 * The belief in a member is in proportion to the probabilities and the weights on its path, divided
 * here by those of the first believed member.
 */
export interface ProportionCondition {
  readonly informationSet: number;
  readonly requires: ProportionRequirement;
  readonly terms: readonly SignomialTerm[];
}

/** The conditions at critical sets with given supports; those that hold whatever the weights are left out. */
export function proportionConditions(
  critical: readonly CriticalSet[],
  supports: readonly BeliefSupport[],
  toNode: readonly (Descent | undefined)[],
  numbers: MistakeNumbers,
): ProportionCondition[] {
  return critical.flatMap((set, c) => {
    const { believed } = entry(supports, c);
    const descents = believed.map((node) => toNode[node]).filter((each) => each !== undefined);
    const [first] = descents;
    if (first === undefined) return [];
    return requirementsAt(set, believed).flatMap(({ requires, coefficients }) => {
      const terms = collected(
        descents.map((descent, k) => ({
          coefficient: entry(coefficients, k).times(descent.probability.over(first.probability)),
          powers: numbers.difference(descent, first),
        })),
      );
      const holds = terms.every(({ coefficient }) => coefficient.sign > 0);
      return holds ? [] : [{ informationSet: set.informationSet, requires, terms }];
    });
  });
}

/** What is asked at a set, with what the belief in each believed member is multiplied by. */
function requirementsAt(
  { members, surplus, stated }: CriticalSet,
  believed: readonly number[],
): { readonly requires: ProportionRequirement; readonly coefficients: readonly Rational[] }[] {
  const positions = believed.map((node) => members.indexOf(node));
  const rational = surplus.map((byMember, action) => ({
    requires: { kind: 'action', action } as const,
    coefficients: positions.map((k) => entry(byMember, k)),
  }));
  if (stated === undefined) return rational;
  const shares = positions.map((k) => entry(stated, k));
  const atLeast = (k: number, other: number) => ({
    requires: {
      kind: 'belief',
      node: entry(believed, k),
      other: entry(believed, other),
    } as const,
    coefficients: shares.map((_, at) =>
      at === k ? entry(shares, other) : at === other ? entry(shares, k).negated() : Rational.zero,
    ),
  });
  return [
    ...rational,
    ...positions.flatMap((_, k) => (k > 0 ? [atLeast(k, 0), atLeast(0, k)] : [])),
  ];
}

/** Adds up terms in the same powers, and drops those that cancel. */
export function collected(terms: readonly SignomialTerm[]): SignomialTerm[] {
  const sums = new Map<string, SignomialTerm>();
  for (const { coefficient, powers } of terms) {
    const key = powersKey(powers);
    const before = sums.get(key)?.coefficient ?? Rational.zero;
    sums.set(key, { coefficient: before.plus(coefficient), powers });
  }
  return [...sums.values()].filter(({ coefficient }) => !coefficient.isZero);
}

/** Whether every condition holds at rational weights of mistakes, by number. */
export function holdAt(
  conditions: readonly ProportionCondition[],
  weights: readonly Rational[],
): boolean {
  const value = ({ coefficient, powers }: SignomialTerm): Rational =>
    coefficient.times(productAt(powers, (number) => entry(weights, number)));
  return conditions.every(({ terms }) => Rational.sum(terms.map(value)).sign >= 0);
}
