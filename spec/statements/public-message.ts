import {
  compare,
  everywhere,
  neverForLarge,
  nowhere,
  probability,
  regardless,
  relation,
  type Statement,
  somewhere,
} from '../../src/index.js';
import { communication } from '../claims/communication.js';
import { bluff, echo, reticence } from '../claims/public-message.js';
import { separation } from '../claims/separation.js';
import { dovishOnAverage } from '../contrasts.js';
import { q, γ_A, ε, ψ } from '../parameters.js';
import { echoed, separationWorthItToHigh, separationWorthItToLow } from '../public-conditions.js';
import { publicMessage } from '../public-message.js';
import { slide } from '../source.js';
import {
  all,
  beyondBandAmongDoves,
  beyondBandAmongThreats,
  communicating,
  fullSupport,
  highPossible,
  lowPossible,
  moderateNotCertain,
  moderatePossible,
  officeAboveWar,
  own,
} from './added.js';

/*
 * Public message.
 */

const retained = (z: 'hold' | 'mobilize') => ({
  echo: probability(echo, { r: 'retain' }, { θ: 'H', s: 'hostile', z }),
  bluff: probability(bluff, { r: 'retain' }, { θ: 'H', s: 'hostile', z }),
  reticence: probability(reticence, { r: 'retain' }, { θ: 'H', s: 'hostile', z }),
});

const hostileIntent = [
  compare(probability(echo, { t: 'h' }, { z: 'mobilize' }), '>', q.h),
  compare(probability(echo, { t: 'h' }, { z: 'mobilize', s: 'hostile' }), '>', q.h),
];

export const publicStatements: readonly Statement[] = [
  somewhere({
    id: 'private-or-public',
    source: slide('Contribution'),
    says: 'An influential equilibrium exists with the message private, and with it public, at the same parameters.',
    given: [moderatePossible],
    asserts: [communication, echo],
  }),
  everywhere({
    id: 'private-or-public-as-stated',
    source: slide('Contribution'),
    says: "Wherever the communication equilibrium exists with a private message, echo's B would go along with a public one.",
    reading: {
      name: 'private or public',
      silent: '"Can be private or public" may mean at the same parameters always, or at some.',
      read: "At some: see private-or-public. At all: B^m's gain from mobilizing after an open s = 1 would have to be at least 0.",
    },
    given: communicating,
    asserts: all(echoed['m, hostile']),
    expected: 'fails',
  }),
  neverForLarge(ψ, {
    id: 'not-separating',
    source: slide('Public message'),
    says: 'With a public message, full separation is not an equilibrium when ψ is large: if q_h > q_l A_L would rather provoke, and else A_H would rather not.',
    reading: {
      name: 'full separation',
      silent:
        'The slides do not say how B and D answer separating messages. Where D is indifferent after an answer, other ways to answer exist.',
      read: 'As in the claim "separation": B as in the communication equilibrium, and D retains exactly if what B did matches the message.',
    },
    given: [moderateNotCertain],
    asserts: [separationWorthItToHigh.relation, separationWorthItToLow.relation],
  }),
  neverForLarge(ψ, {
    id: 'not-separating-as-stated',
    source: slide('Public message'),
    says: 'The same whatever the prior.',
    asserts: [separationWorthItToHigh.relation, separationWorthItToLow.relation],
    lookAt: [relation`${q.m} = 1`, relation`${ε} = 0`, relation`${γ_A} = 0`],
    expected: 'fails',
  }),
  somewhere({
    id: 'separating-in-a-band',
    source: slide('Public message'),
    says: 'Full separation can be an equilibrium though office is worth more to A than the worst war costs her.',
    reading: own,
    given: [...fullSupport, officeAboveWar],
    asserts: [separation],
  }),
  nowhere({
    id: 'not-separating-among-threats',
    source: slide('Public message'),
    says: 'Full separation, answered as in the claim separation, is no equilibrium where office, times how much likelier B is to be of type h than of type l, is worth more to A than the worst war costs her.',
    reading: own,
    given: [beyondBandAmongThreats],
    asserts: [separation],
  }),
  nowhere({
    id: 'not-separating-among-doves',
    source: slide('Public message'),
    says: 'Nor where that is so times how much likelier B is to be of type l than of type h.',
    reading: own,
    given: [beyondBandAmongDoves],
    asserts: [separation],
  }),
  everywhere({
    id: 'openly',
    source: slide('Public message'),
    says: 'A_H provokes openly and is still rewarded: after an open s = 1 she is retained more often if B mobilizes.',
    given: [...echo.where, ...fullSupport],
    asserts: [compare(retained('mobilize').echo, '>', retained('hold').echo)],
  }),
  everywhere({
    id: 'openly-bluffing',
    source: slide('Public message'),
    says: 'The same when she bluffs.',
    given: [...bluff.where, ...fullSupport],
    asserts: [compare(retained('mobilize').bluff, '>', retained('hold').bluff)],
  }),
  everywhere({
    id: 'openly-reticent',
    source: slide('Public message'),
    says: 'The same when she is reticent.',
    given: [...reticence.where, ...fullSupport],
    asserts: [compare(retained('mobilize').reticence, '>', retained('hold').reticence)],
  }),
  everywhere({
    id: 'intent',
    source: slide('Public message'),
    says: "B's mobilizing reveals probable hostile intent, even if provoked: it makes type h more likely, and does so given s = 1 too.",
    given: [...echo.where, highPossible, lowPossible],
    asserts: hostileIntent,
  }),
  everywhere({
    id: 'intent-as-stated',
    source: slide('Public message'),
    says: 'The same whatever the prior.',
    given: echo.where,
    asserts: hostileIntent,
    lookAt: [relation`${q.h} = 0`],
    expected: 'fails',
  }),
  regardless(publicMessage, {
    id: 'prospective',
    source: slide('Public message'),
    says: 'The audience is prospective: who started it matters to D through beliefs alone; her payoffs do not contain s.',
    player: 'D',
    variable: 's',
  }),
  somewhere({
    id: 'valued-for-the-threat',
    source: slide('Contribution'),
    says: 'Where a leader merely known to be of type H would be replaced, one who was matched by a mobilizing B is retained.',
    reading: {
      name: 'valued for the threat',
      silent:
        '"Must also show that the international environment makes these attributes valuable."',
      read: 'In the communication equilibrium z shows it: see not-diversion for a leader who shows her type alone.',
    },
    given: [dovishOnAverage],
    asserts: [
      communication,
      compare(probability(communication, { r: 'retain' }, { z: 'mobilize', x: 'H~' }), '=', 1),
    ],
  }),
];
