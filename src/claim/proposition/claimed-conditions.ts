import { type Claim, isExact } from '../claim.js';
import type { Condition } from '../condition.js';
import { type ContinuousClaim, continuousConditions } from '../continuous/continuous-claim.js';
import { type Assertion, cutoffEquilibriaIn, equilibriaIn } from './assertion.js';

/*
 * Claims of finite games, and of games with continuous variables, which are statements: what both have.
 */

/** That there is an equilibrium, of a game of either sort. */
export type AnyClaim = Claim | ContinuousClaim;

/** Every claim that is asserted to be an equilibrium. */
export function equilibriaAsserted(asserts: readonly Assertion[]): readonly AnyClaim[] {
  return [...equilibriaIn(asserts), ...cutoffEquilibriaIn(asserts)];
}

/** The conditions under which a claim says that there is an equilibrium. */
export function conditionsClaimed(claim: AnyClaim): readonly Condition[] {
  return claim.kind === 'equilibrium' ? claim.conditions : continuousConditions(claim);
}

/** Whether a claim says that it is no equilibrium where its conditions fail. */
export function isClaimedExactly(claim: AnyClaim): boolean {
  // Where what is given fails, a claim says nothing.
  return claim.kind === 'equilibrium'
    ? isExact(claim)
    : claim.exactly !== undefined && claim.given.length === 0;
}
