import { integerPower } from '../../exact/radical.js';
import { Rational } from '../../exact/rational.js';
import type { Support } from './belief-orders.js';
import type { CriticalSet } from './belief-supports.js';
import type { Descent, MistakeNumbers } from './descent.js';

/** A coefficient times a product of powers of mistakes' weights, by the mistakes' numbers. */
export interface Monomial {
  readonly coefficient: Rational;
  /** Whole numbers, none 0. */
  readonly powers: ReadonlyMap<number, Rational>;
}

/** The sum of monomials is not negative: an action does not gain at a set. */
export interface ProportionCondition {
  readonly informationSet: number;
  readonly action: number;
  readonly terms: readonly Monomial[];
}

/**
 * That no action gains at a critical set, in terms of the weights of mistakes: the belief in a
 * member is in proportion to the odds and the weights on its path, divided here by those of the
 * first believed member. Conditions that hold whatever the weights are left out.
 */
export function proportionConditions(
  critical: readonly CriticalSet[],
  supports: readonly Support[],
  toNode: readonly (Descent | undefined)[],
  numbers: MistakeNumbers,
): ProportionCondition[] {
  return critical.flatMap(({ informationSet, members, surplus }, c) => {
    const believed = supports[c]?.believed ?? [];
    const first = toNode[believed[0] ?? -1];
    if (first === undefined) return [];
    return surplus.flatMap((byMember, action) => {
      const terms = believed.flatMap((node): Monomial[] => {
        const descent = toNode[node];
        const gap = byMember[members.indexOf(node)] ?? Rational.zero;
        if (descent === undefined || gap.isZero) return [];
        const coefficient = gap.times(descent.odds.over(first.odds));
        return [{ coefficient, powers: numbers.difference(descent, first) }];
      });
      const collected = collect(terms);
      const harmless = collected.every(({ coefficient }) => coefficient.sign > 0);
      return harmless ? [] : [{ informationSet, action, terms: collected }];
    });
  });
}

/** Adds up monomials in the same powers, and drops those that cancel. */
export function collect(terms: readonly Monomial[]): Monomial[] {
  const sums = new Map<string, Monomial>();
  for (const { coefficient, powers } of terms) {
    const key = powersKey(powers);
    const known = sums.get(key)?.coefficient ?? Rational.zero;
    sums.set(key, { coefficient: known.plus(coefficient), powers });
  }
  return [...sums.values()].filter(({ coefficient }) => !coefficient.isZero);
}

export function powersKey(powers: ReadonlyMap<number, Rational>): string {
  return [...powers]
    .sort(([one], [other]) => one - other)
    .map(([number, power]) => `${number}^${power}`)
    .join(' ');
}

/** Whether every condition holds at rational weights. */
export function holdAt(
  conditions: readonly ProportionCondition[],
  weights: readonly Rational[],
): boolean {
  return conditions.every(
    ({ terms }) =>
      Rational.sum(
        terms.map(({ coefficient, powers }) =>
          [...powers].reduce(
            (product, [number, power]) =>
              product.times(integerPower(weights[number] ?? Rational.one, power.numerator)),
            coefficient,
          ),
        ),
      ).sign >= 0,
  );
}
