import { type Claim, claim } from '../../src/index.js';
import { baseline } from '../baseline.js';
import { privateMessage } from '../private-message.js';
import { bluffExists, echoExists, reticenceExists } from '../public-conditions.js';
import { publicMessage } from '../public-message.js';
import { fullSupport } from '../statements/added.js';
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
 * The claimed equilibria by other concepts, under the same conditions: as Nash equilibria; and, if B may
 * be of each type, as sequential ones. Where the prior rules a type out, mistakes lead to nothing that he
 * would do, and sequential equilibrium is not defined.
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

function sequential({ id, title, source, conditions }: Claim) {
  return {
    id: `${id}-sequential`,
    title: `${title}, as a sequential equilibrium`,
    source,
    says: 'Under the same conditions, if B may be of each type, it is a sequential equilibrium.',
    concept: 'sequential',
    holds: { if: [...fullSupport, ...conditions] },
    expected: 'holds',
    reading: {
      name: 'solution concept',
      silent: 'The slides name no solution concept.',
      read: 'Weak perfect Bayesian equilibrium in the claim itself; sequential equilibrium here.',
    },
  } as const;
}

export const asSequential = [
  claim(baseline, { ...nonCommunicationAssessed, ...sequential(nonCommunication) }),
  claim(privateMessage, { ...communicationAssessed, ...sequential(communication) }),
  claim(publicMessage, { ...reticenceAssessed, ...sequential(reticence), where: reticenceExists }),
];

/** The same of the other public messages, which take longer: no part of what `verify` goes through. */
export const othersAsSequential = [
  claim(publicMessage, { ...echoAssessed, ...sequential(echo), where: echoExists }),
  claim(publicMessage, { ...bluffAssessed, ...sequential(bluff), where: bluffExists }),
];
