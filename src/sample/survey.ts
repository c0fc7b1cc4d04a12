import fc from 'fast-check';
import type { Claim } from '../claim/claim.js';
import { type ClaimAtPoint, claimAtPoint, confirmedAtPoint } from '../claim/claim-at-point.js';
import { type ConceptWarning, conceptWarnings } from '../claim/concept-warning.js';
import type { Condition } from '../claim/condition.js';
import { examplePoint, type Specification } from '../claim/specification.js';
import type { Point } from '../exact/point.js';
import { type BeliedImplication, beliedImplications } from './belying.js';
import { drawUntilFailure } from './draw.js';
import { type Ground, type Grounds, groundsFor, type Place } from './place.js';
import { admissibleRegion } from './region.js';
import { simplify } from './simplify.js';

/** How a claim is put to the test. */
export interface SurveySettings {
  /** Random draws inside the conditions, and as many anywhere; a fifth of it at other places. */
  readonly runs: number;
  /** Of the draws; a 32-bit integer. */
  readonly seed: number;
  /** Told of every draw, so that long work can show progress. */
  readonly onDraw?: () => void;
  /** A point at which the conditions hold, where the search finds none. */
  readonly start?: Point;
}

/** Draws taken at one place. */
export interface Stratum {
  readonly place: Place;
  readonly draws: number;
  /** Draws for which no single parameter could be moved to the place. */
  readonly discarded: number;
  /** Draws at which the assessment was an equilibrium. */
  readonly equilibria: number;
}

/** The verdict of random draws, which can refute a claim and never prove it. */
export type SurveyVerdict =
  | { readonly kind: 'survived' }
  | { readonly kind: 'refuted'; readonly counterexample: ClaimAtPoint }
  /** No parameters were found at which the conditions hold, which does not show that there are none. */
  | { readonly kind: 'unmet' };

export interface Survey {
  readonly claim: Claim;
  readonly verdict: SurveyVerdict;
  readonly draws: number;
  readonly strata: readonly Stratum[];
  /** Conditions that no parameters were found to break alone, though none is declared implied. */
  readonly neverAlone: readonly Condition[];
  /** Declared implications that some parameters belie: the claim is not as it says. */
  readonly falselyImplied: readonly BeliedImplication[];
  /** What to keep in mind of a claim that survived. */
  readonly warnings: readonly ConceptWarning[];
}

/**
 * Tests a claim at random admissible parameters, place by place, until one refutes it.
 * A counterexample is simplified: as many parameters as possible have their example value.
 */
export function survey(spec: Specification, claim: Claim, settings: SurveySettings): Survey {
  const found = groundsFor(spec, claim, settings.start);
  if (found === undefined)
    return {
      claim,
      verdict: { kind: 'unmet' },
      draws: 0,
      strata: [],
      neverAlone: [],
      falselyImplied: beliedImplications(spec, claim, examplePoint(spec)),
      warnings: [],
    };
  const strata: Stratum[] = [];
  let verdict: SurveyVerdict = { kind: found.inside ? 'survived' : 'unmet' };
  for (const ground of found.grounds) {
    const { stratum, failing } = drawFrom(ground, claim, settings);
    strata.push(stratum);
    if (failing === undefined) continue;
    verdict = { kind: 'refuted', counterexample: simplest(spec, claim, failing) };
    break;
  }
  const draws = strata.reduce((sum, stratum) => sum + stratum.draws, 0);
  const { neverAlone, falselyImplied } = found;
  const warnings =
    verdict.kind === 'survived' ? conceptWarnings(claim, pointsInside(found, settings)) : [];
  return { claim, verdict, draws, strata, neverAlone, falselyImplied, warnings };
}

/** Points inside the conditions at which a claim is held against stronger concepts: few suffice. */
const POINTS_INSIDE = 4;

/** A familiar point inside the conditions of a claim, and some that were drawn there. */
function pointsInside({ inside, grounds: [ground] }: Grounds, { seed }: SurveySettings): Point[] {
  if (inside === undefined) return [];
  const drawn = ground ? fc.sample(ground.points, { seed, numRuns: POINTS_INSIDE }) : [];
  return [inside, ...drawn.filter((point) => point !== undefined)];
}

/**
 * What a counterexample that was found otherwise makes of a claim, simplified; `undefined` where
 * the point refutes nothing.
 */
export function refutedAt(spec: Specification, found: Survey, point: Point): Survey | undefined {
  const { claim } = found;
  if (!admissibleRegion(spec).holdsAt(point) || !claimAtPoint(claim, point).refutes)
    return undefined;
  return {
    ...found,
    verdict: { kind: 'refuted', counterexample: simplest(spec, claim, point) },
  };
}

function drawFrom({ place, points, always }: Ground, claim: Claim, settings: SurveySettings) {
  const { runs, seed, onDraw } = settings;
  const wide = place.kind === 'inside all conditions' || place.kind === 'anywhere admissible';
  let equilibria = 0;
  const { draws, discarded, failing } = drawUntilFailure(
    { points, always, runs: share(claim, wide, runs), seed },
    (point) => claimAtPoint(claim, point),
    ({ refutes }) => refutes,
    ({ judgment }) => {
      if (judgment.equilibrium) equilibria++;
      onDraw?.();
    },
  );
  return { stratum: { place, draws, discarded, equilibria }, failing };
}

/**
 * How many draws a place gets. What an `if` leaves out shows at few of the points inside its
 * conditions, and nowhere else: it gets more of them.
 */
function share({ scope }: Claim, wide: boolean, runs: number): number {
  if (scope.kind === 'if') return 5 * runs;
  return wide ? runs : Math.ceil(runs / 5);
}

function simplest(spec: Specification, claim: Claim, failing: Point): ClaimAtPoint {
  const refutes = (point: Point): boolean => claimAtPoint(claim, point).refutes;
  const point = simplify(admissibleRegion(spec), failing, examplePoint(spec), refutes);
  return confirmedAtPoint(claim, point);
}
