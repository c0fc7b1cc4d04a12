import { univariateIn } from '../../exact/curve.js';
import { lineCells } from '../../exact/line-cells.js';
import { Polynomial } from '../../exact/polynomial.js';
import { Rational } from '../../exact/rational.js';
import { holdsForSign, type SignCondition } from '../../exact/sign-condition.js';
import type { PolynomialQuotient } from './situation.js';
import {
  type NumberRange,
  type PositiveAt,
  quotientWith,
  somewherePositive,
} from './somewhere-positive.js';

/**
 * Where a gain in two symbols is positive although conditions leave one of them no more than single numbers, as a
 * rule does that answers a single number in its own way: such places have no area. Nor has the line on which two
 * symbols are equal that a rule compares. Where a place has no area, a condition on one symbol leaves single
 * numbers, or one on both holds with equality. `'untold'` where that cannot be told: where a case compares both
 * symbols by more than a line, or where such a number is irrational.
 * @param hypotheses those of the conditions that compare what rules compare.
 */
export function thinlyPositive(
  gain: PolynomialQuotient,
  conditions: readonly SignCondition[],
  hypotheses: readonly SignCondition[],
  ranges: readonly NumberRange[],
): PositiveAt | 'untold' | undefined {
  const [first, second] = ranges;
  if (first === undefined || second === undefined) return undefined;
  let isUntold = false;
  for (const { polynomial, sense } of hypotheses) {
    if (sense === '>' || ![first, second].every(({ symbol }) => polynomial.symbols.has(symbol)))
      continue;
    const found = positiveOnLine(polynomial, gain, conditions, first, second);
    if (found !== undefined && found !== 'untold') return found;
    isUntold ||= found === 'untold';
  }
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
      const found = somewherePositive(quotientWith(gain, put), there, [free]);
      if (found) return { ...found, at: found.at.with(thin.symbol, number) };
    }
  }
  return isUntold ? 'untold' : undefined;
}

/** A place where a comparison of two symbols holds with equality; `'untold'` where that is no line. */
function positiveOnLine(
  comparison: Polynomial,
  gain: PolynomialQuotient,
  conditions: readonly SignCondition[],
  along: NumberRange,
  across: NumberRange,
): PositiveAt | 'untold' | undefined {
  const [constant, slope, further] = comparison.coefficientsIn(across.symbol);
  const factor = slope?.constantValue;
  if (constant === undefined || factor === undefined || further !== undefined) return 'untold';
  const line = constant.scaled(Rational.one.over(factor).negated());
  const put = (each: Polynomial): Polynomial => each.substitute(across.symbol, line);
  const within = [
    line.minus(Polynomial.constant(across.low)),
    Polynomial.constant(across.high).minus(line),
  ].map((polynomial): SignCondition => ({ polynomial, sense: '≥' }));
  const there = conditions.map(({ polynomial, sense }) => ({ polynomial: put(polynomial), sense }));
  const found = somewherePositive(quotientWith(gain, put), [...there, ...within], [along]);
  return found && { ...found, at: found.at.with(across.symbol, line.evaluate(found.at)) };
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
