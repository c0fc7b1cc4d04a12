import { type Claim, claim } from '../../src/index.js';
import { baseline } from '../baseline.js';
import { privateMessage } from '../private-message.js';
import { bluffExists, echoExists, reticenceExists } from '../public-conditions.js';
import { publicMessage } from '../public-message.js';
import { communication, communicationAssessed } from './communication.js';
import { nonCommunication, nonCommunicationAssessed } from './non-communication.js';
import {
  bluff,
  bluffAssessed,
  echo,
  echoAssessed,
  reticence,
  reticenceAssessed,
} from './public-message.js';

/*
 * The claimed equilibria as Nash equilibria, under the same conditions. Whether they are sequential is not
 * asserted for all parameters: what is ever drawn depends on the prior, and casus leaves that undecided.
 */

function nash({ id, title, source }: Pick<Claim, 'id' | 'title' | 'source'>) {
  return {
    id: `${id}-nash`,
    title: `${title}, as a Nash equilibrium`,
    source,
    says: 'Under the same conditions it is a Nash equilibrium.',
    concept: 'Nash',
    expected: 'holds',
    reading: {
      name: 'solution concept',
      silent: 'The slides name no solution concept.',
      read: 'Weak perfect Bayesian equilibrium in the claim itself; Nash equilibrium here.',
    },
  } as const;
}

export const asNash = [
  claim(baseline, {
    ...nash(nonCommunication),
    strategies: nonCommunicationAssessed.strategies,
    holds: { if: nonCommunication.conditions },
  }),
  claim(privateMessage, {
    ...nash(communication),
    strategies: communicationAssessed.strategies,
    holds: { if: communication.conditions },
  }),
  claim(publicMessage, {
    ...nash(echo),
    strategies: echoAssessed.strategies,
    where: echoExists,
    holds: { if: echo.conditions },
  }),
  claim(publicMessage, {
    ...nash(bluff),
    strategies: bluffAssessed.strategies,
    where: bluffExists,
    holds: { if: bluff.conditions },
  }),
  claim(publicMessage, {
    ...nash(reticence),
    strategies: reticenceAssessed.strategies,
    where: reticenceExists,
    holds: { if: reticence.conditions },
  }),
];
