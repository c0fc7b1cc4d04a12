import type { InTheLimit } from '../../claim/large.js';
import { type Eventually, eventuallyAtPoint } from '../../claim/proposition/eventually.js';
import type { Specification } from '../../claim/specification.js';
import type { Point } from '../../exact/point.js';
import type { SurveyOf, SurveySettings } from './search.js';
import { drawnFor, statementGrounds } from './statement.js';

export interface EventuallySurvey extends SurveyOf<Eventually> {
  /** What becomes of each relation at a point that it speaks of, if one was found. */
  readonly thresholds: { readonly at: Point; readonly limits: readonly InTheLimit[] } | undefined;
}

/** Draws where all large values of the parameter are admissible. */
export function surveyEventually(
  spec: Specification,
  proposition: Eventually,
  settings: SurveySettings,
): EventuallySurvey {
  const { kind } = proposition;
  const grounds = statementGrounds(spec, proposition, [], settings.start);
  const [first] = grounds;
  if (first === undefined)
    return { kind, proposition, result: { kind: 'unmet' }, draws: 0, thresholds: undefined };
  const { limits } = eventuallyAtPoint(spec.restrictions, proposition, first.start);
  const { draws, decided } = drawnFor(spec, proposition, grounds, settings);
  return {
    ...{ kind, proposition, result: decided ?? { kind: 'survived' }, draws },
    thresholds: { at: first.start, limits: limits.map(({ limit }) => limit) },
  };
}
