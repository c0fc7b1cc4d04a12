import { always, claim, math } from '../../src/index.js';
import { ifReplacementIsEven } from '../learning.js';
import {
  audienceAfterOpenHold,
  audienceAfterOpenMobilization,
  separated,
  separationWorthItToHigh,
  separationWorthItToLow,
} from '../public-conditions.js';
import { publicMessage } from '../public-message.js';
import { slide } from '../source.js';
import { asTold, fullySeparating, ladder, ofA, ofBoth, prior } from './open-answers.js';

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
  implied: ifReplacementIsEven(Object.values(ladder(separated))),
  expected: 'holds',
  reading: fullySeparating,
});
