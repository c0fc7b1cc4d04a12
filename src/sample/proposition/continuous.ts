import type { ContinuousClaim } from '../../claim/continuous/continuous-claim.js';
import type { Specification } from '../../claim/specification.js';
import type { Point } from '../../exact/point.js';
import type { Relation } from '../../exact/relation.js';
import { pointsAlong } from '../region-points.js';
import { MOST_DRAWS } from '../sampled-ground.js';
import { alwaysExamined, type StatementGround, statementGrounds } from '../statement-grounds.js';
import { walkedGround } from '../walked-ground.js';
import { drawsIn, type SurveyOf, type SurveySettings, searched } from './search.js';

/** Of points on boundaries and at corners the first so many: at each all types are examined. */
const MOST_EXAMINED = 40;

/** At each point every type and every deviation is examined: no more draws than these. */
const MOST_JUDGED = 60;

/**
 * Judges a claimed equilibrium of a game with continuous variables at drawn points: where its conditions hold,
 * and, where they are said to be necessary, anywhere.
 */
export async function surveyContinuous(
  spec: Specification,
  proposition: ContinuousClaim,
  settings: SurveySettings,
): Promise<SurveyOf<ContinuousClaim>> {
  const { kind, exactly } = proposition;
  const grounds = (further: readonly Relation[]): StatementGround[] =>
    statementGrounds(spec, proposition, further, settings.start);
  const inside = grounds(exactly?.map(({ relation }) => relation) ?? []);
  if (inside.length === 0) return { kind, proposition, result: { kind: 'unmet' }, draws: 0 };
  const all = exactly === undefined ? inside : [...inside, ...grounds([])];
  const drawn = all.map((ground) => ({
    region: ground.region,
    always: firstOf(ground),
    runs: Math.min(settings.runs, MOST_JUDGED),
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
