import type { ContinuousClaim } from '../../claim/continuous/continuous-claim.js';
import type { Specification } from '../../claim/specification.js';
import type { Relation } from '../../exact/relation.js';
import { type StatementGround, statementGrounds } from '../statement-grounds.js';
import { costlyDraws } from './costly-draws.js';
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
  const drawn = costlyDraws(spec, proposition, all, {
    runs: Math.min(settings.runs, MOST_JUDGED),
    mostExamined: MOST_EXAMINED,
  });
  const found = await searched(spec, proposition, drawn, settings);
  const draws = drawsIn(found.drawn);
  return { kind, proposition, result: found.decided ?? { kind: 'survived' }, draws };
}
