import type { ComparisonAtPoint } from '../../../claim/comparison.js';
import { type Quantity, quantityText, whyWithoutValue } from '../../../claim/quantity.js';
import type { Point } from '../../../exact/point.js';
import type { Rational } from '../../../exact/rational.js';

/** Comparisons at a point, for the JSON documents. */
export function comparisonsJson(comparisons: readonly ComparisonAtPoint[]) {
  return comparisons.map(({ comparison, left, right, holds }) => ({
    left: quantityText(comparison.left),
    leftValue: left ? `${left}` : null,
    sign: comparison.sign,
    right: quantityText(comparison.right),
    rightValue: right ? `${right}` : null,
    holds,
  }));
}

/** Comparisons at a point, a line each. */
export function comparisonLines(comparisons: readonly ComparisonAtPoint[]): string[] {
  const value = (quantity: Quantity, number: Rational | undefined): string =>
    `${quantityText(quantity)} = ${number ?? 'undefined'}`;
  return comparisons.map(
    ({ comparison, left, right, holds }) =>
      `  ${holds ? '✓' : '✗'} ${value(comparison.left, left)} ${comparison.sign} ${value(comparison.right, right)}`,
  );
}

/** What is not as compared, a line each: the values, or why there are none. */
export function failingComparisons(
  comparisons: readonly ComparisonAtPoint[],
  point: Point,
): string[] {
  return comparisons
    .filter(({ holds }) => !holds)
    .map(({ comparison, left, right }) => {
      const lacking = [comparison.left, comparison.right].flatMap((side) => {
        const because = whyWithoutValue(side, point);
        return because ? [`${quantityText(side)} has no value: ${because}`] : [];
      });
      return lacking.length > 0
        ? [...new Set(lacking)].join('; ')
        : `${quantityText(comparison.left)} = ${left}, but ${quantityText(comparison.right)} = ${right}`;
    });
}
