import { everywhere, type Statement } from '../../src/index.js';
import { communication } from '../claims/communication.js';
import { nonCommunication } from '../claims/non-communication.js';
import {
  audienceAfterHold,
  highMobilizes,
  highMobilizesKnowingLow,
  lowHolds,
  lowHoldsKnowingHigh,
  moderateHolds,
  moderateHoldsKnowingLow,
  officeWorthItToLow,
  replaceLowAfterMobilization,
  retainHighAfterMobilization,
  retainLowAfterHold,
} from '../conditions.js';
import {
  audienceAfterOpenMobilization,
  bluffed,
  echoed,
  reticent,
  separated,
} from '../public-conditions.js';
import { slide } from '../source.js';
import {
  all,
  audienceNotForHigh,
  moderateStrictlyMobilizes,
  officeAboveWar,
  own,
} from './added.js';

/*
 * Lemmas: what implies what among the conditions. None is on a slide; `casus implications` finds
 * these and more.
 */

export const lemmas: readonly Statement[] = [
  everywhere({
    id: 'lemma-one-condition-left',
    source: slide('Communication equilibrium'),
    says: 'Where the communication equilibrium exists, so does the non-communication equilibrium, if only B^m, who does not know A, does not gain by mobilizing.',
    reading: own,
    given: [...communication.conditions, moderateHolds],
    asserts: all(...nonCommunication.conditions),
  }),
  everywhere({
    id: 'lemma-audience',
    source: slide('D preferences over types'),
    says: "If in the private game D retains whoever matches B's action, her preference given m is not too strong for the baseline, nor for a public message.",
    reading: own,
    given: [retainLowAfterHold, retainHighAfterMobilization],
    asserts: all(audienceAfterHold, audienceAfterOpenMobilization),
  }),
  everywhere({
    id: 'lemma-dovish-audience',
    source: slide('D preferences over types'),
    says: 'If D does not prefer A_H facing a mobilized B^m, then after z = 1 and a signal of L she replaces.',
    reading: own,
    given: [audienceNotForHigh],
    asserts: all(replaceLowAfterMobilization),
  }),
  everywhere({
    id: 'lemma-uninformed-restraint',
    source: slide('Non-communication equilibrium'),
    says: 'If B^m holds not knowing A, he holds after s = 0, whether the message is private or public, and in each of the four public equilibria.',
    reading: own,
    given: [moderateHolds],
    asserts: all(
      moderateHoldsKnowingLow,
      echoed['m, conciliatory'],
      bluffed['m, conciliatory'],
      reticent['m, conciliatory'],
      separated['m, conciliatory'],
    ),
  }),
  everywhere({
    id: 'lemma-open-provocation',
    source: slide('Public message'),
    says: 'A B^m whom an open s = 1 provokes, in echo or in bluff, gains by being provoked in private: G(m|H) > 0.',
    reading: own,
    given: [echoed['m, hostile']],
    asserts: all(moderateStrictlyMobilizes, bluffed['m, hostile']),
  }),
  everywhere({
    id: 'lemma-extreme-types',
    source: slide('B^m incentive-compatibility'),
    says: 'What keeps B^h mobilizing and B^l from it, once told the worst for that, does so when they are told nothing, and in echo.',
    reading: own,
    given: [highMobilizesKnowingLow, lowHoldsKnowingHigh],
    asserts: all(highMobilizes, lowHolds, echoed['l, conciliatory'], echoed['h, hostile']),
  }),
  everywhere({
    id: 'lemma-office-above-war',
    source: slide('Total payoffs'),
    says: 'If office is worth more to A than the worst war costs her, A_L does not gain by provoking.',
    reading: own,
    given: [officeAboveWar],
    asserts: all(officeWorthItToLow),
  }),
];
