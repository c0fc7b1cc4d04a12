import { assessment, claim, math } from '../../src/index.js';
import { baseline } from '../baseline.js';
import {
  audienceAfterHold,
  audienceAfterHoldBySignal,
  goesBySignal,
  highMobilizes,
  lowHolds,
  moderateHolds,
} from '../conditions.js';
import { afterSignal, afterSignalAlone, ifHigh } from '../learning.js';
import { q, τ } from '../parameters.js';
import { drawLeaderType } from '../primitives.js';
import { slide } from '../source.js';

export const nonCommunicationAssessed = assessment(baseline, {
  strategies: {
    z: { l: 'hold', m: 'hold', h: 'mobilize' },
    r: {
      'mobilize, H~': 'retain',
      'mobilize, L~': 'replace',
      'hold, L~': 'retain',
      'hold, H~': 'replace',
    },
  },
  beliefs: {
    // B knows nothing of A beyond the prior.
    z: {
      l: drawLeaderType.probabilities,
      m: drawLeaderType.probabilities,
      h: drawLeaderType.probabilities,
    },
    // D takes a mobilizing B for B^h, whatever the prior; where holding is off the path, for B^l.
    r: {
      'mobilize, H~': { 'H, h': afterSignal['H~'].H, 'L, h': afterSignal['H~'].L },
      'mobilize, L~': { 'H, h': afterSignal['L~'].H, 'L, h': afterSignal['L~'].L },
      'hold, L~': {
        inProportionTo: {
          'L, l': math`${τ} ${q.l}`,
          'L, m': math`${τ} ${q.m}`,
          'H, l': ifHigh(math`(1 − ${τ}) ${q.l}`),
          'H, m': ifHigh(math`(1 − ${τ}) ${q.m}`),
        },
        otherwise: { 'L, l': afterSignalAlone['L~'].L, 'H, l': afterSignalAlone['L~'].H },
      },
      'hold, H~': {
        inProportionTo: {
          'L, l': math`(1 − ${τ}) ${q.l}`,
          'L, m': math`(1 − ${τ}) ${q.m}`,
          'H, l': ifHigh(math`${τ} ${q.l}`),
          'H, m': ifHigh(math`${τ} ${q.m}`),
        },
        otherwise: { 'L, l': afterSignalAlone['H~'].L, 'H, l': afterSignalAlone['H~'].H },
      },
    },
  },
});

/** B^h mobilizes, B^m and B^l do not, and D retains A if the signal matches what B did. */
export const nonCommunication = claim(baseline, {
  id: 'non-communication',
  title: 'Non-communication equilibrium',
  source: slide('Non-communication equilibrium'),
  says:
    'B^h mobilizes, B^m and B^l do not, and D retains A if and only if the signal of her type ' +
    "matches B's action: an equilibrium exactly when the conditions hold.",
  ...nonCommunicationAssessed,
  holds: {
    iff: {
      z: { l: lowHolds, m: moderateHolds, h: highMobilizes },
      r: {
        'mobilize, H~': goesBySignal['H~'],
        'mobilize, L~': goesBySignal['L~'],
        'hold, L~': audienceAfterHoldBySignal['L~'],
        'hold, H~': audienceAfterHoldBySignal['H~'],
      },
    },
  },
  expected: 'holds',
  reading: {
    name: 'off the path',
    silent: 'The slides state strategies, not beliefs, and no solution concept.',
    read: 'Weak perfect Bayesian equilibrium. Where the prior rules out what B did, D takes him for the type that does it in the equilibrium with any other prior.',
  },
});

/** The slides speak of B^m alone; nothing on them makes B^h mobilize or B^l hold. */
export const nonCommunicationAsStated = claim(baseline, {
  id: 'non-communication-as-stated',
  title: 'Non-communication equilibrium, as the slides state it',
  source: slide('Non-communication equilibrium'),
  says: 'The same assessment is an equilibrium whenever the two conditions hold that the slides name in words.',
  ...nonCommunicationAssessed,
  holds: { if: [audienceAfterHold, moderateHolds] },
  expected: 'fails',
  reading: {
    name: 'incentives of B^l and B^h',
    silent: "The slides state B^m's incentives, and only assert what B^l and B^h do.",
    read: 'Each claim stands twice: as stated, and completed by conditions for B^l and B^h.',
  },
});
