import { match } from 'ts-pattern';
import type { ContinuousClaim } from '../../claim/continuous/continuous-claim.js';
import type { Everywhere } from '../../claim/proposition/everywhere.js';
import type { Nowhere } from '../../claim/proposition/nowhere.js';
import { type Proposition, propositionAtPoint } from '../../claim/proposition/proposition.js';
import type { PureClaim } from '../../claim/proposition/pure-count.js';
import type { Regardless } from '../../claim/proposition/regardless.js';
import type { Somewhere } from '../../claim/proposition/somewhere.js';
import type { Specification } from '../../claim/specification.js';
import type { Point } from '../../exact/point.js';
import { surveyContinuous } from './continuous.js';
import { type EquilibriumSurvey, surveyEquilibrium, unsurveyedClaim } from './equilibrium.js';
import { surveyPureClaim } from './pure-claim.js';
import {
  type DecidedByPoint,
  decidedBy,
  type SurveyOf,
  type SurveySettings,
  simplest,
  speakingRegions,
} from './search.js';
import {
  type EventuallySurvey,
  surveyEventually,
  surveyEverywhere,
  surveyNowhere,
  surveyRegardless,
  surveySomewhere,
} from './statement.js';

/** What was found out about a proposition by drawing, and by going through its game. */
export type Survey =
  | EquilibriumSurvey
  | SurveyOf<Everywhere>
  | SurveyOf<Nowhere>
  | SurveyOf<Somewhere>
  | EventuallySurvey
  | SurveyOf<Regardless>
  | SurveyOf<PureClaim>
  | SurveyOf<ContinuousClaim>;

/**
 * Tests a proposition at random admissible parameters, where it is most likely to break, until a
 * point decides it. That point is simplified: as many parameters as possible have their example
 * value.
 */
export async function survey(
  spec: Specification,
  proposition: Proposition,
  settings: SurveySettings,
): Promise<Survey> {
  return match(proposition)
    .returnType<Promise<Survey>>()
    .with({ kind: 'equilibrium' }, (claim) => surveyEquilibrium(spec, claim, settings))
    .with({ kind: 'everywhere' }, (statement) => surveyEverywhere(spec, statement, settings))
    .with({ kind: 'nowhere' }, (statement) => surveyNowhere(spec, statement, settings))
    .with({ kind: 'somewhere' }, (statement) => surveySomewhere(spec, statement, settings))
    .with({ kind: 'eventually' }, (statement) => surveyEventually(spec, statement, settings))
    .with({ kind: 'regardless' }, (statement) => surveyRegardless(spec, statement, settings))
    .with({ kind: 'pure equilibria' }, (statement) => surveyPureClaim(spec, statement, settings))
    .with({ kind: 'continuous equilibrium' }, (each) => surveyContinuous(spec, each, settings))
    .exhaustive();
}

/** What a point that was found otherwise decides, simplified; `undefined` where it is nothing. */
export function decidedAt(
  spec: Specification,
  proposition: Proposition,
  point: Point,
): DecidedByPoint | undefined {
  const region = speakingRegions(spec, proposition).find((each) => each.holdsAt(point));
  const examine = (each: Point) => propositionAtPoint(spec, proposition, each);
  return region && decidedBy(examine(point)) ? simplest(spec, region, point, examine) : undefined;
}

/** What is reported of a proposition that could not even be drawn for. */
export function unsurveyed(proposition: Proposition): Survey {
  const nothing = { result: { kind: 'unmet' }, draws: 0 } as const;
  return match(proposition)
    .returnType<Survey>()
    .with({ kind: 'equilibrium' }, unsurveyedClaim)
    .with({ kind: 'everywhere' }, (each) => ({ ...nothing, kind: each.kind, proposition: each }))
    .with({ kind: 'nowhere' }, (each) => ({ ...nothing, kind: each.kind, proposition: each }))
    .with({ kind: 'somewhere' }, (each) => ({ ...nothing, kind: each.kind, proposition: each }))
    .with({ kind: 'regardless' }, (each) => ({ ...nothing, kind: each.kind, proposition: each }))
    .with({ kind: 'pure equilibria' }, (each) => ({
      ...nothing,
      kind: each.kind,
      proposition: each,
    }))
    .with({ kind: 'continuous equilibrium' }, (each) => ({
      ...nothing,
      kind: each.kind,
      proposition: each,
    }))
    .with({ kind: 'eventually' }, (each) => ({
      ...{ ...nothing, kind: each.kind, proposition: each },
      thresholds: undefined,
    }))
    .exhaustive();
}
