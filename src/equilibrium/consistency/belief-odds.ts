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
  const known: { odds: Odds; forced: Rational }[] = [];
  const constraints: LinearConstraint<Radical>[] = [];
  for (const each of odds) {
    const [one, other] = [toNode[each.node], toNode[each.other]];
    if (one === undefined || other === undefined) continue;
    const forced = one.odds.over(other.odds);
    known.push({ odds: each, forced });
    constraints.push({
      row: numbers.difference(one, other),
      relation: '=',
      right: Radical.of(each.ratio.over(forced)),
    });
  }
  const found = solveLinearSystem(RADICALS, numbers.mistakes.length, constraints);
  if (found.kind === 'feasible') return { kind: 'possible', weights: found.values };
  const powers = wholeMultiples(found.multipliers);
  const product = (factor: (k: number) => Rational): Rational =>
    known.reduce((so, _, k) => so.times(integerPower(factor(k), powers[k] ?? 0n)), Rational.one);
  return {
    kind: 'impossible',
    terms: known
      .map(({ odds: { informationSet, node, other } }, k) => ({
        informationSet,
        node,
        other,
        power: powers[k] ?? 0n,
      }))
      .filter(({ power }) => power !== 0n),
    forced: product((k) => known[k]?.forced ?? Rational.one),
    stated: product((k) => known[k]?.odds.ratio ?? Rational.one),
  };
}
