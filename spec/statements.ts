import {
  added,
  type Condition,
  compare,
  deviating,
  everywhere,
  forLarge,
  math,
  minus,
  neverForLarge,
  payoff,
  probability,
  type Reading,
  regardless,
  relation,
  type Statement,
  somewhere,
} from '../src/index.js';
import { communication } from './claims/communication.js';
import { nonCommunication } from './claims/non-communication.js';
import { bluff, echo, reticence, separation } from './claims/public-message.js';
import { G } from './conditions.js';
import { dovishOnAverage } from './contrasts.js';
import { q, α, β, γ_A, γ_B, ε, κ, τ, ψ } from './parameters.js';
import { W_A, W_B, Δ } from './primitives.js';
import {
  bluffWorthItToHigh,
  reticenceWorthItToLow,
  separationWorthItToHigh,
  separationWorthItToLow,
} from './public-conditions.js';
import { publicMessage } from './public-message.js';
import { slide } from './source.js';

/*
 * The slides' sentences as formal statements, in the order of the talk. Where a sentence fails as
 * literally read it is kept under its name with `-as-stated`, beside the statement that holds once
 * a named condition is added. Sentences of the project's own are marked so.
 */

// ---------------------------------------------------------------------------------------------
// What has to be added.

const moderatePossible: Condition = added(
  'moderate-possible',
  'B may be of type m',
  relation`${q.m} > 0`,
);
const lowPossible: Condition = added('low-possible', 'B may be of type l', relation`${q.l} > 0`);
const highPossible: Condition = added('high-possible', 'B may be of type h', relation`${q.h} > 0`);
const highNotCertain: Condition = added(
  'high-not-certain',
  'B need not be of type h',
  relation`${q.h} < 1`,
);
const moderateNotCertain: Condition = added(
  'moderate-not-certain',
  'B need not be of type m',
  relation`${q.l} + ${q.h} > 0`,
);
const mobilizingBites: Condition = added(
  'mobilizing-bites',
  'mobilizing makes war likelier, or costlier to A and D',
  relation`${ε} + ${γ_A} > 0`,
);
const moderateSuffers: Condition = added(
  'moderate-suffers',
  'war is bad for B^m even when he has mobilized',
  relation`${β.m} + ${γ_B} < 0`,
);
const moderateStrictlyMobilizes: Condition = added(
  'moderate-strictly-mobilizes-knowing-H',
  'B^m, told that A is of type H, gains by mobilizing',
  relation`${G('m', 'H')} > 0`,
);
const officeStrictlyWorthIt: Condition = added(
  'office-strictly-worth-it-to-H',
  'office is worth so much that A_H gains by provoking',
  relation`${q.m} ((2 ${τ} − 1) ${ψ}) > ${q.m} ((1 − ${τ}) ${W_A('H', 'm', 0)} − ${τ} ${W_A('H', 'm', 1)})`,
);
const audienceNotForHigh: Condition = added(
  'audience-not-for-H-given-m',
  'facing a mobilized B^m, D does not prefer A_H',
  relation`${Δ('m', 1)} ≤ 0`,
);

const officeAboveWar: Condition = added(
  'office-above-war',
  'office is worth more to A than the worst war costs her',
  relation`${ψ} + ${α.L} − ${γ_A} > 0`,
);

const communicating = communication.conditions;
const bothEquilibria = [...nonCommunication.conditions, ...communicating];

const own: Reading = {
  name: "the project's own",
  silent: 'The slides do not say this.',
  read: 'It is what a listener might ask next.',
};

const inEquilibrium: Reading = {
  name: 'with and without the message',
  silent: '"Better off with" names no alternative.',
  read: 'The communication equilibrium is compared with the non-communication equilibrium, at parameters where both exist.',
};

// ---------------------------------------------------------------------------------------------
// Non-communication equilibrium.

const mobilizingInstead = deviating(nonCommunication, { z: { l: 'mobilize', m: 'mobilize' } });
const holdingInstead = deviating(nonCommunication, { z: { h: 'hold' } });
const facesHigh = (claim: typeof nonCommunication, t: 'l' | 'm' | 'h') =>
  probability(claim, { office: 'H' }, { t });

const nonCommunicationStatements: readonly Statement[] = [
  everywhere({
    id: 'facing',
    source: slide('Non-communication equilibrium'),
    says: 'Mobilizing increases the probability that B faces A_H, whatever his type.',
    asserts: [
      compare(facesHigh(mobilizingInstead, 'l'), '>', facesHigh(nonCommunication, 'l')),
      compare(facesHigh(mobilizingInstead, 'm'), '>', facesHigh(nonCommunication, 'm')),
      compare(facesHigh(nonCommunication, 'h'), '>', facesHigh(holdingInstead, 'h')),
    ],
  }),
  somewhere({
    id: 'knew',
    source: slide('Non-communication equilibrium'),
    says: 'B^m would want to mobilize if he knew that A was A_H, yet holds because he does not know: both at once.',
    given: [...nonCommunication.conditions, moderatePossible],
    asserts: [compare(G('m', 'H'), '>', 0)],
  }),
  everywhere({
    id: 'knew-as-stated',
    source: slide('Non-communication equilibrium'),
    says: 'Wherever the equilibrium exists, B^m would want to mobilize if he knew that A was A_H.',
    given: nonCommunication.conditions,
    asserts: [compare(G('m', 'H'), '>', 0)],
    expected: 'fails',
  }),
  everywhere({
    id: 'undermined',
    source: slide('Communication equilibrium'),
    says: "By not mobilizing B^m lowers A_H's chance of staying in office, and the private message raises it.",
    given: [moderatePossible],
    asserts: [
      compare(
        probability(nonCommunication, { r: 'retain' }, { θ: 'H', t: 'm' }),
        '<',
        probability(mobilizingInstead, { r: 'retain' }, { θ: 'H', t: 'm' }),
      ),
      compare(
        probability(communication, { r: 'retain' }, { θ: 'H' }),
        '>',
        probability(nonCommunication, { r: 'retain' }, { θ: 'H' }),
      ),
    ],
  }),
  everywhere({
    id: 'undermined-as-stated',
    source: slide('Communication equilibrium'),
    says: "The private message raises A_H's chance of staying in office.",
    asserts: [
      compare(
        probability(communication, { r: 'retain' }, { θ: 'H' }),
        '>',
        probability(nonCommunication, { r: 'retain' }, { θ: 'H' }),
      ),
    ],
    expected: 'fails',
  }),
];

// ---------------------------------------------------------------------------------------------
// Communication equilibrium.

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

const communicationStatements: readonly Statement[] = [
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
    asserts: [compare(survives(communication), '>', survives(resisting))],
  }),
  everywhere({
    id: 'helps-H-cost',
    source: slide('B^m incentive-compatibility'),
    says: 'Helping A_H stay in office is a cost to B^m, who has mobilized.',
    given: [moderateSuffers],
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

// ---------------------------------------------------------------------------------------------
// To summarize: who gains by the message.

const ofModerate = {
  with: payoff(communication, 'B', { t: 'm' }),
  without: payoff(nonCommunication, 'B', { t: 'm' }),
};
const ofHigh = {
  with: payoff(communication, 'A', { θ: 'H' }),
  without: payoff(nonCommunication, 'A', { θ: 'H' }),
};
const ofAudience = { with: payoff(communication, 'D'), without: payoff(nonCommunication, 'D') };

const summary: readonly Statement[] = [
  everywhere({
    id: 'security',
    source: slide('To summarize'),
    says: 'A gives B a security benefit: B^m is better off with the private message, by G(m|H)/2.',
    reading: inEquilibrium,
    given: [...bothEquilibria, moderateStrictlyMobilizes],
    asserts: [compare(ofModerate.with, '>', ofModerate.without)],
  }),
  everywhere({
    id: 'security-as-stated',
    source: slide('To summarize'),
    says: 'The same wherever both equilibria exist, G(m|H) = 0 included.',
    given: [...bothEquilibria, moderatePossible],
    asserts: [compare(ofModerate.with, '>', ofModerate.without)],
    lookAt: [relation`${G('m', 'H')} = 0`],
    expected: 'fails',
  }),
  everywhere({
    id: 'political',
    source: slide('To summarize'),
    says: 'B gives A a political benefit: A_H is better off with the private message.',
    reading: inEquilibrium,
    given: [...bothEquilibria, moderatePossible, officeStrictlyWorthIt],
    asserts: [compare(ofHigh.with, '>', ofHigh.without)],
  }),
  everywhere({
    id: 'political-as-stated',
    source: slide('To summarize'),
    says: 'The same wherever both equilibria exist.',
    given: bothEquilibria,
    asserts: [compare(ofHigh.with, '>', ofHigh.without)],
    expected: 'fails',
  }),
  everywhere({
    id: 'others',
    source: slide('Overview'),
    says: 'Nobody among A_L, B^l and B^h loses by the private message: each gets exactly the same.',
    reading: inEquilibrium,
    given: bothEquilibria,
    asserts: [
      compare(
        payoff(communication, 'A', { θ: 'L' }),
        '=',
        payoff(nonCommunication, 'A', { θ: 'L' }),
      ),
      compare(
        payoff(communication, 'B', { t: 'l' }),
        '=',
        payoff(nonCommunication, 'B', { t: 'l' }),
      ),
      compare(
        payoff(communication, 'B', { t: 'h' }),
        '=',
        payoff(nonCommunication, 'B', { t: 'h' }),
      ),
    ],
  }),
  everywhere({
    id: 'against-D',
    source: slide('Overview'),
    says: "It is against A's domestic opposition: D loses by the private message.",
    reading: inEquilibrium,
    given: [...bothEquilibria, moderatePossible, audienceNotForHigh, mobilizingBites],
    asserts: [compare(ofAudience.with, '<', ofAudience.without)],
  }),
  everywhere({
    id: 'against-D-as-stated',
    source: slide('Overview'),
    says: 'The same wherever both equilibria exist and B may be of type m.',
    given: [...bothEquilibria, moderatePossible],
    asserts: [compare(ofAudience.with, '<', ofAudience.without)],
    lookAt: [
      relation`(${τ} − 1/2) ${Δ('m', 1)} + (1 − ${τ}/2) (${W_A('H', 'm', 1)} − ${W_A('H', 'm', 0)}) + ${τ}/2 (${W_A('L', 'm', 1)} − ${W_A('L', 'm', 0)}) ≥ 0`,
    ],
    expected: 'fails',
  }),
  everywhere({
    id: 'audience-loss',
    source: slide('Overview'),
    says: "What D loses is war with B^m made worse, and then the leader whom B^m's mobilizing keeps in office.",
    reading: own,
    asserts: [
      compare(
        minus(ofAudience.with, ofAudience.without),
        '=',
        math`1/2 ${q.m} ((1 − ${τ}/2) (${W_A('H', 'm', 1)} − ${W_A('H', 'm', 0)}) + ${τ}/2 (${W_A('L', 'm', 1)} − ${W_A('L', 'm', 0)}) + (${τ} − 1/2) ${Δ('m', 1)})`,
      ),
    ],
  }),
];

// ---------------------------------------------------------------------------------------------
// Public message.

const retained = (z: 'hold' | 'mobilize') => ({
  echo: probability(echo, { r: 'retain' }, { θ: 'H', s: 'hostile', z }),
  bluff: probability(bluff, { r: 'retain' }, { θ: 'H', s: 'hostile', z }),
  reticence: probability(reticence, { r: 'retain' }, { θ: 'H', s: 'hostile', z }),
});

const hostileIntent = compare(probability(echo, { t: 'h' }, { z: 'mobilize' }), '>', q.h);

const publicStatements: readonly Statement[] = [
  somewhere({
    id: 'private-or-public',
    source: slide('Contribution'),
    says: 'An influential equilibrium exists with the message private, and with it public, at the same parameters.',
    given: [...communicating, ...echo.conditions, moderatePossible],
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
    asserts: [
      compare(
        math`${τ} ${W_B('H', 'm', 1)} + (1 − ${τ}) ${W_B('L', 'm', 1)} − 1/2 (${W_B('H', 'm', 0)} + ${W_B('L', 'm', 0)})`,
        '≥',
        κ,
      ),
    ],
    expected: 'fails',
  }),
  neverForLarge(ψ, {
    id: 'not-separating',
    source: slide('Public message'),
    says: 'With a public message, full separation is not an equilibrium when ψ is large: if q_h > q_l A_L would rather provoke, and else A_H would rather not.',
    reading: {
      name: 'full separation',
      silent: 'The slides do not say how B and D answer separating messages.',
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
    says: 'For middling ψ full separation can be an equilibrium.',
    reading: own,
    given: [...separation.conditions, moderatePossible, lowPossible, highPossible],
  }),
  everywhere({
    id: 'openly',
    source: slide('Public message'),
    says: 'A_H provokes openly and is still rewarded: after an open s = 1 she is retained more often if B mobilizes.',
    given: echo.where,
    asserts: [compare(retained('mobilize').echo, '>', retained('hold').echo)],
  }),
  everywhere({
    id: 'openly-bluffing',
    source: slide('Public message'),
    says: 'The same when she bluffs.',
    given: bluff.where,
    asserts: [compare(retained('mobilize').bluff, '>', retained('hold').bluff)],
  }),
  everywhere({
    id: 'openly-reticent',
    source: slide('Public message'),
    says: 'The same when she is reticent.',
    given: reticence.where,
    asserts: [compare(retained('mobilize').reticence, '>', retained('hold').reticence)],
  }),
  everywhere({
    id: 'intent',
    source: slide('Public message'),
    says: "B's mobilizing reveals probable hostile intent, even if provoked: it makes type h more likely.",
    given: [...echo.where, highPossible, highNotCertain],
    asserts: [hostileIntent],
  }),
  everywhere({
    id: 'intent-as-stated',
    source: slide('Public message'),
    says: 'The same whatever the prior.',
    given: echo.where,
    asserts: [hostileIntent],
    lookAt: [relation`${q.h} = 0`],
    expected: 'fails',
  }),
  everywhere({
    id: 'intent-when-provoked',
    source: slide('Public message'),
    says: 'It does so even given that s = 1, as long as B may be of type l.',
    reading: own,
    given: [...echo.where, highPossible, lowPossible],
    asserts: [compare(probability(echo, { t: 'h' }, { z: 'mobilize', s: 'hostile' }), '>', q.h)],
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
    reading: own,
    given: [...communicating, dovishOnAverage],
    asserts: [
      compare(probability(communication, { r: 'retain' }, { z: 'mobilize', x: 'H~' }), '=', 1),
    ],
  }),
];

// ---------------------------------------------------------------------------------------------
// The public equilibria side by side: where each exists, and what moving the message into the open
// changes. The slides do not go into this.

const fullSupport = [lowPossible, moderatePossible, highPossible];
const relations = (conditions: readonly Condition[]) => conditions.map((each) => each.relation);
const openAndClosed = [...communicating, ...echo.conditions, moderatePossible];

const moreThreats: Condition = added(
  'more-high-than-low',
  'B is likelier to be of type h than of type l',
  relation`${q.h} > ${q.l}`,
);
const notTooManyThreats: Condition = added(
  'not-too-many-high',
  'B is not so likely to be of type h that A_L always provokes',
  relation`${q.l} + ${τ} ${q.m} > (1 − ${τ}) ${q.h}`,
);
const moreDoves: Condition = added(
  'more-low-than-high',
  'B is likelier to be of type l than of type h',
  relation`${q.l} > ${q.h}`,
);
const notTooManyDoves: Condition = added(
  'not-too-many-low',
  'B is not so likely to be of type l that A_H always conciliates',
  relation`${q.h} + ${τ} ${q.m} > (1 − ${τ}) ${q.l}`,
);

const comparisons: readonly Statement[] = [
  forLarge(ψ, {
    id: 'echo-for-large-office',
    source: slide('Public message'),
    says: "If ψ is large, D can always mix so that A echoes her type: echo's mixing exists for every prior with full support.",
    reading: own,
    given: fullSupport,
    asserts: relations(echo.where),
  }),
  forLarge(ψ, {
    id: 'bluff-for-large-office',
    source: slide('Public message'),
    says: "If ψ is large, bluff's mixing exists where q_l < q_h, and q_h is not too large.",
    reading: own,
    given: [...fullSupport, moreThreats, notTooManyThreats],
    asserts: relations([...bluff.where, bluffWorthItToHigh]),
  }),
  forLarge(ψ, {
    id: 'reticence-for-large-office',
    source: slide('Public message'),
    says: "If ψ is large, reticence's mixing exists where q_h < q_l, and q_l is not too large.",
    reading: own,
    given: [...fullSupport, moreDoves, notTooManyDoves],
    asserts: relations([...reticence.where, reticenceWorthItToLow]),
  }),
  somewhere({
    id: 'three-in-public',
    source: slide('Public message'),
    says: 'Echo, bluff and reticence can all be equilibria at the same parameters.',
    reading: own,
    given: [...echo.conditions, ...bluff.conditions, ...reticence.conditions, moderatePossible],
  }),
  everywhere({
    id: 'echo-needs-m',
    source: slide('Public message'),
    says: "Echo needs B^m's two conditions of the private message, and more.",
    reading: own,
    given: echo.conditions,
    asserts: [compare(G('m', 'L'), '≤', 0), compare(G('m', 'H'), '≥', 0)],
  }),
  everywhere({
    id: 'openness-helps-H',
    source: slide('Public message'),
    says: 'A_H is better off echoing in public than provoking in private, wherever both are equilibria and ψ exceeds all that war costs her.',
    reading: own,
    given: [...openAndClosed, officeAboveWar],
    asserts: [compare(payoff(echo, 'A', { θ: 'H' }), '>', payoff(communication, 'A', { θ: 'H' }))],
  }),
  everywhere({
    id: 'openness-costs-m',
    source: slide('Public message'),
    says: 'B^m is worse off with the public message, from which he learns less.',
    reading: own,
    given: openAndClosed,
    asserts: [compare(payoff(echo, 'B', { t: 'm' }), '<', payoff(communication, 'B', { t: 'm' }))],
  }),
];

// ---------------------------------------------------------------------------------------------
// The cases, as paths of play; see cases.ts for the parameters.

const prussia = { θ: 'H', t: 'm', s: 'hostile', z: 'mobilize', x: 'H~', r: 'retain' } as const;
const korea = { θ: 'H', t: 'l', s: 'hostile', z: 'hold', x: 'H~', r: 'replace' } as const;

const caseStatements: readonly Statement[] = [
  somewhere({
    id: 'prussia',
    source: slide('Franco-Prussian War, 1870'),
    says: 'A of type H sends a hostile message, seen by all; B^m mobilizes; the audience rallies to A.',
    given: [...echo.conditions, moderatePossible],
    asserts: [compare(probability(echo, prussia), '>', 0)],
  }),
  somewhere({
    id: 'korea',
    source: slide('South Korean martial law episode, 2024'),
    says: 'A of type H provokes, B is not of a high type and does not mobilize, A fails.',
    given: [...communicating, lowPossible],
    asserts: [compare(probability(communication, korea), '>', 0)],
  }),
];

export const statements: readonly Statement[] = [
  ...nonCommunicationStatements,
  ...communicationStatements,
  ...summary,
  ...publicStatements,
  ...comparisons,
  ...caseStatements,
];
