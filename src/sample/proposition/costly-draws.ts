import type { Proposition } from '../../claim/proposition/proposition.js';
import type { Specification } from '../../claim/specification.js';
import type { Point } from '../../exact/point.js';
import { pointsAlong } from '../region-points.js';
import { MOST_DRAWS } from '../sampled-ground.js';
import { alwaysExamined, type StatementGround } from '../statement-grounds.js';
import { walkedGround } from '../walked-ground.js';
import type { Ground } from './search.js';

/** How much is done where each point takes long. */
export interface CostlyDraws {
  readonly runs: number;
  /** Of points on boundaries and at corners the first so many. */
  readonly mostExamined: number;
  /** Points at which it may well be decided, which are examined before these. */
  readonly aimed?: readonly Point[];
}

/** Where a proposition is drawn for that is walked anew at each point. */
export function costlyDraws(
  spec: Specification,
  proposition: Proposition,
  grounds: readonly StatementGround[],
  { runs, mostExamined, aimed = [] }: CostlyDraws,
): Ground[] {
  return grounds.map((ground) => ({
    region: ground.region,
    always: firstOf(ground, mostExamined, aimed),
    runs,
    drawing: walkedGround(spec, proposition, {
      ...{ place: { kind: 'wherever it speaks' }, weight: 1, always: [] },
      points: pointsAlong(ground.region, ground.start),
      most: MOST_DRAWS.walkedInSurvey,
    }),
  }));
}

function firstOf(ground: StatementGround, most: number, aimed: readonly Point[]): Point[] {
  const points: Point[] = [];
  for (const point of alwaysExamined(ground, aimed)) {
    if (points.length >= most) break;
    points.push(point);
  }
  return points;
}
