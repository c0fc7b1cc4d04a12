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

/** The sum of monomials is not negative: an action does not gain, or a stated belief is met. */
export interface ProportionCondition {
  readonly informationSet: number;
  readonly terms: readonly Monomial[];
}

/**
 * That no action gains at a critical set, or that its belief is the stated one, in terms of the
 * weights of mistakes: the belief in a member is in proportion to the odds and the weights on its
 * path, divided here by those of the first believed member. Conditions that hold whatever the
 * weights are left out.
 */
export function proportionConditions(
  critical: readonly CriticalSet[],
  supports: readonly Support[],
  toNode: readonly (Descent | undefined)[],
  numbers: MistakeNumbers,
): ProportionCondition[] {
  return critical.flatMap(({ informationSet, members, surplus, stated }, c) => {
    const believed = supports[c]?.believed ?? [];
    const first = toNode[believed[0] ?? -1];
    if (first === undefined) return [];
    const sum = (coefficients: (k: number) => Rational): Monomial[] =>
      collect(
        believed.flatMap((node) => {
          const descent = toNode[node];
          const factor = coefficients(members.indexOf(node));
          if (descent === undefined || factor.isZero) return [];
          const coefficient = factor.times(descent.odds.over(first.odds));
          return [{ coefficient, powers: numbers.difference(descent, first) }];
        }),
      );
    const sums = surplus.map((byMember) => sum((k) => byMember[k] ?? Rational.zero));
    if (stated) {
      const [reference = -1, ...rest] = believed.map((node) => members.indexOf(node));
      const share = (k: number): Rational => stated[k] ?? Rational.zero;
      for (const other of rest)
        for (const sign of [Rational.one, Rational.of(-1)])
          sums.push(
            sum((k) =>
              k === other
                ? sign.times(share(reference))
                : k === reference
                  ? sign.times(share(other)).negated()
                  : Rational.zero,
            ),
          );
    }
    return sums.flatMap((terms) =>
      terms.every(({ coefficient }) => coefficient.sign > 0) ? [] : [{ informationSet, terms }],
    );
  });
}

/** Adds up monomials in the same powers, and drops those that cancel. */
function collect(terms: readonly Monomial[]): Monomial[] {
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
