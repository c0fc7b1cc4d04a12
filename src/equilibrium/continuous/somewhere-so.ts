import { CoprimeFactors } from '../../exact/coprime-factors.js';
import { planeCells } from '../../exact/plane-cells.js';
import { Point } from '../../exact/point.js';
import { Polynomial } from '../../exact/polynomial.js';
import type { Rational } from '../../exact/rational.js';
import type { SignCondition } from '../../exact/sign-condition.js';
import { conflictLinearly } from './linear-conflict.js';
import { type NumberRange, somewherePositive, undivided } from './somewhere-positive.js';

/**
 * Numbers from intervals, both ends included, at which conditions hold together: also where they leave no more than
 * a line or a point. `undefined` where there are none, `'untold'` where that is not decided: of three numbers, or
 * where curves meet at an irrational number.
 */
export function somewhereSo(
  conditions: readonly SignCondition[],
  ranges: readonly NumberRange[],
): Point | 'untold' | undefined {
  if (ranges.some(({ low, high }) => high.lessThan(low))) return undefined;
  const within = ranges.flatMap(({ symbol, low, high }): SignCondition[] => [
    { polynomial: Polynomial.symbol(symbol).minus(Polynomial.constant(low)), sense: '≥' },
    { polynomial: Polynomial.constant(high).minus(Polynomial.symbol(symbol)), sense: '≥' },
  ]);
  if (conflictLinearly([...conditions, ...within])) return undefined;
  const fixed = ranges.find(({ low, high }) => low.equals(high));
  if (fixed) return along(conditions, fixed.symbol, fixed.low, without(ranges, fixed));
  const [one, other, third] = ranges;
  if (one === undefined || other === undefined)
    return somewherePositive(undivided(Polynomial.one), conditions, ranges)?.at;
  if (third) return 'untold';
  const found = inRectangle(conditions, one, other);
  return found === 'untold' ? inRectangle(conditions, other, one) : found;
}

function without(ranges: readonly NumberRange[], fixed: NumberRange): readonly NumberRange[] {
  return ranges.filter((each) => each !== fixed);
}

/** A place where a symbol has a value. */
function along(
  conditions: readonly SignCondition[],
  symbol: string,
  value: Rational,
  others: readonly NumberRange[],
): Point | 'untold' | undefined {
  const there = conditions.map(({ polynomial, sense }) => ({
    polynomial: polynomial.substitute(symbol, Polynomial.constant(value)),
    sense,
  }));
  const found = somewhereSo(there, others);
  return found instanceof Point ? found.with(symbol, value) : found;
}

/** On upright lines, one through each column of cells and one wherever curves meet (Collins 1975). */
function inRectangle(
  conditions: readonly SignCondition[],
  one: NumberRange,
  other: NumberRange,
): Point | 'untold' | undefined {
  const all = conditions.map(({ polynomial }) => polynomial);
  const { factors } = new CoprimeFactors(all.filter((each) => each.constantValue === undefined));
  const { columns, seams } = planeCells(factors, {
    ...{ x: one.symbol, left: one.low, right: one.high },
    ...{ y: other.symbol, bottom: other.low, top: other.high },
  });
  const told = seams.filter(({ low, high }) => low.equals(high));
  const lines = [
    ...[one.low, one.high],
    ...told.map(({ low }) => low),
    ...columns.map(({ sample }) => sample),
  ];
  for (const value of lines) {
    const found = along(conditions, one.symbol, value, [other]);
    if (found instanceof Point) return found;
  }
  return told.length < seams.length ? 'untold' : undefined;
}
