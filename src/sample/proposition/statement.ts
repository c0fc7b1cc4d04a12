import { propositionAtPoint, type Statement } from '../../claim/proposition/proposition.js';
import { examplePoint, type Specification } from '../../claim/specification.js';
import { entry } from '../../exact/entry.js';
import type { Point } from '../../exact/point.js';
import type { Relation } from '../../exact/relation.js';
import { boundaryPoints, cornerPoints } from '../boundary.js';
import { pointArbitrary } from '../point-arbitrary.js';
import type { Region } from '../region.js';
import { findPoint } from '../witness.js';
import {
  type DecidedByPoint,
  drawsIn,
  type Ground,
  type SurveySettings,
  searched,
} from './search.js';
import { speakingRegions } from './speaking-regions.js';

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
  return regions.flatMap((region, index) => {
    const start =
      findPoint(region, examplePoint(spec)) ??
      (known && region.contains(known) ? region.complete(known) : undefined);
    if (start === undefined) return [];
    const there = entry(looked, index);
    const hinted = statement.lookAt.length > 0 ? findPoint(there, start) : undefined;
    return [{ region, start, hinted: hinted ? [hinted] : [] }];
  });
}

/** Points of a statement's regions in which further relations hold: where it may well be decided. */
export function aimedAt(
  spec: Specification,
  statement: Statement,
  relations: readonly Relation[],
): Point[] {
  return relations
    .flatMap((relation) => statementGrounds(spec, statement, [relation]))
    .map(({ start }) => start);
}

/** Statements are drawn for more widely than claims, whose conditions tell where to look. */
const WIDE_SWEEPS = 4;

/** Draws for a statement; boundary points and corners come first. */
export function drawnFor(
  spec: Specification,
  statement: Statement,
  grounds: readonly StatementGround[],
  settings: SurveySettings,
  aimed: readonly Point[] = [],
): { readonly draws: number; readonly decided: DecidedByPoint | undefined } {
  const { drawn, decided } = searched(
    spec,
    grounds.map(
      ({ region, start, hinted }): Ground => ({
        region,
        points: pointArbitrary(region, start, WIDE_SWEEPS),
        always: [
          ...[start, ...hinted, ...aimed],
          ...boundaryPoints(region, start),
          ...cornerPoints(region, start),
        ],
        runs: settings.runs,
      }),
    ),
    settings,
    (point) => propositionAtPoint(spec, statement, point),
  );
  return { draws: drawsIn(drawn), decided };
}
