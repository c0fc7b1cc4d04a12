import type { Point } from '../../exact/point.js';
import { type Comparison, type ComparisonAtPoint, comparisonAtPoint } from '../comparison.js';
import {
  givenAt,
  type Sentence,
  type StatementAtPoint,
  type StatementOf,
  statement,
} from './statement.js';

/** At all admissible parameters where the given conditions hold, all comparisons hold. */
export interface Everywhere extends StatementOf<'everywhere'> {
  readonly asserts: readonly Comparison[];
}

/** Comparisons that hold at all admissible parameters where the given conditions do. */
export function everywhere(
  sentence: Sentence & { readonly asserts: readonly Comparison[] },
): Everywhere {
  return statement('everywhere', sentence, { asserts: sentence.asserts });
}

export interface EverywhereAtPoint extends StatementAtPoint<Everywhere> {
  readonly kind: 'everywhere';
  /** None where what is given does not hold. */
  readonly comparisons: readonly ComparisonAtPoint[];
}

export function everywhereAtPoint(proposition: Everywhere, point: Point): EverywhereAtPoint {
  const givenHolds = givenAt(proposition, point);
  const comparisons = givenHolds
    ? proposition.asserts.map((each) => comparisonAtPoint(each, point))
    : [];
  const refutes = comparisons.some(({ holds }) => !holds);
  return { kind: 'everywhere', proposition, point, givenHolds, comparisons, shows: false, refutes };
}
