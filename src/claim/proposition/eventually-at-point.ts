import { type Approach, growing, nearing } from '../../exact/approach.js';
import { numeral } from '../../exact/composition.js';
import { valueAt } from '../../exact/formula-value.js';
import type { Point } from '../../exact/point.js';
import type { Relation } from '../../exact/relation.js';
import type { Restriction } from '../parameter.js';
import { bounding, type Eventually, type ValueSide } from './eventually.js';
import { type InTheLimit, inTheLimit } from './in-the-limit.js';
import { givenAt, type StatementAtPoint } from './statement.js';

/** A way to where a statement looks, and the side of a value from which it comes, if any. */
interface Way {
  readonly approach: Approach;
  readonly side?: ValueSide;
}

/** What becomes of a relation for all values of a parameter that are large, or close, enough. */
export interface RelationInTheLimit {
  readonly relation: Relation;
  readonly limit: InTheLimit;
  /** The side of the value that the parameter comes close to. */
  readonly side?: ValueSide;
}

export interface EventuallyAtPoint extends StatementAtPoint<Eventually> {
  readonly kind: 'eventually';
  /** On each side from which admissible values come; if from none, on all. */
  readonly limits: readonly RelationInTheLimit[];
}

/**
 * It speaks of a point where all large values, or all close values on some side, are admissible with
 * the others as they are there.
 */
export function eventuallyAtPoint(
  restrictions: readonly Restriction[],
  proposition: Eventually,
  point: Point,
): EventuallyAtPoint {
  const { parameter, asserts, never } = proposition;
  const limitsOf = (relations: readonly Relation[], { approach, side }: Way) =>
    relations.map((relation): RelationInTheLimit => {
      const limit = inTheLimit(relation, approach, point);
      return { relation, limit, ...(side && { side }) };
    });
  const bounds = bounding(restrictions, parameter.name).map(({ relation }) => relation);
  const ways = waysAt(proposition, point);
  const admissible = ways.filter((way) => limitsOf(bounds, way).every(({ limit }) => limit.holds));
  const limits = (admissible.length > 0 ? admissible : ways).map((way) => limitsOf(asserts, way));
  const givenHolds = givenAt(proposition, point) && admissible.length > 0;
  const unlike = limits.some((each) => each.every(({ limit }) => limit.holds) === never);
  return {
    ...{ kind: 'eventually', proposition, point, givenHolds, limits: limits.flat(), shows: false },
    refutes: givenHolds && unlike,
  };
}

/** The ways at a point: towards a value as a number, none where there is no such value. */
function waysAt({ parameter, to }: Eventually, point: Point): Way[] {
  if (to === 'infinity') return [{ approach: growing(parameter.name) }];
  return to.flatMap((side) => {
    const value = valueAt(side.value, point);
    return value ? [{ approach: nearing(parameter, numeral(value), side.from), side }] : [];
  });
}
