import type { ContinuousClaim } from '../../claim/continuous/continuous-claim.js';
import { inOwnUnknowns, SymbolicPlay } from '../continuous/continuous-question.js';
import type { Expansion } from '../expansion.js';
import type { Draft } from '../question.js';
import { cutoffFailures, noneTriedGains, untoldPlay } from './continuous.js';

/*
 * What statements assert of a profile of a game with continuous variables: that it is an equilibrium, whatever
 * its claim says of when it is one.
 */

/** The ways in which a profile is no equilibrium, or in which that is not decided. */
export function cutoffEquilibriumFails(claim: ContinuousClaim, expansion: Expansion): Draft[] {
  const play = new SymbolicPlay(claim, expansion);
  return [...cutoffFailures(play), ...untoldPlay(play)].map((each) => ({
    ...each,
    asserts: `${claim.id} is an equilibrium: ${each.asserts}`,
  }));
}

/**
 * What is so wherever a profile is an equilibrium: of types and deviations that are tried, none gains. That none
 * does is necessary and no more; whether it suffices is for single points to tell.
 */
export function cutoffEquilibriumHolds(claim: ContinuousClaim, expansion: Expansion): Draft[] {
  const play = new SymbolicPlay(claim, expansion);
  const existence = play.existence();
  const asserts = `${claim.id} is no equilibrium`;
  // Where it is not decided what a number tells, nor is what somebody gains. Several profiles are looked at
  // together, and what is not decided of each may be so at types of its own.
  const untold = untoldPlay(play).map((each) => inOwnUnknowns({ ...each, asserts }, play));
  return [...noneTriedGains(play, asserts, existence), ...untold];
}
