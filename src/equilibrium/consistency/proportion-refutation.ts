import { type LinearConstraint, RATIONALS, solveLinearSystem } from '../../exact/linear-system.js';
import { Rational } from '../../exact/rational.js';
import { type Monomial, type ProportionCondition, powersKey } from './proportion-condition.js';

/** A condition times a monomial, taken a positive number of times. */
export interface Multiple {
  /** Position among the conditions. */
  readonly condition: number;
  readonly times: Monomial;
}

/**
 * Multiples of conditions whose sum has no positive coefficient and a negative one, so that no
 * positive weights satisfy all of them; nothing where there are none among those tried.
 *
 * The monomials tried are those that let a positive term meet a negative one of another condition,
 * in two rounds, up to a number.
 * @param most how many products of a condition and a monomial to combine
 */
export function refutation(
  conditions: readonly ProportionCondition[],
  most = 40,
): Multiple[] | undefined {
  const columns = shiftedConditions(conditions, most);
  const rows = new Map<string, Map<number, Rational>>();
  const total = new Map<number, Rational>();
  columns.forEach(({ condition, shift }, column) => {
    for (const { coefficient, powers } of conditions[condition]?.terms ?? []) {
      const key = powersKey(added(powers, shift));
      const row = rows.get(key) ?? new Map<number, Rational>();
      rows.set(key, row.set(column, coefficient.negated()));
      total.set(column, (total.get(column) ?? Rational.zero).minus(coefficient));
    }
  });
  const constraints: LinearConstraint<Rational>[] = [
    ...[...rows.values()].map((row) => ({ row, relation: '≥' as const, right: Rational.zero })),
    ...columns.map((_, column) => ({
      row: new Map([[column, Rational.one]]),
      relation: '≥' as const,
      right: Rational.zero,
    })),
    { row: total, relation: '≥', right: Rational.one },
  ];
  const found = solveLinearSystem(RATIONALS, columns.length, constraints);
  if (found.kind === 'infeasible') return undefined;
  return columns.flatMap(({ condition, shift }, column) => {
    const coefficient = found.values[column] ?? Rational.zero;
    return coefficient.isZero ? [] : [{ condition, times: { coefficient, powers: shift } }];
  });
}

type Powers = ReadonlyMap<number, Rational>;

function shiftedConditions(conditions: readonly ProportionCondition[], most: number) {
  const columns = new Map<string, { condition: number; shift: Powers }>();
  const add = (condition: number, shift: Powers): void => {
    if (columns.size < most) columns.set(`${condition}: ${powersKey(shift)}`, { condition, shift });
  };
  conditions.forEach((_, condition) => {
    add(condition, new Map());
  });
  for (let round = 0; round < 2; round += 1)
    for (const { condition, shift } of [...columns.values()])
      for (const { coefficient, powers } of conditions[condition]?.terms ?? [])
        conditions.forEach(({ terms }, other) => {
          for (const term of terms)
            if (term.coefficient.sign !== coefficient.sign)
              add(other, added(added(powers, shift), term.powers, -1));
        });
  return [...columns.values()];
}

export function added(one: Powers, other: Powers, times = 1): Map<number, Rational> {
  const sum = new Map(one);
  for (const [number, power] of other) {
    const next = (sum.get(number) ?? Rational.zero).plus(power.times(Rational.of(times)));
    if (next.isZero) sum.delete(number);
    else sum.set(number, next);
  }
  return sum;
}
