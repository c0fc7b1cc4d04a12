import type { ContinuousClaim } from '../../claim/continuous/continuous-claim.js';
import type { Proposition } from '../../claim/proposition/proposition.js';
import type { Specification } from '../../claim/specification.js';
import type { Point } from '../../exact/point.js';
import type { Relation } from '../../exact/relation.js';
import { type StatementGround, statementGrounds } from '../statement-grounds.js';
import { costlyDraws } from './costly-draws.js';
import { drawsIn, type Ground, type SurveyOf, type SurveySettings, searched } from './search.js';

/** At each point every type and every deviation is examined: of points on boundaries and at corners the first. */
const MOST_EXAMINED = 40;

/** No more draws than these. */
const MOST_JUDGED = 60;

/** Where a proposition is drawn for that looks at every type and every deviation at each point. */
export function judgedDraws(
  spec: Specification,
  proposition: Proposition,
  grounds: readonly StatementGround[],
  { runs }: SurveySettings,
  aimed: readonly Point[] = [],
): Ground[] {
  const [most, mostExamined] = [Math.min(runs, MOST_JUDGED), MOST_EXAMINED];
  return costlyDraws(spec, proposition, grounds, { runs: most, mostExamined, aimed });
}

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
  // Where its conditions hold nowhere, it may be an equilibrium for all that.
  const all = exactly === undefined ? inside : [...inside, ...grounds([])];
  if (all.length === 0) return { kind, proposition, result: { kind: 'unmet' }, draws: 0 };
  const drawn = judgedDraws(spec, proposition, all, settings);
  const found = await searched(spec, proposition, drawn, settings);
  const draws = drawsIn(found.drawn);
  const otherwise = { kind: inside.length === 0 ? 'unmet' : 'survived' } as const;
  return { kind, proposition, result: found.decided ?? otherwise, draws };
}
