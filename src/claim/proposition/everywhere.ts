import type { Point } from '../../exact/point.js';
import type { Comparison, ComparisonAtPoint } from '../comparison.js';
import {
  comparedAt,
  kept,
  refuseStatement,
  type Sentence,
  type StatementAtPoint,
  type StatementOf,
  statement,
} from './statement.js';

/** At all admissible parameters where the given conditions hold, all comparisons hold. */
export interface Everywhere extends StatementOf<'everywhere'> {
  readonly asserts: readonly Comparison[];
}

/**
 * Comparisons that hold at all admissible parameters where the given conditions do.
 * @throws {InvalidStatement} listing everything that is not as it should be.
 * @example
 * ```js
 * import { check, compare, everywhere } from 'casus';
 * import paper from './entry.js';
 * const [c] = paper.parameters;
 * const { source } = c;
 * const cheap = everywhere({ id: 'cheap', source, says: 'c < 1.', asserts: [compare(c, '<', 1)] });
 * check(paper, cheap, { c: 1 }).refutes; // true
 * ```
 */
export function everywhere(
  sentence: Sentence & { readonly asserts: readonly Comparison[] },
): Everywhere {
  refuseStatement('everywhere', sentence);
  return statement('everywhere', sentence, { asserts: kept(sentence.asserts) });
}

export interface EverywhereAtPoint extends StatementAtPoint<Everywhere> {
  readonly kind: 'everywhere';
  /** None where what is given does not hold. */
  readonly comparisons: readonly ComparisonAtPoint[];
}

export function everywhereAtPoint(proposition: Everywhere, point: Point): EverywhereAtPoint {
  const { asSaid, ...compared } = comparedAt(proposition, proposition.asserts, point);
  return { kind: 'everywhere', proposition, point, ...compared, shows: false, refutes: !asSaid };
}
