import type { ContinuousClaim } from '../../claim/continuous/continuous-claim.js';
import { Unusable } from '../../exact/message.js';
import { inOwnUnknowns, SymbolicPlay } from '../continuous/continuous-question.js';
import { placed } from '../continuous/impossible-play.js';
import { necessaryGains } from '../continuous/necessary-gains.js';
import type { Expansion } from '../expansion.js';
import type { Draft } from '../question.js';
import { cutoffFailures, untoldPlay } from './continuous.js';

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
  try {
    const ways = necessaryGains(play, existence).map(({ hypotheses, value }) => ({
      asserts,
      needsWalk: true,
      hypotheses: [
        ...existence,
        ...placed(hypotheses, 'the case'),
        ...placed(value, 'a deviation does not gain'),
      ],
    }));
    return [...ways, ...untold];
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    return [{ asserts, hypotheses: existence, open: error.message }, ...untold];
  }
}
