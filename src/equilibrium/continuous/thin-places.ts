import { univariateIn } from '../../exact/curve.js';
import { lineCells } from '../../exact/line-cells.js';
import { Polynomial } from '../../exact/polynomial.js';
import type { Rational } from '../../exact/rational.js';
import { holdsForSign, type SignCondition } from '../../exact/sign-condition.js';
import { type NumberRange, type PositiveAt, somewherePositive } from './somewhere-positive.js';

/**
 * Where a gain in two symbols is positive although conditions leave one of them no more than single numbers, as a
 * rule does that answers a single number in its own way: such places have no area. `'untold'` where that cannot be
 * told: where cases compare both symbols, or where such a number is irrational.
 * @param hypotheses those of the conditions that compare what rules compare.
 */
export function thinlyPositive(
  gain: Polynomial,
  conditions: readonly SignCondition[],
  hypotheses: readonly SignCondition[],
  ranges: readonly NumberRange[],
): PositiveAt | 'untold' | undefined {
  const [first, second] = ranges;
  if (first === undefined || second === undefined) return undefined;
  let isUntold = hypotheses.some(({ polynomial: { symbols } }) =>
    [first, second].every(({ symbol }) => symbols.has(symbol)),
  );
  for (const [thin, free] of [
    [first, second],
    [second, first],
  ] as const) {
    const { numbers, irrational } = singleNumbers(conditions, thin);
    isUntold ||= irrational;
    for (const number of numbers) {
      const put = (each: Polynomial): Polynomial =>
        each.substitute(thin.symbol, Polynomial.constant(number));
      const there = conditions.map(({ polynomial, sense }) => ({
        ...{ polynomial: put(polynomial), sense },
      }));
      const found = somewherePositive(put(gain), there, [free]);
      if (found) return { ...found, at: found.at.with(thin.symbol, number) };
    }
  }
  return isUntold ? 'untold' : undefined;
}

/** The numbers in a range that satisfy conditions though none of their neighbors does. */
function singleNumbers(
  conditions: readonly SignCondition[],
  { symbol, low, high }: NumberRange,
): { readonly numbers: readonly Rational[]; readonly irrational: boolean } {
  const own = conditions.filter(
    ({ polynomial: { symbols } }) => symbols.size === 1 && symbols.has(symbol),
  );
  if (own.length === 0 || !low.lessThan(high)) return { numbers: [], irrational: false };
  const cells = lineCells(
    own.map(({ polynomial }) => univariateIn(polynomial, symbol)),
    low,
    high,
  );
  const holds = cells.map(({ signs }) =>
    own.every(({ sense }, k) => holdsForSign(signs[k] ?? 0, sense)),
  );
  const single = cells.filter(
    (cell, k) => cell.kind === 'at' && holds[k] && !holds[k - 1] && !holds[k + 1],
  );
  const roots = single.flatMap((cell) => (cell.kind === 'at' ? [cell.root] : []));
  return {
    numbers: roots.flatMap((root) => (root.low.equals(root.high) ? [root.low] : [])),
    irrational: roots.some((root) => !root.low.equals(root.high)),
  };
}
