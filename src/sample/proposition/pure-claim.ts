import type { PureClaim } from '../../claim/proposition/pure-count.js';
import type { Specification } from '../../claim/specification.js';
import type { Point } from '../../exact/point.js';
import { pointsAlong } from '../region-points.js';
import { MOST_DRAWS } from '../sampled-ground.js';
import { alwaysExamined, type StatementGround, statementGrounds } from '../statement-grounds.js';
import { walkedGround } from '../walked-ground.js';
import { drawsIn, type SurveyOf, type SurveySettings, searched } from './search.js';

/** Of points on boundaries and at corners the first so many: at each the game is solved. */
const MOST_EXAMINED = 100;

/** Solves the game at drawn points where a statement about its pure equilibria speaks of something. */
export async function surveyPureClaim(
  spec: Specification,
  proposition: PureClaim,
  settings: SurveySettings,
): Promise<SurveyOf<PureClaim>> {
  const { kind } = proposition;
  const grounds = statementGrounds(spec, proposition, [], settings.start);
  if (grounds.length === 0) return { kind, proposition, result: { kind: 'unmet' }, draws: 0 };
  const drawn = grounds.map((ground) => ({
    region: ground.region,
    always: firstOf(ground),
    runs: settings.runs,
    drawing: walkedGround(spec, proposition, {
      ...{ place: { kind: 'wherever it speaks' }, weight: 1, always: [] },
      points: pointsAlong(ground.region, ground.start),
      most: MOST_DRAWS.walkedInSurvey,
    }),
  }));
  const found = await searched(spec, proposition, drawn, settings);
  const draws = drawsIn(found.drawn);
  return { kind, proposition, result: found.decided ?? { kind: 'survived' }, draws };
}

function firstOf(ground: StatementGround): Point[] {
  const points: Point[] = [];
  for (const point of alwaysExamined(ground)) {
    if (points.length >= MOST_EXAMINED) break;
    points.push(point);
  }
  return points;
}
