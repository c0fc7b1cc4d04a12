import { comparableHistories } from '../../claim/payoff-groups.js';
import { comparedBy, type Regardless } from '../../claim/proposition/regardless.js';
import type { Specification } from '../../claim/specification.js';
import { questionsOf } from '../../derive/proposition/proposition-questions.js';
import { whereFailing } from './everywhere.js';
import type { SurveyOf, SurveySettings } from './search.js';
import { aimedAt, drawnFor, statementGrounds } from './statement.js';

/** Goes through every complete history at once, where that is plain; else compares at draws. */
export function surveyRegardless(
  spec: Specification,
  proposition: Regardless,
  settings: SurveySettings,
): SurveyOf<Regardless> {
  const { kind, game, player, variable } = proposition;
  const { histories, complete } = comparableHistories(game, player, variable);
  const grounds = statementGrounds(spec, proposition, [], settings.start);
  const met = grounds.length > 0;
  if (met && complete && questionsOf(spec, proposition).length === 0) {
    const cases = `in all ${histories} complete histories of ${game.id}`;
    return { kind, proposition, result: { kind: 'proved', by: 'every case', cases }, draws: 0 };
  }
  const aimed = met ? aimedAt(spec, proposition, whereFailing(comparedBy(proposition))) : [];
  const { draws, decided } = drawnFor(spec, proposition, grounds, settings, aimed);
  if (decided) return { kind, proposition, result: decided, draws };
  if (complete) return { kind, proposition, result: { kind: met ? 'survived' : 'unmet' }, draws };
  const because = `not every history of ${game.id} stands beside others that differ from it in ${variable} alone: ${variable} decides what happens next, or a draw after it has probability 0`;
  return { kind, proposition, result: { kind: 'undecided', because }, draws };
}
