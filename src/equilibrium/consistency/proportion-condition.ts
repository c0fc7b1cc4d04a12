import { entry } from '../../exact/entry.js';
import type { Radical } from '../../exact/radical.js';
import { Rational } from '../../exact/rational.js';
import type { BeliefSupport } from './belief-orders.js';
import type { CriticalSet } from './critical-set.js';
import type { Descent, MistakeNumbers } from './descent.js';
import type {
  ProportionCondition,
  ProportionRefutation,
  ProportionRequirement,
} from './sequential-support.js';
import { collected, productAt, type SignomialTerm } from './signomial.js';

/** Weights that satisfy some conditions, or why there are none. */
export type DecidedWeights =
  /** A weight for each mistake by number. */
  | { readonly kind: 'found'; readonly weights: readonly Radical[] }
  | { readonly kind: 'none'; readonly because: ProportionRefutation };

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

/** Whether every condition holds at rational weights of mistakes, by number. */
export function holdAt(
  conditions: readonly ProportionCondition[],
  weights: readonly Rational[],
): boolean {
  const value = ({ coefficient, powers }: SignomialTerm): Rational =>
    coefficient.times(productAt(powers, (number) => entry(weights, number)));
  return conditions.every(({ terms }) => Rational.sum(terms.map(value)).sign >= 0);
}
