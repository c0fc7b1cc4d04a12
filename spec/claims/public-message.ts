import { always, type Condition, claim, math, type Reading } from '../../src/index.js';
import { q, τ } from '../parameters.js';
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
  separated,
  separationWorthItToHigh,
  separationWorthItToLow,
} from '../public-conditions.js';
import { publicMessage } from '../public-message.js';
import { slide } from '../source.js';

/*
 * Three ways in which semi-separating messages carry B's strategy of the private game, and full
 * separation, which does not last. D can mix only where she holds A for H with probability 1/2.
 */

/** As with a private message: B^h mobilizes, B^l does not, B^m does as he is told. */
const asTold = {
  'l, conciliatory': 'hold',
  'l, hostile': 'hold',
  'm, conciliatory': 'hold',
  'm, hostile': 'mobilize',
  'h, conciliatory': 'mobilize',
  'h, hostile': 'mobilize',
} as const;

const prior = { s: { H: q, L: q } } as const;

/**
 * In echo and under separation mobilizing gains more after s = 1 than after s = 0, for every type;
 * in bluff that is sure only for a type to whom war is bad, and in reticence for none.
 */
function ladder(conditions: Readonly<Record<keyof typeof asTold, Condition>>) {
  const because = 'what it gains by mobilizing is larger after s = 1 than after s = 0';
  return {
    high: { condition: conditions['h, hostile'], by: [conditions['h, conciliatory']], because },
    low: { condition: conditions['l, conciliatory'], by: [conditions['l, hostile']], because },
  };
}

/** What B believes of A after each message, whatever his own type. */
function ofA<const C, const H>(conciliatory: C, hostile: H) {
  return {
    'l, conciliatory': conciliatory,
    'm, conciliatory': conciliatory,
    'h, conciliatory': conciliatory,
    'l, hostile': hostile,
    'm, hostile': hostile,
    'h, hostile': hostile,
  } as const;
}

const τ_ = math`1 − ${τ}`;
const half = math`1/2`;

/** Pr(H | s, x) where Pr(H | s) = τ, x = H~: the message and the signal agree on H. */
const agreeOnH = math`${τ}^2 / (${τ}^2 + (1 − ${τ})^2)`;
const agreeOnHNot = math`(1 − ${τ})^2 / (${τ}^2 + (1 − ${τ})^2)`;

/**
 * D's belief about A and B where she holds A for H with a known probability: after s = 1 a holding
 * B is of type l and a mobilizing one of type m or h; after s = 0 a holding one is of type l or m
 * and a mobilizing one of type h. Where B should not have done what he did, he is taken for the
 * type that always does it.
 */
function answered(high: typeof half) {
  const low = math`1 − (${high})`;
  return {
    byHoldingAfter1: { 'H, l': high, 'L, l': low },
    byMobilizingAfter0: { 'H, h': high, 'L, h': low },
    byMobilizingAfter1: {
      inProportionTo: {
        'H, m': math`(${high}) ${q.m}`,
        'H, h': math`(${high}) ${q.h}`,
        'L, m': math`(${low}) ${q.m}`,
        'L, h': math`(${low}) ${q.h}`,
      },
      otherwise: { 'H, h': high, 'L, h': low },
    },
    byHoldingAfter0: {
      inProportionTo: {
        'H, l': math`(${high}) ${q.l}`,
        'H, m': math`(${high}) ${q.m}`,
        'L, l': math`(${low}) ${q.l}`,
        'L, m': math`(${low}) ${q.m}`,
      },
      otherwise: { 'H, l': high, 'L, l': low },
    },
  };
}

/** D's beliefs, from the probability that A is of type H after each message and signal. */
function ofBoth(high: Record<'0L' | '0H' | '1L' | '1H', typeof half>) {
  return {
    'conciliatory, hold, L~': answered(high['0L']).byHoldingAfter0,
    'conciliatory, hold, H~': answered(high['0H']).byHoldingAfter0,
    'conciliatory, mobilize, L~': answered(high['0L']).byMobilizingAfter0,
    'conciliatory, mobilize, H~': answered(high['0H']).byMobilizingAfter0,
    'hostile, hold, L~': answered(high['1L']).byHoldingAfter1,
    'hostile, hold, H~': answered(high['1H']).byHoldingAfter1,
    'hostile, mobilize, L~': answered(high['1L']).byMobilizingAfter1,
    'hostile, mobilize, H~': answered(high['1H']).byMobilizingAfter1,
  } as const;
}

/** What the slides leave to the reader. */
const semiSeparating: Reading = {
  name: 'semi-separating messages',
  silent:
    'The slides say only that a qualitatively similar equilibrium is supported, with semi-separating messages.',
  read: "B's strategy is that of the private game; A mixes so that D is indifferent somewhere, and D so that A is. The formulas are the project's own.",
};

const fullySeparating: Reading = {
  name: 'fully separating messages',
  silent: 'The slides deny full separation without saying how B and D would answer it.',
  read: "B's strategy is that of the private game, and D retains exactly if B's action matches the message.",
};

/** Echo: each type of A sends the message that suits her with probability τ. */
export const echo = claim(publicMessage, {
  id: 'echo',
  title: 'Public message: echo',
  source: slide('Public message'),
  says:
    'A_H sends the hostile message with probability τ and A_L with probability 1 − τ; B does as in ' +
    'the communication equilibrium; D retains where the signal matches what B did, replaces where ' +
    'neither signal nor message does, and mixes where the message alone does, so that A is indifferent.',
  strategies: {
    s: { H: { hostile: τ, conciliatory: τ_ }, L: { hostile: τ_, conciliatory: τ } },
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
    z: ofA({ L: τ, H: τ_ }, { L: τ_, H: τ }),
    r: ofBoth({ '0L': agreeOnHNot, '0H': half, '1L': half, '1H': agreeOnH }),
  },
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
  implied: Object.values(ladder(echoed)),
  expected: 'holds',
  reading: semiSeparating,
});

/** Bluff: A_H always provokes, and A_L sometimes pretends to be of type H. */
export const bluff = claim(publicMessage, {
  id: 'bluff',
  title: 'Public message: bluff',
  source: slide('Public message'),
  says:
    'A_H sends the hostile message, and A_L too with probability (1 − τ)/τ; B does as in the ' +
    'communication equilibrium; after s = 0 D retains if and only if B holds; after s = 1 she goes ' +
    'by what B did if x = H~, and if x = L~ she retains with a probability that leaves A_L indifferent.',
  strategies: {
    s: {
      H: 'hostile',
      L: { hostile: math`(1 − ${τ})/${τ}`, conciliatory: math`(2 ${τ} − 1)/${τ}` },
    },
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
    z: ofA({ L: 1 }, { L: τ_, H: τ }),
    r: ofBoth({ '0L': math`0`, '0H': math`0`, '1L': half, '1H': agreeOnH }),
  },
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
  implied: [
    ladder(bluffed).low,
    {
      condition: bluffed['h, hostile'],
      by: [bluffed['h, conciliatory'], bluffed['m, hostile']],
      because:
        'after s = 1 mobilizing gains B^h more than after s = 0, or else more than it gains B^m',
    },
  ],
  expected: 'holds',
  reading: {
    name: "D's mixing when she bluffs or is reticent",
    silent:
      'Where A mixes one-sidedly, D is indifferent after either action of B, and one equation does not fix two probabilities.',
    read: "D's probability of retaining does not depend on what B did where she holds A for H with probability 1/2.",
  },
});

/** Reticence, the mirror image: A_L always conciliates, and A_H sometimes does so too. */
export const reticence = claim(publicMessage, {
  id: 'reticence',
  title: 'Public message: reticence',
  source: slide('Public message'),
  says:
    'A_L sends the conciliatory message, and A_H the hostile one with probability (2τ − 1)/τ only; B ' +
    'does as in the communication equilibrium; after s = 1 D retains if and only if B mobilizes; ' +
    'after s = 0 she goes by what B did if x = L~, and if x = H~ she retains with a probability that ' +
    'leaves A_H indifferent.',
  strategies: {
    s: {
      H: { hostile: math`(2 ${τ} − 1)/${τ}`, conciliatory: math`(1 − ${τ})/${τ}` },
      L: 'conciliatory',
    },
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
    z: ofA({ L: τ, H: τ_ }, { H: 1 }),
    r: ofBoth({ '0L': agreeOnHNot, '0H': half, '1L': math`1`, '1H': math`1` }),
  },
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
  implied: [
    {
      condition: reticent['h, hostile'],
      by: [reticent['h, conciliatory'], reticent['m, conciliatory'], reticent['m, hostile']],
      because:
        'mobilizing gains B^m at least as much after s = 1 as after s = 0, and so it does B^h',
    },
  ],
  expected: 'holds',
  reading: semiSeparating,
});

/** Full separation: the message tells D who A is, and she goes by whether B's action matches it. */
export const separation = claim(publicMessage, {
  id: 'separation',
  title: 'Public message: full separation',
  source: slide('Public message'),
  says:
    'A_H sends the hostile message and A_L the conciliatory one, openly; B does as in the ' +
    'communication equilibrium, and D retains A_H if and only if B mobilizes, A_L if and only if he ' +
    'holds: an equilibrium exactly when ψ lies in a band, and D and B agree.',
  strategies: {
    s: { H: 'hostile', L: 'conciliatory' },
    z: asTold,
    r: {
      'conciliatory, hold, L~': 'retain',
      'conciliatory, hold, H~': 'retain',
      'conciliatory, mobilize, L~': 'replace',
      'conciliatory, mobilize, H~': 'replace',
      'hostile, hold, L~': 'replace',
      'hostile, hold, H~': 'replace',
      'hostile, mobilize, L~': 'retain',
      'hostile, mobilize, H~': 'retain',
    },
  },
  beliefs: {
    ...prior,
    z: ofA({ L: 1 }, { H: 1 }),
    r: ofBoth({ '0L': math`0`, '0H': math`0`, '1L': math`1`, '1H': math`1` }),
  },
  holds: {
    iff: {
      s: { H: separationWorthItToHigh, L: separationWorthItToLow },
      z: separated,
      r: {
        'conciliatory, hold, L~': audienceAfterOpenHold,
        'conciliatory, hold, H~': audienceAfterOpenHold,
        'conciliatory, mobilize, L~': always,
        'conciliatory, mobilize, H~': always,
        'hostile, hold, L~': always,
        'hostile, hold, H~': always,
        'hostile, mobilize, L~': audienceAfterOpenMobilization,
        'hostile, mobilize, H~': audienceAfterOpenMobilization,
      },
    },
  },
  implied: Object.values(ladder(separated)),
  expected: 'holds',
  reading: fullySeparating,
});
