import type { Somewhere } from '../../claim/proposition/somewhere.js';
import type { Specification } from '../../claim/specification.js';
import { isRelation } from '../../exact/relation.js';
import type { SurveyOf, SurveyResult, SurveySettings } from './search.js';
import { drawnFor, statementGrounds } from './statement.js';

const NOT_FOUND: SurveyResult = {
  kind: 'undecided',
  because: 'no parameters were found at which it is so',
};

/** Looks for a witness where what is said of formulas holds. */
export function surveySomewhere(
  spec: Specification,
  proposition: Somewhere,
  settings: SurveySettings,
): SurveyOf<Somewhere> {
  const { kind, asserts } = proposition;
  const narrowed = asserts.filter(isRelation);
  const grounds = statementGrounds(spec, proposition, narrowed, settings.start);
  const { draws, decided } = drawnFor(spec, proposition, grounds, settings);
  return { kind, proposition, result: decided ?? NOT_FOUND, draws };
}
