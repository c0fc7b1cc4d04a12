import type { Claim, Implication } from '../claim/claim.js';
import { type ClaimAtPoint, claimAtPoint } from '../claim/claim-at-point.js';
import type { Condition } from '../claim/condition.js';
import { examplePoint, type Specification } from '../claim/specification.js';
import type { Point } from '../exact/point.js';
import { drawUntilFailure } from './draw.js';
import { type Ground, groundsFor, type Place } from './place.js';
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
  /** No parameters were found at which the conditions hold. */
  | { readonly kind: 'vacuous' };

export interface Survey {
  readonly claim: Claim;
  readonly verdict: SurveyVerdict;
  readonly draws: number;
  readonly strata: readonly Stratum[];
  /** Conditions that no parameters were found to break alone, though none is declared implied. */
  readonly neverAlone: readonly Condition[];
  /** Declared implications that some parameters belie: the claim is not as it says. */
  readonly falselyImplied: readonly Implication[];
}

/**
 * Tests a claim at random admissible parameters, place by place, until one refutes it.
 * A counterexample is simplified: as many parameters as possible have their example value.
 */
export function survey(spec: Specification, claim: Claim, settings: SurveySettings): Survey {
  const found = groundsFor(spec, claim);
  if (found === undefined)
    return {
      claim,
      verdict: { kind: 'vacuous' },
      draws: 0,
      strata: [],
      neverAlone: [],
      falselyImplied: [],
    };
  const strata: Stratum[] = [];
  let verdict: SurveyVerdict = { kind: 'survived' };
  for (const ground of found.grounds) {
    const { stratum, failing } = drawFrom(ground, claim, settings);
    strata.push(stratum);
    if (failing === undefined) continue;
    verdict = { kind: 'refuted', counterexample: simplest(spec, claim, failing) };
    break;
  }
  const draws = strata.reduce((sum, stratum) => sum + stratum.draws, 0);
  const { neverAlone, falselyImplied } = found;
  return { claim, verdict, draws, strata, neverAlone, falselyImplied };
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
  return claimAtPoint(claim, point);
}
