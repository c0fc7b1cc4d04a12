import {
  added,
  type Comparison,
  type Condition,
  compare,
  inLowestTerms,
  math,
  type Reading,
  relation,
} from '../../src/index.js';
import { communication } from '../claims/communication.js';
import { nonCommunication } from '../claims/non-communication.js';
import { G } from '../conditions.js';
import { p, q, β, γ_A, γ_B, ε, τ, ψ } from '../parameters.js';
import { W_A, warToA, Δ } from '../primitives.js';

/*
 * What has to be added.
 */

export const moderatePossible: Condition = added(
  'moderate-possible',
  'B may be of type m',
  relation`${q.m} > 0`,
);
export const lowPossible: Condition = added(
  'low-possible',
  'B may be of type l',
  relation`${q.l} > 0`,
);
export const highPossible: Condition = added(
  'high-possible',
  'B may be of type h',
  relation`${q.h} > 0`,
);
/** No type of B has probability 0: what is expected of each type then exists. */
export const fullSupport: readonly Condition[] = [lowPossible, moderatePossible, highPossible];
export const moderateNotCertain: Condition = added(
  'moderate-not-certain',
  'B need not be of type m',
  relation`${q.l} + ${q.h} > 0`,
);
export const mobilizingBites: Condition = added(
  'mobilizing-bites',
  'mobilizing makes war likelier, or costlier to A and D',
  relation`${ε} + ${γ_A} > 0`,
);
export const moderateSuffers: Condition = added(
  'moderate-suffers',
  'war is bad for B^m even when he has mobilized',
  relation`${β.m} + ${γ_B} < 0`,
);
export const moderateStrictlyMobilizes: Condition = added(
  'moderate-strictly-mobilizes-knowing-H',
  'B^m, told that A is of type H, gains by mobilizing',
  relation`${G('m', 'H')} > 0`,
);
export const officeStrictlyWorthIt: Condition = added(
  'office-strictly-worth-it-to-H',
  'office is worth so much that A_H gains by provoking',
  relation`${q.m} ((2 ${τ} − 1) ${ψ}) > ${q.m} ((1 − ${τ}) ${W_A('H', 'm', 0)} − ${τ} ${W_A('H', 'm', 1)})`,
);
export const audienceNotForHigh: Condition = added(
  'audience-not-for-H-given-m',
  'facing a mobilized B^m, D does not prefer A_H',
  relation`${Δ('m', 1)} ≤ 0`,
);

export const officeAboveWar: Condition = added(
  'office-above-war',
  'office is worth more to A than the worst war costs her',
  relation`${inLowestTerms(math`${ψ} + ${warToA('L', 1)}`)} > 0`,
);

export const mobilizingPossible: Condition = added(
  'mobilizing-possible',
  'B may be of a type that mobilizes when provoked',
  relation`${q.m} + ${q.h} > 0`,
);

const worstWar = inLowestTerms(warToA('L', 1));
export const beyondBandAmongThreats: Condition = added(
  'office-beyond-the-band-if-h-is-likelier',
  'office is worth more than the worst war, even times how much likelier h is than l',
  relation`(${q.h} − ${q.l}) ${ψ} + ${worstWar} > 0`,
);
export const beyondBandAmongDoves: Condition = added(
  'office-beyond-the-band-if-l-is-likelier',
  'office is worth more than the worst war, even times how much likelier l is than h',
  relation`(${q.l} − ${q.h}) ${ψ} + ${worstWar} > 0`,
);

/** q_t (p_H^t − p_L^t): what it matters to war with B^t who is in office. */
const leaderMatters = {
  l: math`${q.l} (${p.H.l} − ${p.L.l})`,
  h: math`${q.h} (${p.H.h} − ${p.L.h})`,
};
export const leaderMattersMoreWithHigh: Condition = added(
  'leader-matters-more-with-h',
  'the leader matters more to war with B^h than to war with B^l',
  relation`${leaderMatters.h} > ${leaderMatters.l}`,
);
export const leaderMattersMoreWithLow: Condition = added(
  'leader-matters-more-with-l',
  'the leader matters more to war with B^l than to war with B^h',
  relation`${leaderMatters.l} > ${leaderMatters.h}`,
);

/** That conditions hold, as what a statement asserts. */
export function all(...conditions: readonly Condition[]): Comparison[] {
  return conditions.map(({ relation: { left, sign, right } }) => compare(left, sign, right));
}

export const communicating = communication.conditions;
export const bothEquilibria = [...nonCommunication.conditions, ...communicating];

export const own: Reading = {
  name: "the project's own",
  silent: 'The slides do not say this.',
  read: 'It is what a listener might ask next.',
};

export const inEquilibrium: Reading = {
  name: 'with and without the message',
  silent: '"Better off with" names no alternative.',
  read: 'The communication equilibrium is compared with the non-communication equilibrium, at parameters where both exist.',
};
