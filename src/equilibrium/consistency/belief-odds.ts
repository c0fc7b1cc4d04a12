import { entry } from '../../exact/entry.js';
import { type LinearConstraint, RADICALS, solveLinearSystem } from '../../exact/linear-system.js';
import { integerPower, Radical } from '../../exact/radical.js';
import { Rational } from '../../exact/rational.js';
import { wholeMultiples } from './belief-orders.js';
import type { Descent, MistakeNumbers } from './descent.js';
import type { OddsTerm } from './inconsistency.js';

/** How much likelier one member of an information set is than another: their beliefs' ratio. */
export interface Odds {
  readonly informationSet: number;
  readonly node: number;
  readonly other: number;
  readonly ratio: Rational;
}

export type Weights =
  /** A weight for each mistake by number. */
  | { readonly kind: 'possible'; readonly weights: readonly Radical[] }
  | {
      readonly kind: 'impossible';
      readonly terms: readonly OddsTerm[];
      readonly forced: Rational;
      readonly stated: Rational;
    };

/**
 * Weights of the mistakes under which members of information sets are in these proportions, or the
 * product of proportions that no weights give.
 *
 * In logarithms the equations are linear with whole coefficients. They have a solution unless a
 * whole combination of them makes all unknowns cancel and not the right sides (Fredholm), which is
 * a question about products of rationals: no logarithm is ever taken.
 */
export function weightsOfMistakes(
  odds: readonly Odds[],
  toNode: readonly (Descent | undefined)[],
  numbers: MistakeNumbers,
): Weights {
  const equations = odds.flatMap((each) => {
    const [one, other] = [entry(toNode, each.node), entry(toNode, each.other)];
    if (one === undefined || other === undefined) return [];
    const forced = one.probability.over(other.probability);
    return [{ ...each, forced, row: numbers.difference(one, other) }];
  });
  const found = solveLinearSystem(
    RADICALS,
    numbers.mistakes.length,
    equations.map(
      ({ row, ratio, forced }): LinearConstraint<Radical> => ({
        row,
        relation: '=',
        right: Radical.of(ratio.over(forced)),
      }),
    ),
  );
  if (found.kind === 'feasible') return { kind: 'possible', weights: found.values };
  const powers = wholeMultiples(found.multipliers);
  const product = (factors: readonly Rational[]): Rational =>
    factors.reduce((so, each, k) => so.times(integerPower(each, entry(powers, k))), Rational.one);
  return {
    kind: 'impossible',
    terms: equations
      .map(({ informationSet, node, other }, k) => ({
        informationSet,
        node,
        other,
        power: entry(powers, k),
      }))
      .filter(({ power }) => power !== 0n),
    forced: product(equations.map(({ forced }) => forced)),
    stated: product(equations.map(({ ratio }) => ratio)),
  };
}
