import { match } from 'ts-pattern';
import { z } from 'zod';
import type { Claim } from '../../claim/claim.js';
import type { ConceptWarning } from '../../claim/concept-warning.js';
import type { Place } from '../../sample/claim-grounds.js';
import type { Survey } from '../../sample/proposition/survey.js';

/** A survey as data: counts, points, and places in the lists of its claim. */
export type SurveyRecord = z.infer<typeof surveyRecord>;

const count = z.int().min(0);
const recordedPoint = z.record(z.string(), z.string());

const recordedResult = z.union([
  z.strictObject({ kind: z.literal('survived') }),
  z.strictObject({ kind: z.literal('undecided'), because: z.string() }),
  z.strictObject({ kind: z.enum(['refuted', 'shown']), at: recordedPoint }),
]);

const placeKind = z.enum([
  ...(['inside all conditions', 'anywhere admissible'] as const),
  ...(['beyond', 'just beyond', 'at equality'] as const),
]);

const recordedStratum = z.strictObject({
  place: z.strictObject({
    kind: placeKind,
    condition: count.optional(),
    implied: count.optional(),
  }),
  ...{ draws: count, discarded: count, walked: count, equilibria: count.optional() },
});

/** A point as data. */
export type RecordedPoint = z.infer<typeof recordedPoint>;

/** A place as data. */
export type RecordedPlace = z.infer<typeof recordedStratum>['place'];

/** What is kept of a survey. */
export const surveyRecord = z.strictObject({
  result: recordedResult,
  draws: count,
  /** Of a claim. */
  strata: z.array(recordedStratum).optional(),
  neverAlone: z.array(count).optional(),
  belied: z.array(z.strictObject({ implication: count, at: recordedPoint })).optional(),
  warned: z.array(z.strictObject({ of: z.string(), at: recordedPoint })).optional(),
  /** Of a statement about large or close values. */
  limitsAt: recordedPoint.optional(),
});

/** What draws came to, as data. */
export type RecordedResult = SurveyRecord['result'];

/**
 * What is to be kept of a survey; `surveyFrom` makes the same of it again.
 * @returns `undefined` where a verdict would rest on it with neither a proof nor a point.
 */
export function recordOf(survey: Survey): SurveyRecord | undefined {
  // Going through the game anew takes no longer than reading what came of it.
  if (survey.kind === 'continuous equilibrium') return undefined;
  const result = recordedResultOf(survey);
  if (result === undefined) return undefined;
  const common = { result, draws: survey.draws };
  if (survey.kind === 'eventually' && survey.thresholds)
    return { ...common, limitsAt: survey.thresholds.at.toJSON() };
  if (survey.kind !== 'equilibrium') return common;
  const { proposition: claim, strata, neverAlone, falselyImplied, warnings } = survey;
  return {
    ...common,
    strata: strata.map(({ place, ...counts }) => ({
      place: recordedPlace(claim, place),
      ...counts,
    })),
    neverAlone: neverAlone.map((each) => claim.conditions.indexOf(each)),
    belied: falselyImplied.map(({ implication, point: at }) => ({
      implication: claim.implied.indexOf(implication),
      at: at.toJSON(),
    })),
    warned: warnings.map((each) => ({ of: warnedOf(each), at: each.point.toJSON() })),
  };
}

function recordedResultOf({ kind, result }: Survey): RecordedResult | undefined {
  return (
    match(result)
      .returnType<RecordedResult | undefined>()
      .with({ kind: 'survived' }, (each) => each)
      // Of a possibility, that it was not met with: then a proof is looked for, or a witness.
      .with({ kind: 'undecided' }, (each) => (kind === 'somewhere' ? each : undefined))
      .with({ kind: 'unmet' }, { by: 'every case' }, () => undefined)
      .with({ by: 'a counterexample' }, ({ counterexample }) => ({
        ...{ kind: 'refuted', at: counterexample.point.toJSON() },
      }))
      .with({ by: 'a witness' }, ({ witness }) => ({ kind: 'shown', at: witness.toJSON() }))
      .exhaustive()
  );
}

function recordedPlace(claim: Claim, place: Place) {
  if (!('condition' in place)) return { kind: place.kind };
  const { kind, condition, implied } = place;
  return {
    ...{ kind, condition: claim.conditions.indexOf(condition) },
    ...(implied && { implied: claim.implied.indexOf(implied) }),
  };
}

/** What a warning is of, whatever the point at which it is met. */
export function warnedOf(warning: ConceptWarning): string {
  return warning.kind === 'belief' ? `belief ${warning.set.index}` : warning.concept;
}
