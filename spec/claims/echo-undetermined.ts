import { added, claim, math, relation } from '../../src/index.js';
import { afterBoth, afterMessage, echoing } from '../learning.js';
import { q } from '../parameters.js';
import { ρ } from '../primitives.js';
import { echoed } from '../public-conditions.js';
import { publicMessage } from '../public-message.js';
import { slide } from '../source.js';
import { asTold, ofA, ofBoth, prior, semiSeparating } from './open-answers.js';

/*
 * Echo where D_echo = 0, and A's indifferences do not determine how D mixes: two cases in which there is
 * an equilibrium of this kind all the same.
 */

export const onlyHigh = added('only-h', 'B is of type h', relation`${q.h} = 1`);
const noModerate = added('no-m', 'B is not of type m', relation`${q.m} ≤ 0`);

const beliefs = {
  ...prior,
  z: ofA(afterMessage.conciliatory, afterMessage.hostile),
  r: ofBoth({
    '0L': afterBoth['conciliatory, L~'].H,
    '0H': math`${ρ}`,
    '1L': math`${ρ}`,
    '1H': afterBoth['hostile, H~'].H,
  }),
} as const;

/** What D does where she is sure of it. */
const sure = {
  'conciliatory, hold, L~': 'retain',
  'conciliatory, mobilize, L~': 'replace',
  'conciliatory, mobilize, H~': 'retain',
  'hostile, hold, L~': 'retain',
  'hostile, hold, H~': 'replace',
  'hostile, mobilize, H~': 'retain',
} as const;

export const echoWithoutModerate = claim(publicMessage, {
  id: 'echo-without-m',
  title: 'Public message: echo, D going by the signal alone',
  source: slide('Public message'),
  says: 'If B is not of type m, nobody heeds the message: A echoes her type, D retains on a match alone, a = d = 0, whether or not D_echo = 0.',
  strategies: {
    s: echoing,
    z: asTold,
    r: {
      ...sure,
      'conciliatory, hold, H~': 'replace',
      'hostile, mobilize, L~': 'replace',
    },
  },
  beliefs,
  holds: { if: [noModerate, ...Object.values(echoed)] },
  expected: 'holds',
  reading: semiSeparating,
});

export const echoAmongThreats = claim(publicMessage, {
  id: 'echo-among-threats',
  title: 'Public message: echo, B being of type h for sure',
  source: slide('Public message'),
  says: 'If B is of type h for sure, the same with d = 1: what D does after a hold that does not come is of no account to A.',
  strategies: {
    s: echoing,
    z: asTold,
    r: {
      ...sure,
      'conciliatory, hold, H~': 'retain',
      'hostile, mobilize, L~': 'replace',
    },
  },
  beliefs,
  holds: { if: [onlyHigh, ...Object.values(echoed)] },
  expected: 'holds',
  reading: semiSeparating,
});
