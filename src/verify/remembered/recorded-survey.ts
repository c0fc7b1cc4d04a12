import { match } from 'ts-pattern';
import type { Claim } from '../../claim/claim.js';
import { conceptWarnings } from '../../claim/concept-warning.js';
import { eventuallyAtPoint } from '../../claim/proposition/eventually-at-point.js';
import { type Proposition, propositionAtPoint } from '../../claim/proposition/proposition.js';
import type { Specification } from '../../claim/specification.js';
import { entry } from '../../exact/entry.js';
import { Point } from '../../exact/point.js';
import { contraries } from '../../exact/relation.js';
import type { Place } from '../../sample/claim-grounds.js';
import type { BeliedImplication } from '../../sample/inference-counterexample.js';
import type { EquilibriumSurvey, Stratum } from '../../sample/proposition/equilibrium.js';
import { decidedBy, type SurveyResult, speakingRegions } from '../../sample/proposition/search.js';
import type { Survey } from '../../sample/proposition/survey.js';
import { admissibleRegion } from '../../sample/region.js';
import {
  type RecordedPlace,
  type RecordedPoint,
  type RecordedResult,
  type SurveyRecord,
  warnedOf,
} from './survey-record.js';

/** Thrown where a record is of another survey, or was changed since. */
class Unfounded extends Error {
  override readonly name = 'Unfounded';
}

/**
 * A survey as it was, of what is kept of it. Every point in it is looked at anew: the game is walked
 * where a proposition was decided, implications are belied and warnings given where they were.
 * @returns `undefined` where a point does not show what it is said to show.
 */
export function surveyFrom(
  spec: Specification,
  proposition: Proposition,
  record: SurveyRecord,
): Survey | undefined {
  try {
    return foundAgain(spec, proposition, record);
  } catch {
    // What the record names is not there, or lacks a value.
    return undefined;
  }
}

function foundAgain(
  spec: Specification,
  proposition: Proposition,
  { result: recorded, draws, limitsAt, ...recordedOfClaim }: SurveyRecord,
): Survey {
  const result = resultFrom(spec, proposition, recorded);
  const common = { result, draws, remembered: true } as const;
  return match(proposition)
    .returnType<Survey>()
    .with({ kind: 'equilibrium' }, (claim) => ({
      ...common,
      ...{ kind: claim.kind, proposition: claim },
      ...claimPartsFrom(spec, claim, recordedOfClaim),
    }))
    .with({ kind: 'eventually' }, (statement) => {
      const { kind } = statement;
      if (limitsAt === undefined)
        return { ...common, kind, proposition: statement, thresholds: undefined };
      const at = spokenOf(spec, statement, limitsAt);
      const { limits } = eventuallyAtPoint(spec.restrictions, statement, at);
      return { ...common, kind, proposition: statement, thresholds: { at, limits } };
    })
    .with({ kind: 'everywhere' }, (each) => ({ ...common, kind: each.kind, proposition: each }))
    .with({ kind: 'nowhere' }, (each) => ({ ...common, kind: each.kind, proposition: each }))
    .with({ kind: 'somewhere' }, (each) => ({ ...common, kind: each.kind, proposition: each }))
    .with({ kind: 'regardless' }, (each) => ({ ...common, kind: each.kind, proposition: each }))
    .with({ kind: 'pure equilibria' }, (each) => ({
      ...common,
      kind: each.kind,
      proposition: each,
    }))
    .with({ kind: 'continuous equilibrium' }, () => {
      throw new Unfounded();
    })
    .exhaustive();
}

function resultFrom(
  spec: Specification,
  proposition: Proposition,
  recorded: RecordedResult,
): SurveyResult {
  return (
    match(recorded)
      .returnType<SurveyResult>()
      // For a possibility, what survives draws is none of their outcomes; and the reverse.
      .with({ kind: 'survived' }, { kind: 'undecided' }, (each) => {
        if ((each.kind === 'undecided') === (proposition.kind === 'somewhere')) return each;
        throw new Unfounded();
      })
      .with({ kind: 'refuted' }, { kind: 'shown' }, ({ kind, at }) => {
        const walked = propositionAtPoint(spec, proposition, spokenOf(spec, proposition, at));
        const decided = decidedBy(walked);
        if (decided && (decided.kind === 'refuted') === (kind === 'refuted')) return decided;
        throw new Unfounded();
      })
      .exhaustive()
  );
}

type OfClaim = Pick<SurveyRecord, 'strata' | 'neverAlone' | 'belied' | 'warned'>;

function claimPartsFrom(
  spec: Specification,
  claim: Claim,
  { strata = [], neverAlone = [], belied = [], warned = [] }: OfClaim,
): Pick<EquilibriumSurvey, 'strata' | 'neverAlone' | 'falselyImplied' | 'warnings'> {
  return {
    strata: strata.map(({ place, equilibria, ...counts }): Stratum => {
      return { place: placeFrom(claim, place), equilibria, ...counts };
    }),
    neverAlone: neverAlone.map((each) => entry(claim.conditions, each)),
    falselyImplied: belied.map(({ implication, at }) =>
      beliedAt(spec, { implication: entry(claim.implied, implication), point: pointIn(spec, at) }),
    ),
    warnings: warned.map(({ of, at }) => {
      const given = conceptWarnings(claim, [pointIn(spec, at)]);
      const warning = given.find((each) => warnedOf(each) === of);
      if (warning) return warning;
      throw new Unfounded();
    }),
  };
}

function placeFrom(claim: Claim, { kind, condition, implied }: RecordedPlace): Place {
  if (kind === 'inside all conditions' || kind === 'anywhere admissible') return { kind };
  if (condition === undefined) throw new Unfounded();
  return {
    ...{ kind, condition: entry(claim.conditions, condition) },
    implied: implied === undefined ? undefined : entry(claim.implied, implied),
  };
}

/** An implication that a point belies: admissible, what implies holds there, and what is implied fails. */
function beliedAt(spec: Specification, belied: BeliedImplication): BeliedImplication {
  const { condition, by } = belied.implication;
  const given = by.map(({ relation }) => relation);
  const shown = contraries(condition.relation).some((contrary) =>
    admissibleRegion(spec, [...given, contrary]).holdsAt(belied.point),
  );
  if (shown) return belied;
  throw new Unfounded();
}

/** A point that a proposition speaks of. */
function spokenOf(spec: Specification, proposition: Proposition, recorded: RecordedPoint): Point {
  const at = pointIn(spec, recorded);
  if (speakingRegions(spec, proposition).some((region) => region.holdsAt(at))) return at;
  throw new Unfounded();
}

function pointIn({ parameters }: Specification, recorded: RecordedPoint): Point {
  const at = Point.of(recorded);
  const named = parameters.every(({ name }) => at.values.has(name));
  if (named && at.values.size === parameters.length) return at;
  throw new Unfounded();
}
