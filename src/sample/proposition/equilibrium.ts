import fc from 'fast-check';
import type { Claim } from '../../claim/claim.js';
import { type ConceptWarning, conceptWarnings } from '../../claim/concept-warning.js';
import type { Condition } from '../../claim/condition.js';
import { type ClaimAtPoint, claimAtPoint } from '../../claim/proposition/equilibrium.js';
import { examplePoint, type Specification } from '../../claim/specification.js';
import { entry } from '../../exact/entry.js';
import type { Point } from '../../exact/point.js';
import { type ClaimGrounds, claimGrounds, type Place } from '../claim-grounds.js';
import { type BeliedImplication, beliedImplications } from '../inference-counterexample.js';
import {
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
  /** Draws for which no single parameter could be moved to the place. */
  readonly discarded: number;
  /** Draws at which the assessment was an equilibrium. */
  readonly equilibria: number;
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
export function surveyEquilibrium(
  spec: Specification,
  proposition: Claim,
  settings: SurveySettings,
): EquilibriumSurvey {
  const found = claimGrounds(spec, proposition, settings.start);
  if (found === undefined)
    return {
      ...unsurveyedClaim(proposition),
      falselyImplied: beliedImplications(spec, proposition, examplePoint(spec)),
    };
  const { grounds, inside, neverAlone, falselyImplied } = found;
  const equilibria = grounds.map(() => 0);
  const region = entry(speakingRegions(spec, proposition), 0);
  const { drawn, decided } = searched(
    spec,
    grounds.map((ground) => ({
      ...ground,
      region,
      runs: share(proposition, ground.place, settings),
    })),
    settings,
    (point) => claimAtPoint(proposition, point),
    ({ judgment }: ClaimAtPoint, ground) => {
      if (judgment.equilibrium) equilibria[ground] = entry(equilibria, ground) + 1;
    },
  );
  const strata = drawn.map(
    ({ draws, discarded }, index): Stratum => ({
      ...{ place: entry(grounds, index).place, draws, discarded },
      equilibria: entry(equilibria, index),
    }),
  );
  const result = decided ?? { kind: inside ? 'survived' : 'unmet' };
  const warnings =
    result.kind === 'survived' ? conceptWarnings(proposition, pointsInside(found)) : [];
  const { kind } = proposition;
  return {
    ...{ kind, proposition, result, draws: drawsIn(drawn), strata },
    ...{ neverAlone, falselyImplied, warnings },
  };
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
  const drawn = ground ? fc.sample(ground.points, POINTS_INSIDE) : [];
  return [inside, ...drawn.filter((point) => point !== undefined)];
}

/**
 * How many draws a place gets. What an `if` leaves out shows at few of the points inside its
 * conditions, and nowhere else: it gets more of them.
 */
function share({ scope }: Claim, { kind }: Place, { runs }: SurveySettings): number {
  if (scope.kind === 'if') return 5 * runs;
  const wide = kind === 'inside all conditions' || kind === 'anywhere admissible';
  return wide ? runs : Math.ceil(runs / 5);
}
