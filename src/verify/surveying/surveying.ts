import type { Proposition } from '../../claim/proposition/proposition.js';
import type { Specification } from '../../claim/specification.js';
import { withRootsOf } from '../../claim/with-roots.js';
import type { SurveySettings } from '../../sample/proposition/search.js';
import { type Survey, survey } from '../../sample/proposition/survey.js';

/** Puts propositions of one specification to the test. */
export type Surveying = (proposition: Proposition, settings: SurveySettings) => Promise<Survey>;

/** What is drawn is prepared in the caller's thread, and what was drawn is walked there. */
export function surveyingHere(spec: Specification): Surveying {
  return (proposition, settings) => survey(withRootsOf(spec, proposition), proposition, settings);
}
