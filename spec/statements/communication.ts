import {
  compare,
  deviating,
  everywhere,
  forLarge,
  math,
  payoff,
  probability,
  regardless,
  relation,
  type Statement,
} from '../../src/index.js';
import { communication } from '../claims/communication.js';
import { β, γ_B, ψ } from '../parameters.js';
import { W_A, π } from '../primitives.js';
import { privateMessage } from '../private-message.js';
import { slide } from '../source.js';
import {
  communicating,
  fullSupport,
  mobilizingBites,
  moderatePossible,
  moderateSuffers,
  officeStrictlyWorthIt,
} from './added.js';

/*
 * Communication equilibrium.
 */

const harmful = [
  compare(W_A('H', 'm', 1), '<', W_A('H', 'm', 0)),
  compare(W_A('L', 'm', 1), '<', W_A('L', 'm', 0)),
];

const warAfter = (s: 'conciliatory' | 'hostile', t: 'l' | 'm' | 'h') =>
  probability(communication, { war: 'war' }, { s, t });

const resisting = deviating(communication, { z: { 'm, conciliatory': 'mobilize' } });
const survives = (claim: typeof communication) =>
  probability(claim, { r: 'retain' }, { θ: 'L', s: 'conciliatory', t: 'm' });

const paid = (r: 'retain' | 'replace') =>
  payoff(communication, 'B', { θ: 'H', t: 'm', s: 'hostile', r });

const mobilizes = (s: 'conciliatory' | 'hostile') =>
  probability(communication, { z: 'mobilize' }, { s });

export const communicationStatements: readonly Statement[] = [
  everywhere({
    id: 'harm',
    source: slide('Communication equilibrium'),
    says: "Provoking B^m into mobilizing is strictly harmful to A's and D's conflict payoff.",
    reading: {
      name: 'harm',
      silent: 'Harm to whom, with which leader in office?',
      read: 'W_A of either leader, facing B^m, is lower when he has mobilized.',
    },
    given: [mobilizingBites],
    asserts: harmful,
  }),
  everywhere({
    id: 'harm-as-stated',
    source: slide('Communication equilibrium'),
    says: 'The same whatever ε ≥ 0 and γ_A ≥ 0 are.',
    given: communicating,
    asserts: harmful,
    expected: 'fails',
  }),
  forLarge(ψ, {
    id: 'office',
    source: slide('Communication equilibrium'),
    says: 'Provoking is worth it to A_H if ψ is large; the threshold is ((1 − τ) W_A(H,m,0) − τ W_A(H,m,1))/(2τ − 1).',
    given: [moderatePossible],
    asserts: [officeStrictlyWorthIt.relation],
  }),
  forLarge(ψ, {
    id: 'office-as-stated',
    source: slide('Communication equilibrium'),
    says: 'The same whatever the prior.',
    asserts: [officeStrictlyWorthIt.relation],
    expected: 'fails',
  }),
  everywhere({
    id: 'unlikely',
    source: slide('B^m incentive-compatibility'),
    says: 'After s = 0 war is less likely than after s = 1, for each type of B.',
    given: fullSupport,
    asserts: [
      compare(warAfter('conciliatory', 'l'), '<', warAfter('hostile', 'l')),
      compare(warAfter('conciliatory', 'm'), '<', warAfter('hostile', 'm')),
      compare(warAfter('conciliatory', 'h'), '<', warAfter('hostile', 'h')),
    ],
  }),
  everywhere({
    id: 'helps-L',
    source: slide('B^m incentive-compatibility'),
    says: 'By not mobilizing after s = 0, B^m helps A_L survive politically.',
    given: [moderatePossible],
    asserts: [compare(survives(communication), '>', survives(resisting))],
  }),
  everywhere({
    id: 'helps-H-cost',
    source: slide('B^m incentive-compatibility'),
    says: 'Helping A_H stay in office is a cost to B^m, who has mobilized.',
    given: [moderateSuffers, moderatePossible],
    asserts: [compare(paid('retain'), '<', paid('replace'))],
  }),
  everywhere({
    id: 'helps-H-cost-as-stated',
    source: slide('B^m incentive-compatibility'),
    says: 'The same in every communication equilibrium.',
    given: communicating,
    asserts: [compare(paid('retain'), '<', paid('replace'))],
    lookAt: [relation`${β.m} + ${γ_B} > 0`, moderatePossible.relation],
    expected: 'fails',
  }),
  everywhere({
    id: 'informative',
    source: slide('Overview'),
    says: 'Costless communication is informative: B learns from it who A is.',
    asserts: [
      compare(probability(communication, { θ: 'H' }, { s: 'hostile' }), '=', 1),
      compare(probability(communication, { θ: 'H' }, { s: 'conciliatory' }), '=', 0),
    ],
  }),
  regardless(privateMessage, {
    id: 'costless',
    source: slide('Sequence, with a private message'),
    says: "The message is costless: A's payoffs do not contain s.",
    player: 'A',
    variable: 's',
  }),
  everywhere({
    id: 'demonstrates',
    source: slide('Communication equilibrium'),
    says: 'B^m, provoked, demonstrates to the audience that B is a threat: after z = 1 B is not of type l, and A is likelier than before to be of type H.',
    given: [moderatePossible],
    asserts: [
      compare(probability(communication, { t: 'l' }, { z: 'mobilize' }), '=', 0),
      compare(probability(communication, { θ: 'H' }, { z: 'mobilize' }), '>', math`${π}`),
    ],
  }),
  everywhere({
    id: 'provokes',
    source: slide('Contribution'),
    says: 'The message provokes rather than deters: B mobilizes more often after s = 1.',
    given: [moderatePossible],
    asserts: [compare(mobilizes('hostile'), '>', mobilizes('conciliatory'))],
  }),
  everywhere({
    id: 'provokes-as-stated',
    source: slide('Contribution'),
    says: 'The same whatever the prior.',
    asserts: [compare(mobilizes('hostile'), '>', mobilizes('conciliatory'))],
    expected: 'fails',
  }),
];
