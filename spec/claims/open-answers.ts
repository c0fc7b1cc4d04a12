import { type Condition, type Formula, math, type Reading } from '../../src/index.js';
import { q } from '../parameters.js';

/*
 * How B and D answer a message that both see, and what they then believe: common to the claimed
 * equilibria with a public message.
 */

/** As with a private message: B^h mobilizes, B^l does not, B^m does as he is told. */
export const asTold = {
  'l, conciliatory': 'hold',
  'l, hostile': 'hold',
  'm, conciliatory': 'hold',
  'm, hostile': 'mobilize',
  'h, conciliatory': 'mobilize',
  'h, hostile': 'mobilize',
} as const;

export const prior = { s: { H: q, L: q } } as const;

/**
 * In echo and under separation mobilizing gains more after s = 1 than after s = 0, for every type;
 * in bluff that is sure only for a type to whom war is bad, and in reticence for none.
 */
export function ladder(conditions: Readonly<Record<keyof typeof asTold, Condition>>) {
  const because = 'what it gains by mobilizing is larger after s = 1 than after s = 0';
  return {
    high: { condition: conditions['h, hostile'], by: [conditions['h, conciliatory']], because },
    low: { condition: conditions['l, conciliatory'], by: [conditions['l, hostile']], because },
  };
}

/** What B believes of A after each message, whatever his own type. */
export function ofA<const C, const H>(conciliatory: C, hostile: H) {
  return {
    'l, conciliatory': conciliatory,
    'm, conciliatory': conciliatory,
    'h, conciliatory': conciliatory,
    'l, hostile': hostile,
    'm, hostile': hostile,
    'h, hostile': hostile,
  } as const;
}

/**
 * D's belief about A and B where she holds A for H with a known probability: after s = 1 a holding
 * B is of type l and a mobilizing one of type m or h; after s = 0 a holding one is of type l or m
 * and a mobilizing one of type h. Where B should not have done what he did, he is taken for the
 * type that always does it.
 */
function answered(high: Formula) {
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
export function ofBoth(high: Record<'0L' | '0H' | '1L' | '1H', Formula>) {
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
export const semiSeparating: Reading = {
  name: 'semi-separating messages',
  silent:
    'The slides say only that a qualitatively similar equilibrium is supported, with semi-separating messages.',
  read: "B's strategy is that of the private game; A mixes so that D is indifferent somewhere, and D so that A is. The formulas are the project's own.",
};

export const fullySeparating: Reading = {
  name: 'fully separating messages',
  silent: 'The slides deny full separation without saying how B and D would answer it.',
  read: "B's strategy is that of the private game, and D retains exactly if B's action matches the message.",
};
