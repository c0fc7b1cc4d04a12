import { entry } from '../../exact/entry.js';
import { type LinearConstraint, RATIONALS, solveLinearSystem } from '../../exact/linear-system.js';
import { Rational } from '../../exact/rational.js';
import { type Powers, powersKey, timesPower } from './powers.js';
import type { ProportionCondition } from './proportion-condition.js';
import type { ProportionRefutation } from './proportion-refutation.js';

/**
 * Multiples of conditions whose sum has no positive coefficient and a negative one, so that no
 * positive weights satisfy all of them; nothing where there are none among those tried.
 * @param most how many products of a condition and a product of weights to combine: the linear
 * program has a column for each, and takes a second at a few hundred
 */
export function sumRefutation(
  conditions: readonly ProportionCondition[],
  most = 40,
): ProportionRefutation | undefined {
  const columns = shiftedConditions(conditions, most);
  const rows = new Map<string, Map<number, Rational>>();
  const total = new Map<number, Rational>();
  columns.forEach(({ condition, shift }, column) => {
    for (const { coefficient, powers } of condition.terms) {
      const key = powersKey(timesPower(powers, shift, Rational.one));
      const row = rows.get(key) ?? new Map<number, Rational>();
      rows.set(key, row.set(column, coefficient.negated()));
    }
    total.set(column, Rational.sum(condition.terms.map((term) => term.coefficient)).negated());
  });
  const atLeast = (row: ReadonlyMap<number, Rational>, right: Rational) =>
    ({ row, relation: '≥', right }) satisfies LinearConstraint<Rational>;
  const found = solveLinearSystem(RATIONALS, columns.length, [
    ...[...rows.values()].map((row) => atLeast(row, Rational.zero)),
    ...columns.map((_, column) => atLeast(new Map([[column, Rational.one]]), Rational.zero)),
    atLeast(total, Rational.one),
  ]);
  if (found.kind === 'infeasible') return undefined;
  const multiples = columns.map(({ condition, shift }, column) => ({
    condition,
    times: { coefficient: entry(found.values, column), powers: shift },
  }));
  return { kind: 'sum', multiples: multiples.filter(({ times }) => !times.coefficient.isZero) };
}

interface Shifted {
  readonly condition: ProportionCondition;
  readonly shift: Powers;
}

/**
 * Conditions times products of weights that let a positive term meet a negative one of another
 * condition; in two rounds, so that what was shifted once may be met in turn.
 */
function shiftedConditions(conditions: readonly ProportionCondition[], most: number): Shifted[] {
  const columns = new Map<string, Shifted>();
  const add = (at: number, condition: ProportionCondition, shift: Powers): void => {
    if (columns.size < most) columns.set(`${at}: ${powersKey(shift)}`, { condition, shift });
  };
  conditions.forEach((condition, at) => {
    add(at, condition, new Map());
  });
  for (let round = 0; round < 2; round += 1)
    for (const { condition, shift } of [...columns.values()])
      for (const { coefficient, powers } of condition.terms)
        conditions.forEach((other, at) => {
          const meeting = timesPower(powers, shift, Rational.one);
          for (const term of other.terms)
            if (term.coefficient.sign !== coefficient.sign)
              add(at, other, timesPower(meeting, term.powers, Rational.of(-1)));
        });
  return [...columns.values()];
}
