import type { Point } from '../../exact/point.js';
import type { Restriction } from '../parameter.js';
import { type AssertedAtPoint, type Assertion, assertedWhereGiven } from './assertion.js';
import {
  kept,
  refuseStatement,
  type Sentence,
  type StatementAtPoint,
  type StatementOf,
  statement,
} from './statement.js';

/** At all admissible parameters where the given conditions hold, so do all assertions. */
export interface Everywhere extends StatementOf<'everywhere'> {
  readonly asserts: readonly Assertion[];
}

/**
 * What holds at all admissible parameters where the given conditions do: comparisons, or that claimed
 * assessments are equilibria, whatever their own conditions say.
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
  sentence: Sentence & { readonly asserts: readonly Assertion[] },
): Everywhere {
  refuseStatement('everywhere', sentence);
  return statement('everywhere', sentence, { asserts: kept(sentence.asserts) });
}

export interface EverywhereAtPoint extends StatementAtPoint<Everywhere>, AssertedAtPoint {
  readonly kind: 'everywhere';
}

/** @param restrictions what is admissible: see `quantityAt`. */
export function everywhereAtPoint(
  proposition: Everywhere,
  point: Point,
  restrictions: readonly Restriction[] = [],
): EverywhereAtPoint {
  const { asSaid, ...asserted } = assertedWhereGiven(proposition, point, restrictions);
  return {
    ...{ kind: 'everywhere', proposition, point, ...asserted },
    ...{ shows: false, refutes: asSaid === false },
  };
}
