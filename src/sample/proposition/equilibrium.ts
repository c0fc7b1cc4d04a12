import fc from 'fast-check';
import { match } from 'ts-pattern';
import { type Claim, isExact, isWhole } from '../../claim/claim.js';
import { type ConceptWarning, conceptWarnings } from '../../claim/concept-warning.js';
import type { Condition } from '../../claim/condition.js';
import { examplePoint, type Specification } from '../../claim/specification.js';
import { entry } from '../../exact/entry.js';
import type { Point } from '../../exact/point.js';
import { type ClaimGrounds, claimGrounds, type Place } from '../claim-grounds.js';
import { type BeliedImplication, beliedImplications } from '../inference-counterexample.js';
import { regionPoints } from '../region-points.js';
import { aimedClaimGrounds } from '../sampled-grounds.js';
import {
  type Drawn,
  drawsIn,
  type SurveyOf,
  type SurveySettings,
  searched,
  speakingRegions,
} from './search.js';

/** Draws taken at one place. */
export interface Stratum {
  readonly place: Place;
  readonly draws: number;
  /** Attempts that led to no point of the place. */
  readonly discarded: number;
  /** Draws at which the game was walked, to confirm what kernels decide. */
  readonly walked: number;
  /**
   * Draws at which the assessment is an equilibrium. Of an `if` about some information sets it is
   * judged as a whole where the game is walked, and counted among these draws alone. Not counted
   * where a draw decided the claim, nor where of some draw it is not told: it would pass for none.
   */
  readonly equilibria: number | undefined;
}

export interface EquilibriumSurvey extends SurveyOf<Claim> {
  readonly strata: readonly Stratum[];
  /** Conditions that no parameters were found to break alone, though none is declared implied. */
  readonly neverAlone: readonly Condition[];
  /** Declared implications that some parameters belie: the claim is not as it says. */
  readonly falselyImplied: readonly BeliedImplication[];
  /** What to keep in mind of a claim that survived. */
  readonly warnings: readonly ConceptWarning[];
}

/** Tests a claim place by place. */
export async function surveyEquilibrium(
  spec: Specification,
  proposition: Claim,
  settings: SurveySettings,
): Promise<EquilibriumSurvey> {
  const found = claimGrounds(spec, proposition, settings.start);
  if (found === undefined)
    return {
      ...unsurveyedClaim(proposition),
      falselyImplied: beliedImplications(spec, proposition, examplePoint(spec)),
    };
  const { inside, neverAlone, falselyImplied } = found;
  const grounds = aimedClaimGrounds(spec, proposition, found);
  const region = entry(speakingRegions(spec, proposition), 0);
  const { drawn, decided } = await searched(
    spec,
    proposition,
    grounds.map(({ place, drawing, always }) => ({
      ...{ drawing, always, region },
      runs: share(proposition, place, settings),
    })),
    settings,
  );
  const strata = drawn.flatMap((each, index): Stratum[] => {
    const { place } = entry(grounds, index);
    const { draws, discarded, walked } = each;
    const equilibria = equilibriaAmong(proposition, place, each);
    return [{ ...{ place, draws, discarded, equilibria }, walked: walked.length }];
  });
  const result = decided ?? { kind: inside ? 'survived' : 'unmet' };
  const warnings =
    result.kind === 'survived' ? conceptWarnings(proposition, pointsInside(found)) : [];
  const { kind } = proposition;
  return {
    ...{ kind, proposition, result, draws: drawsIn(drawn), strata },
    ...{ neverAlone, falselyImplied, warnings },
  };
}

/**
 * At how many draws the assessment is an equilibrium. Where no draw decides the claim, an `iff` is
 * right about each of them, and an `if` about those inside its conditions.
 */
function equilibriaAmong(
  { scope }: Claim,
  place: Place,
  { draws, holding, walked, deciding }: Drawn,
): number | undefined {
  const isOpen = walked.some(
    ({ at }) => at.kind === 'equilibrium' && at.judgment.equilibrium === undefined,
  );
  if (deciding || isOpen) return undefined;
  if (!isWhole(scope) || walked.length === draws)
    return walked.filter(({ at }) => at.kind === 'equilibrium' && at.judgment.equilibrium === true)
      .length;
  return match(place)
    .with({ kind: 'inside all conditions' }, () => draws)
    .with({ kind: 'beyond' }, { kind: 'just beyond' }, () => 0)
    .with({ kind: 'at equality' }, ({ condition, implied }) => {
      if (implied) return holding;
      return condition.relation.sign === '≥' || condition.relation.sign === '≤' ? draws : 0;
    })
    .with({ kind: 'anywhere admissible' }, () => holding)
    .exhaustive();
}

export function unsurveyedClaim(proposition: Claim): EquilibriumSurvey {
  return {
    ...{ kind: proposition.kind, proposition, result: { kind: 'unmet' }, draws: 0 },
    ...{ strata: [], neverAlone: [], falselyImplied: [], warnings: [] },
  };
}

/**
 * Points inside the conditions at which a claim is held against stronger concepts: few suffice. They
 * are the same whatever the seed of the draws, lest a warning come and go with it.
 */
const POINTS_INSIDE = { numRuns: 4, seed: 1 };

/** A familiar point inside the conditions of a claim, and some that were drawn there. */
function pointsInside({ inside, grounds: [ground] }: ClaimGrounds): Point[] {
  if (inside === undefined) return [];
  return [inside, ...(ground ? fc.sample(regionPoints(ground.region, inside), POINTS_INSIDE) : [])];
}

/**
 * How many draws a place gets. What an `if` leaves out shows at few of the points inside its
 * conditions, and nowhere else: it gets more of them.
 */
function share(claim: Claim, { kind }: Place, { runs }: SurveySettings): number {
  if (!isExact(claim)) return 5 * runs;
  const wide = kind === 'inside all conditions' || kind === 'anywhere admissible';
  return wide ? runs : Math.ceil(runs / 5);
}
