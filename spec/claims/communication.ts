import { assessment, claim, math } from '../../src/index.js';
import {
  highMobilizesKnowingHigh,
  highMobilizesKnowingLow,
  lowHoldsKnowingHigh,
  lowHoldsKnowingLow,
  moderateHoldsKnowingLow,
  moderateMobilizesKnowingHigh,
  officeWorthItToHigh,
  officeWorthItToLow,
  replaceHighAfterHold,
  replaceLowAfterMobilization,
  retainHighAfterMobilization,
  retainLowAfterHold,
} from '../conditions.js';
import { afterSignalAlone, ifHigh, ifReplacementIsEven } from '../learning.js';
import { q, τ } from '../parameters.js';
import { privateMessage } from '../private-message.js';
import { slide } from '../source.js';

export const communicationAssessed = assessment(privateMessage, {
  strategies: {
    s: { H: 'hostile', L: 'conciliatory' },
    z: {
      'l, conciliatory': 'hold',
      'l, hostile': 'hold',
      'm, conciliatory': 'hold',
      'm, hostile': 'mobilize',
      'h, conciliatory': 'mobilize',
      'h, hostile': 'mobilize',
    },
    r: {
      'mobilize, H~': 'retain',
      'mobilize, L~': 'replace',
      'hold, L~': 'retain',
      'hold, H~': 'replace',
    },
  },
  beliefs: {
    // A knows nothing of B beyond the prior.
    s: { H: q, L: q },
    // The message tells B who A is.
    z: {
      'l, conciliatory': { L: 1 },
      'l, hostile': { H: 1 },
      'm, conciliatory': { L: 1 },
      'm, hostile': { H: 1 },
      'h, conciliatory': { L: 1 },
      'h, hostile': { H: 1 },
    },
    // B mobilizes if he is of type h, or of type m and facing A_H. Where nobody should have
    // mobilized, D takes B for B^h; where nobody should have held, for B^l.
    r: {
      'mobilize, H~': {
        inProportionTo: {
          'H, m, hostile': ifHigh(math`${τ} ${q.m}`),
          'H, h, hostile': ifHigh(math`${τ} ${q.h}`),
          'L, h, conciliatory': math`(1 − ${τ}) ${q.h}`,
        },
        otherwise: {
          'H, h, hostile': afterSignalAlone['H~'].H,
          'L, h, conciliatory': afterSignalAlone['H~'].L,
        },
      },
      'mobilize, L~': {
        inProportionTo: {
          'H, m, hostile': ifHigh(math`(1 − ${τ}) ${q.m}`),
          'H, h, hostile': ifHigh(math`(1 − ${τ}) ${q.h}`),
          'L, h, conciliatory': math`${τ} ${q.h}`,
        },
        otherwise: {
          'H, h, hostile': afterSignalAlone['L~'].H,
          'L, h, conciliatory': afterSignalAlone['L~'].L,
        },
      },
      'hold, L~': {
        inProportionTo: {
          'L, l, conciliatory': math`${τ} ${q.l}`,
          'L, m, conciliatory': math`${τ} ${q.m}`,
          'H, l, hostile': ifHigh(math`(1 − ${τ}) ${q.l}`),
        },
        otherwise: {
          'L, l, conciliatory': afterSignalAlone['L~'].L,
          'H, l, hostile': afterSignalAlone['L~'].H,
        },
      },
      'hold, H~': {
        inProportionTo: {
          'L, l, conciliatory': math`(1 − ${τ}) ${q.l}`,
          'L, m, conciliatory': math`(1 − ${τ}) ${q.m}`,
          'H, l, hostile': ifHigh(math`${τ} ${q.l}`),
        },
        otherwise: {
          'L, l, conciliatory': afterSignalAlone['H~'].L,
          'H, l, hostile': afterSignalAlone['H~'].H,
        },
      },
    },
  },
});

/** A_H provokes, A_L conciliates, B^m does as he is told, and D retains on a match. */
export const communication = claim(privateMessage, {
  id: 'communication',
  title: 'Communication equilibrium',
  source: slide('Communication equilibrium'),
  says:
    'A_H sends the hostile message and A_L the conciliatory one; B^h mobilizes, B^l does not, and ' +
    'B^m mobilizes after the hostile message alone; D retains A if and only if the signal of her ' +
    "type matches B's action: an equilibrium exactly when the twelve conditions hold.",
  ...communicationAssessed,
  holds: {
    iff: {
      s: { H: officeWorthItToHigh, L: officeWorthItToLow },
      z: {
        'l, conciliatory': lowHoldsKnowingLow,
        'l, hostile': lowHoldsKnowingHigh,
        'm, conciliatory': moderateHoldsKnowingLow,
        'm, hostile': moderateMobilizesKnowingHigh,
        'h, conciliatory': highMobilizesKnowingLow,
        'h, hostile': highMobilizesKnowingHigh,
      },
      r: {
        'mobilize, H~': retainHighAfterMobilization,
        'mobilize, L~': replaceLowAfterMobilization,
        'hold, L~': retainLowAfterHold,
        'hold, H~': replaceHighAfterHold,
      },
    },
  },
  // G(t|H) − G(t|L) = γ_B (p_H^t − p_L^t)/2: whoever mobilizes facing A_L also does facing A_H.
  implied: ifReplacementIsEven([
    {
      condition: highMobilizesKnowingHigh,
      by: [highMobilizesKnowingLow],
      because: 'G(h|H) − G(h|L) = γ_B (p_H^h − p_L^h)/2 is positive',
    },
    {
      condition: lowHoldsKnowingLow,
      by: [lowHoldsKnowingHigh],
      because: 'G(l|H) − G(l|L) = γ_B (p_H^l − p_L^l)/2 is positive',
    },
  ]),
  expected: 'holds',
});

/** With the slides' conditions alone, nothing keeps B^h mobilizing and B^l from it. */
export const communicationAsStated = claim(privateMessage, {
  id: 'communication-as-stated',
  title: 'Communication equilibrium, as the slides state it',
  source: slide('Communication equilibrium'),
  says: 'The same assessment is an equilibrium whenever the eight conditions hold that the slides name in words.',
  ...communicationAssessed,
  holds: {
    if: [
      officeWorthItToHigh,
      officeWorthItToLow,
      moderateHoldsKnowingLow,
      moderateMobilizesKnowingHigh,
      retainHighAfterMobilization,
      replaceLowAfterMobilization,
      retainLowAfterHold,
      replaceHighAfterHold,
    ],
  },
  expected: 'fails',
  reading: {
    name: 'not too strong either way',
    silent: "The slides call D's preference given t = m not too strong either way, in words.",
    read: "Not so strong that it overturns, after any action of B and any signal, what the signal's match suggests: four inequalities.",
  },
});

/** Given D's strategy and what the message tells, B^m's two conditions make him follow it. */
export const influential = claim(privateMessage, {
  id: 'influential',
  title: 'The message is influential',
  source: slide('B^m incentive-compatibility'),
  says:
    'If B^m does not gain by mobilizing when told that A is of type L, nor by holding when told that ' +
    'she is of type H, then following the message, z = s, is rational for him.',
  ...communicationAssessed,
  holds: {
    if: [moderateHoldsKnowingLow, moderateMobilizesKnowingHigh],
    at: { z: ['m, conciliatory', 'm, hostile'] },
  },
  expected: 'holds',
});

/** Read as the existence of the equilibrium, the two conditions are not enough. */
export const influentialAsStated = claim(privateMessage, {
  id: 'influential-as-stated',
  title: 'The message is influential, as the slides state it',
  source: slide('B^m incentive-compatibility'),
  says: "B^m's two conditions suffice for the whole assessment to be an equilibrium.",
  ...communicationAssessed,
  holds: { if: [moderateHoldsKnowingLow, moderateMobilizesKnowingHigh] },
  expected: 'fails',
});
