import type { Point } from '../../exact/point.js';
import type { Claim } from '../claim.js';
import { type Comparison, type ComparisonAtPoint, comparisonAtPoint } from '../comparison.js';
import { confirmedAtPoint } from './equilibrium.js';

/** What is said of a point: how quantities compare, or that a claimed assessment is an equilibrium. */
export type Assertion = Comparison | Claim;

function isClaim(assertion: Assertion): assertion is Claim {
  return 'kind' in assertion;
}

/** The comparisons among assertions. */
export function comparisonsIn(asserts: readonly Assertion[]): readonly Comparison[] {
  return asserts.filter((each): each is Comparison => !isClaim(each));
}

/** The claimed assessments that are asserted to be equilibria. */
export function equilibriaIn(asserts: readonly Assertion[]): readonly Claim[] {
  return asserts.filter(isClaim);
}

/** Whether a claimed assessment is an equilibrium, whatever its conditions say of that. */
export interface EquilibriumAsserted {
  readonly claim: Claim;
  /** `undefined` where that is not decided. */
  readonly equilibrium: boolean | undefined;
}

/** Assertions with what is so at a point. */
export interface AssertedAtPoint {
  /** None where what is given does not hold. */
  readonly comparisons: readonly ComparisonAtPoint[];
  /** None where a comparison fails already, which decides. */
  readonly equilibria: readonly EquilibriumAsserted[];
}

/** What is so of assertions at a point, and whether all of them are, as far as that is decided. */
export function assertedAt(
  asserts: readonly Assertion[],
  point: Point,
): AssertedAtPoint & { readonly asSaid: boolean | undefined } {
  const comparisons = comparisonsIn(asserts).map((each) => comparisonAtPoint(each, point));
  const compared = comparisons.every(({ holds }) => holds);
  const equilibria = (compared ? equilibriaIn(asserts) : []).map((claim) => ({
    claim,
    equilibrium: confirmedAtPoint(claim, point).judgment.equilibrium,
  }));
  const unlike = !compared || equilibria.some(({ equilibrium }) => equilibrium === false);
  const decided = equilibria.every(({ equilibrium }) => equilibrium !== undefined);
  const asSaid = unlike ? false : decided || undefined;
  return { comparisons, equilibria, asSaid };
}
