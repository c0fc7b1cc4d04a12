import {
  added,
  type Condition,
  compare,
  everywhere,
  forLarge,
  payoff,
  relation,
  type Statement,
  somewhere,
} from '../../src/index.js';
import { communication } from '../claims/communication.js';
import { bluff, echo, reticence } from '../claims/public-message.js';
import { G } from '../conditions.js';
import { q, τ, ψ } from '../parameters.js';
import { bluffWorthItToHigh, reticenceWorthItToLow } from '../public-conditions.js';
import { slide } from '../source.js';
import { communicating, fullSupport, moderatePossible, officeAboveWar, own } from './added.js';

/*
 * The public equilibria side by side: where each exists, and what moving the message into the open
 * changes. The slides do not go into this.
 */

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

export const comparisons: readonly Statement[] = [
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
    given: [moderatePossible],
    asserts: [echo, bluff, reticence],
  }),
  everywhere({
    id: 'echo-needs-m',
    source: slide('Public message'),
    says: "Echo needs B^m's two conditions of the private message.",
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
