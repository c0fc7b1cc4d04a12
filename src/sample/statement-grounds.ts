import type { Statement } from '../claim/proposition/proposition.js';
import { examplePoint, type Specification } from '../claim/specification.js';
import { entry } from '../exact/entry.js';
import type { Point } from '../exact/point.js';
import type { Relation } from '../exact/relation.js';
import { boundaryPoints, cornerPoints } from './boundary.js';
import { speakingRegions } from './proposition/search.js';
import type { Region } from './region.js';
import { findPoint } from './witness.js';

/** A region that a statement speaks of, a point in it, and points that the author suggests. */
export interface StatementGround {
  readonly region: Region;
  readonly start: Point;
  readonly hinted: readonly Point[];
}

/**
 * The regions that a statement speaks of in which a point was found.
 * @param known a point that somebody else found: it serves where the search finds none.
 */
export function statementGrounds(
  spec: Specification,
  statement: Statement,
  further: readonly Relation[] = [],
  known?: Point,
): StatementGround[] {
  const regions = speakingRegions(spec, statement, further);
  const looked = speakingRegions(spec, statement, [...further, ...statement.lookAt]);
  const example = examplePoint(spec);
  return regions.flatMap((region, index) => {
    const within =
      findPoint(region, example) ??
      (known && region.contains(known) ? region.complete(known) : undefined);
    // Where equations are linear in nothing, there may be no other way in than the author's.
    const hint =
      statement.lookAt.length > 0 ? findPoint(entry(looked, index), within ?? example) : undefined;
    const start = within ?? hint;
    return start ? [{ region, start, hinted: hint ? [hint] : [] }] : [];
  });
}

/** The points of a ground that are always examined: where the author suggests, then its boundary. */
export function* alwaysExamined(
  { region, start, hinted }: StatementGround,
  aimed: readonly Point[] = [],
): Generator<Point> {
  yield* [start, ...hinted, ...aimed];
  yield* boundaryPoints(region, start);
  yield* cornerPoints(region, start);
}
