import { always, assessment, claim, math } from '../../src/index.js';
import {
  afterBoth,
  afterMessage,
  bluffing,
  echoing,
  ifReplacementIsEven,
  reticing,
} from '../learning.js';
import { ρ } from '../primitives.js';
import {
  audienceAfterOpenHold,
  audienceAfterOpenMobilization,
  bluffB,
  bluffExists,
  bluffed,
  bluffWorthItToHigh,
  echoA,
  echoD,
  echoExists,
  echoed,
  reticenceC,
  reticenceExists,
  reticenceWorthItToLow,
  reticent,
} from '../public-conditions.js';
import { publicMessage } from '../public-message.js';
import { slide } from '../source.js';
import { asTold, ladder, ofA, ofBoth, prior, semiSeparating } from './open-answers.js';

/*
 * Three ways in which semi-separating messages carry B's strategy of the private game. D can mix only
 * where A is as likely to be of type H as a replacement.
 */

const likeReplacement = math`${ρ}`;

export const echoAssessed = assessment(publicMessage, {
  strategies: {
    s: echoing,
    z: asTold,
    r: {
      'conciliatory, hold, L~': 'retain',
      'conciliatory, hold, H~': { retain: echoD, replace: math`1 − ${echoD}` },
      'conciliatory, mobilize, L~': 'replace',
      'conciliatory, mobilize, H~': 'retain',
      'hostile, hold, L~': 'retain',
      'hostile, hold, H~': 'replace',
      'hostile, mobilize, L~': { retain: echoA, replace: math`1 − ${echoA}` },
      'hostile, mobilize, H~': 'retain',
    },
  },
  beliefs: {
    ...prior,
    z: ofA(afterMessage.conciliatory, afterMessage.hostile),
    r: ofBoth({
      '0L': afterBoth['conciliatory, L~'].H,
      '0H': likeReplacement,
      '1L': likeReplacement,
      '1H': afterBoth['hostile, H~'].H,
    }),
  },
});

/** Echo: each type of A sends both messages, the one that suits her more often than the other type. */
export const echo = claim(publicMessage, {
  id: 'echo',
  title: 'Public message: echo',
  source: slide('Public message'),
  says:
    'Each type of A sends the message that suits her, and the other just so often that a contrary ' +
    'signal offsets a message; B does as in the communication equilibrium; D retains where the signal ' +
    'matches what B did, replaces where neither signal nor message does, and mixes where the message ' +
    'alone does, so that A is indifferent.',
  ...echoAssessed,
  where: echoExists,
  holds: {
    iff: {
      s: { H: always, L: always },
      z: echoed,
      r: {
        'conciliatory, hold, L~': audienceAfterOpenHold,
        'conciliatory, hold, H~': always,
        'conciliatory, mobilize, L~': always,
        'conciliatory, mobilize, H~': always,
        'hostile, hold, L~': always,
        'hostile, hold, H~': always,
        'hostile, mobilize, L~': always,
        'hostile, mobilize, H~': audienceAfterOpenMobilization,
      },
    },
  },
  implied: ifReplacementIsEven(Object.values(ladder(echoed))),
  expected: 'holds',
  reading: {
    ...semiSeparating,
    read: `${semiSeparating.read} Nothing is said of where D_echo = 0: A's indifferences do not determine D's mixing there, and other equilibria of this kind may exist.`,
  },
});

export const bluffAssessed = assessment(publicMessage, {
  strategies: {
    s: { H: 'hostile', L: bluffing },
    z: asTold,
    r: {
      'conciliatory, hold, L~': 'retain',
      'conciliatory, hold, H~': 'retain',
      'conciliatory, mobilize, L~': 'replace',
      'conciliatory, mobilize, H~': 'replace',
      'hostile, hold, L~': { retain: bluffB, replace: math`1 − ${bluffB}` },
      'hostile, hold, H~': 'replace',
      'hostile, mobilize, L~': { retain: bluffB, replace: math`1 − ${bluffB}` },
      'hostile, mobilize, H~': 'retain',
    },
  },
  beliefs: {
    ...prior,
    z: ofA({ L: 1 }, afterMessage.hostile),
    r: ofBoth({
      '0L': math`0`,
      '0H': math`0`,
      '1L': likeReplacement,
      '1H': afterBoth['hostile, H~'].H,
    }),
  },
});

/** Bluff: A_H always provokes, and A_L sometimes pretends to be of type H. */
export const bluff = claim(publicMessage, {
  id: 'bluff',
  title: 'Public message: bluff',
  source: slide('Public message'),
  says:
    'A_H sends the hostile message, and A_L too, just so often that a signal of L offsets it; B does ' +
    'as in the communication equilibrium; after s = 0 D retains if and only if B holds; after s = 1 she goes ' +
    'by what B did if x = H~, and if x = L~ she retains with a probability that leaves A_L indifferent.',
  ...bluffAssessed,
  where: bluffExists,
  holds: {
    iff: {
      s: { H: bluffWorthItToHigh, L: always },
      z: bluffed,
      r: {
        'conciliatory, hold, L~': audienceAfterOpenHold,
        'conciliatory, hold, H~': audienceAfterOpenHold,
        'conciliatory, mobilize, L~': always,
        'conciliatory, mobilize, H~': always,
        'hostile, hold, L~': always,
        'hostile, hold, H~': always,
        'hostile, mobilize, L~': always,
        'hostile, mobilize, H~': audienceAfterOpenMobilization,
      },
    },
  },
  // β^h < 0: the ladder holds for B^h too. Else war with more is worth more to B^h than to B^m.
  implied: ifReplacementIsEven([
    ladder(bluffed).low,
    {
      condition: bluffed['h, hostile'],
      by: [bluffed['h, conciliatory'], bluffed['m, hostile']],
      because:
        'after s = 1 mobilizing gains B^h more than after s = 0, or else more than it gains B^m',
    },
  ]),
  expected: 'holds',
  reading: {
    name: "D's mixing when she bluffs or is reticent",
    silent:
      'Where A mixes one-sidedly, D is indifferent after either action of B, and one equation does not fix two probabilities.',
    read: "D's probability of retaining does not depend on what B did where A is as likely to be of type H as a replacement.",
  },
});

export const reticenceAssessed = assessment(publicMessage, {
  strategies: {
    s: { H: reticing, L: 'conciliatory' },
    z: asTold,
    r: {
      'conciliatory, hold, L~': 'retain',
      'conciliatory, hold, H~': { retain: reticenceC, replace: math`1 − ${reticenceC}` },
      'conciliatory, mobilize, L~': 'replace',
      'conciliatory, mobilize, H~': { retain: reticenceC, replace: math`1 − ${reticenceC}` },
      'hostile, hold, L~': 'replace',
      'hostile, hold, H~': 'replace',
      'hostile, mobilize, L~': 'retain',
      'hostile, mobilize, H~': 'retain',
    },
  },
  beliefs: {
    ...prior,
    z: ofA(afterMessage.conciliatory, { H: 1 }),
    r: ofBoth({
      '0L': afterBoth['conciliatory, L~'].H,
      '0H': likeReplacement,
      '1L': math`1`,
      '1H': math`1`,
    }),
  },
});

/** Reticence, the mirror image: A_L always conciliates, and A_H sometimes does so too. */
export const reticence = claim(publicMessage, {
  id: 'reticence',
  title: 'Public message: reticence',
  source: slide('Public message'),
  says:
    'A_L sends the conciliatory message, and A_H too, just so often that a signal of H offsets it; B ' +
    'does as in the communication equilibrium; after s = 1 D retains if and only if B mobilizes; ' +
    'after s = 0 she goes by what B did if x = L~, and if x = H~ she retains with a probability that ' +
    'leaves A_H indifferent.',
  ...reticenceAssessed,
  where: reticenceExists,
  holds: {
    iff: {
      s: { H: always, L: reticenceWorthItToLow },
      z: reticent,
      r: {
        'conciliatory, hold, L~': audienceAfterOpenHold,
        'conciliatory, hold, H~': always,
        'conciliatory, mobilize, L~': always,
        'conciliatory, mobilize, H~': always,
        'hostile, hold, L~': always,
        'hostile, hold, H~': always,
        'hostile, mobilize, L~': audienceAfterOpenMobilization,
        'hostile, mobilize, H~': audienceAfterOpenMobilization,
      },
    },
  },
  // After s = 1 it gains B^t more by (p_H^t − p_L^t) ((1 − τ) β^t + γ_B/2), which B^m's two
  // conditions make nonnegative for m, and so positive for h.
  implied: ifReplacementIsEven([
    {
      condition: reticent['h, hostile'],
      by: [reticent['h, conciliatory'], reticent['m, conciliatory'], reticent['m, hostile']],
      because:
        'mobilizing gains B^m at least as much after s = 1 as after s = 0, and so it does B^h',
    },
  ]),
  expected: 'holds',
  reading: semiSeparating,
});
