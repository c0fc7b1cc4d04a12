import type { PureClaim } from '../../claim/proposition/pure-count.js';
import type { Specification } from '../../claim/specification.js';
import { statementGrounds } from '../statement-grounds.js';
import { costlyDraws } from './costly-draws.js';
import { drawsIn, type SurveyOf, type SurveySettings, searched } from './search.js';

/** Of points on boundaries and at corners the first so many, and no more than are drawn: at each the game is solved. */
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
  const drawn = costlyDraws(spec, proposition, grounds, {
    runs: settings.runs,
    mostExamined: Math.min(MOST_EXAMINED, settings.runs),
  });
  const found = await searched(spec, proposition, drawn, settings);
  const draws = drawsIn(found.drawn);
  return { kind, proposition, result: found.decided ?? { kind: 'survived' }, draws };
}
