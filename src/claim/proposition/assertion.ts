import {
  type ContinuousJudgment,
  judgeContinuous,
} from '../../equilibrium/continuous/continuous-judgment.js';
import type { RefinementVerdict } from '../../equilibrium/refinement/refinement-verdict.js';
import type { Point } from '../../exact/point.js';
import type { Claim } from '../claim.js';
import { type Comparison, type ComparisonAtPoint, comparisonAtPoint } from '../comparison.js';
import type { Condition } from '../condition.js';
import type { ContinuousClaim } from '../continuous/continuous-claim.js';
import type { Restriction } from '../parameter.js';
import { refinementAtPoint } from '../refinement-at-point.js';
import type { Survival } from '../survival.js';
import { type ClaimAtPoint, confirmedAtPoint } from './equilibrium.js';
import { givenAt } from './statement.js';

/**
 * What is said of a point: how quantities compare, that a claimed assessment is an equilibrium, or
 * that it is one that survives a refinement; of a game with continuous variables, that a profile is one.
 */
export type Assertion = Comparison | Claim | Survival | ContinuousClaim;

function isComparison(assertion: Assertion): assertion is Comparison {
  return !('kind' in assertion);
}

/** The comparisons among assertions. */
export function comparisonsIn(asserts: readonly Assertion[]): readonly Comparison[] {
  return asserts.filter(isComparison);
}

/** The assertions that an equilibrium survives a refinement. */
export function survivalsIn(asserts: readonly Assertion[]): readonly Survival[] {
  return asserts.flatMap((each) => (isComparison(each) || each.kind !== 'survival' ? [] : [each]));
}

/** The profiles of games with continuous variables that are asserted to be equilibria. */
export function cutoffEquilibriaIn(asserts: readonly Assertion[]): readonly ContinuousClaim[] {
  const all = asserts.flatMap((each) =>
    isComparison(each) || each.kind !== 'continuous equilibrium' ? [] : [each],
  );
  return [...new Set(all)];
}

/** The claimed assessments that are asserted to be equilibria, be it that they survive, too. */
export function equilibriaIn(asserts: readonly Assertion[]): readonly Claim[] {
  const all = asserts.flatMap((each) => {
    if (isComparison(each) || each.kind === 'continuous equilibrium') return [];
    return each.kind === 'survival' ? [each.claim] : [each];
  });
  return [...new Set(all)];
}

/** Whether a claimed assessment is an equilibrium, whatever its conditions say of that. */
export interface EquilibriumAsserted {
  readonly claim: Claim;
  /** `undefined` where that is not decided. */
  readonly equilibrium: boolean | undefined;
  /** What the point says of it: where it is none, who gains by what. */
  readonly judged: ClaimAtPoint;
}

/** The same of a profile of a game with continuous variables. */
export interface CutoffEquilibriumAsserted {
  readonly claim: ContinuousClaim;
  readonly judgment: ContinuousJudgment;
}

export interface SurvivalAsserted {
  readonly survival: Survival;
  /** It does not survive what is not defined. */
  readonly verdict: RefinementVerdict;
}

/** Assertions with what is so at a point. */
export interface AssertedAtPoint {
  /** None where what is given does not hold. */
  readonly comparisons: readonly ComparisonAtPoint[];
  /** None where a comparison fails already, which decides. */
  readonly equilibria: readonly EquilibriumAsserted[];
  readonly cutoffEquilibria: readonly CutoffEquilibriumAsserted[];
  /** None where something else fails already. */
  readonly survivals: readonly SurvivalAsserted[];
}

/**
 * What is so of assertions at a point, and whether all of them are, as far as that is decided.
 * @param restrictions what is admissible: see `quantityAt`.
 */
export function assertedAt(
  asserts: readonly Assertion[],
  point: Point,
  restrictions: readonly Restriction[] = [],
): AssertedAtPoint & { readonly asSaid: boolean | undefined } {
  const comparisons = comparisonsIn(asserts).map((each) =>
    comparisonAtPoint(each, point, restrictions),
  );
  const compared = comparisons.every(({ holds }) => holds);
  const equilibria = (compared ? equilibriaIn(asserts) : []).map((claim) => {
    const judged = confirmedAtPoint(claim, point);
    return { claim, equilibrium: judged.judgment.equilibrium, judged };
  });
  const cutoffEquilibria = (compared ? cutoffEquilibriaIn(asserts) : []).map((claim) => ({
    claim,
    judgment: judgeContinuous(claim, point),
  }));
  const standings = [
    ...equilibria.map(({ equilibrium }) => equilibrium),
    ...cutoffEquilibria.map(({ judgment }) => judgment.equilibrium),
  ];
  const unlike = !compared || standings.includes(false);
  const survivals = (unlike ? [] : survivalsIn(asserts)).map((survival) => ({
    survival,
    verdict: refinementAtPoint(survival.claim, point, survival.refinement),
  }));
  const survived = survivals.every(({ verdict }) => verdict.kind === 'survives');
  const decided = !standings.includes(undefined);
  const asSaid = unlike || !survived ? false : decided || undefined;
  return { comparisons, equilibria, cutoffEquilibria, survivals, asSaid };
}

/** The same of what a statement asserts where what is given holds; elsewhere it is not looked at. */
export function assertedWhereGiven(
  statement: { readonly given: readonly Condition[]; readonly asserts: readonly Assertion[] },
  point: Point,
  restrictions: readonly Restriction[] = [],
) {
  const givenHolds = givenAt(statement, point);
  return { givenHolds, ...assertedAt(givenHolds ? statement.asserts : [], point, restrictions) };
}
