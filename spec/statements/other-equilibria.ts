import { added, type Condition, exists, only, relation, type Statement } from '../../src/index.js';
import { baseline } from '../baseline.js';
import { communication } from '../claims/communication.js';
import { nonCommunication } from '../claims/non-communication.js';
import { G, goesBySignal, moderateHolds } from '../conditions.js';
import { ifHigh } from '../learning.js';
import { q, β, γ_B, κ } from '../parameters.js';
import { W_B, Δ } from '../primitives.js';
import { privateMessage } from '../private-message.js';
import { publicMessage } from '../public-message.js';
import { slide } from '../source.js';
import { fullSupport, moderateSuffers, own } from './added.js';

/*
 * Are there other equilibria in pure strategies than those on the slides? `casus characterize` lists
 * all of them, most with a tie or with a D who goes against her signal; these say where none is left.
 */

/** B^h mobilizes and B^l holds, whatever either does to who is in office. */
const extremesDecided: readonly Condition[] = [
  added(
    'war-no-cost-to-h',
    'war is not bad for a B^h who has mobilized',
    relation`${β.h} + ${γ_B} ≥ 0`,
  ),
  added(
    'high-rather-mobilizes-than-keeps-L',
    'B^h gains by mobilizing, even facing A_L in any case',
    relation`${W_B('L', 'h', 1)} − ${κ} > ${W_B('L', 'h', 0)}`,
  ),
  added(
    'high-rather-mobilizes-than-has-H',
    'B^h gains by mobilizing, even if that brings A_L into office in the place of A_H',
    relation`${W_B('L', 'h', 1)} − ${κ} > ${W_B('H', 'h', 0)}`,
  ),
  moderateSuffers,
  added(
    'low-rather-holds-than-has-L',
    'B^l loses by mobilizing, even if that brings A_L into office in the place of A_H',
    relation`${W_B('L', 'l', 1)} − ${κ} < ${W_B('H', 'l', 0)}`,
  ),
];

/** D wants A_L where B holds and A_H where he mobilizes, whatever B^m does. */
const moderateDecidesNothing: readonly Condition[] = [
  added(
    'audience-surely-for-L-after-hold',
    'facing a B who is of type l or m, D prefers A_L',
    relation`${q.l} ${Δ('l', 0)} + ${q.m} ${Δ('m', 0)} < 0`,
  ),
  added(
    'audience-surely-for-H-after-mobilization',
    'facing a B who is of type m or h, D prefers A_H',
    relation`${q.m} ${Δ('m', 1)} + ${q.h} ${Δ('h', 1)} > 0`,
  ),
];

const moderateStrictlyHolds: Condition = added(
  'moderate-strictly-holds',
  'B^m, who does not know A, loses by mobilizing',
  relation`${G('m', 'L')} + ${ifHigh(G('m', 'H'))} < 0`,
);

const saysNothing = { L: 'conciliatory', H: 'conciliatory' } as const;
const disregarding = {
  'l, conciliatory': 'hold',
  'l, hostile': 'hold',
  'm, conciliatory': 'hold',
  'm, hostile': 'hold',
  'h, conciliatory': 'mobilize',
  'h, hostile': 'mobilize',
} as const;
const onAMatch = {
  'mobilize, H~': 'retain',
  'mobilize, L~': 'replace',
  'hold, L~': 'retain',
  'hold, H~': 'replace',
} as const;
const onAMatchWhateverIsSaid = {
  'conciliatory, mobilize, H~': 'retain',
  'conciliatory, mobilize, L~': 'replace',
  'conciliatory, hold, L~': 'retain',
  'conciliatory, hold, H~': 'replace',
  'hostile, mobilize, H~': 'retain',
  'hostile, mobilize, L~': 'replace',
  'hostile, hold, L~': 'retain',
  'hostile, hold, H~': 'replace',
} as const;

export const otherEquilibria: readonly Statement[] = [
  only(baseline, {
    id: 'only-non-communication',
    source: slide('Non-communication equilibrium'),
    says: 'Without a message there is no other equilibrium in pure strategies, if each type of B is possible, B^h gains by mobilizing and B^l by holding whatever that does to who is in office, B^m strictly holds, he is not what decides whom D prefers, and war, once B has mobilized, is bad for B^m and not for B^h.',
    reading: own,
    among: 'pure',
    upTo: 'nothing',
    equilibria: [nonCommunication],
    given: [
      ...fullSupport,
      ...extremesDecided,
      ...moderateDecidesNothing,
      ...goesBySignal['H~'],
      ...goesBySignal['L~'],
      moderateStrictlyHolds,
    ],
  }),
  only(baseline, {
    id: 'only-non-communication-as-stated',
    source: slide('Non-communication equilibrium'),
    says: 'Nor is there another wherever it is an equilibrium.',
    reading: own,
    among: 'pure',
    upTo: 'nothing',
    equilibria: [nonCommunication],
    given: nonCommunication.conditions,
    expected: 'fails',
  }),
  exists(privateMessage, {
    id: 'babbling-in-private',
    source: slide('Communication equilibrium'),
    says: 'Wherever the non-communication equilibrium exists without a message, one with a private message is like it: A says the same whatever her type, and B, who alone hears it, disregards it.',
    reading: own,
    among: 'pure',
    given: nonCommunication.conditions,
    with: [{ s: saysNothing, z: disregarding, r: onAMatch }],
  }),
  exists(publicMessage, {
    id: 'babbling-in-public',
    source: slide('Public message'),
    says: 'The same where D sees the message, too, and disregards it as well.',
    reading: own,
    among: 'pure',
    given: nonCommunication.conditions,
    with: [{ s: saysNothing, z: disregarding, r: onAMatchWhateverIsSaid }],
  }),
  exists(privateMessage, {
    id: 'babbling-beside-communication',
    source: slide('Communication equilibrium'),
    says: 'Where the communication equilibrium exists, and B^m, not knowing A, does not gain by mobilizing, there is one beside it in which the message is disregarded.',
    reading: own,
    among: 'pure',
    given: [...communication.conditions, moderateHolds],
    with: [{ s: saysNothing, z: disregarding, r: onAMatch }],
  }),
  only(privateMessage, {
    id: 'communication-alone',
    source: slide('Communication equilibrium'),
    says: 'Where the communication equilibrium exists, nothing else happens in any equilibrium in pure strategies, whichever message is called conciliatory and whichever hostile: none is disregarded.',
    reading: own,
    among: 'pure',
    upTo: 'messages',
    equilibria: [communication],
    given: [...communication.conditions, ...fullSupport],
    expected: 'fails',
  }),
];
