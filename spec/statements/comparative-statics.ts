import {
  absolute,
  compare,
  derivative,
  everywhere,
  type Formula,
  increasing,
  math,
  minus,
  payoff,
  type Statement,
  somewhere,
} from '../../src/index.js';
import { communication } from '../claims/communication.js';
import { echo } from '../claims/public-message.js';
import {
  officeWorthItToHigh,
  replaceHighAfterHold,
  replaceLowAfterMobilization,
  retainHighAfterMobilization,
  retainLowAfterHold,
} from '../conditions.js';
import { p, q, α, γ_A, ε, τ, ψ } from '../parameters.js';
import { W_A, Δ } from '../primitives.js';
import { slide } from '../source.js';
import { mobilizingBites, moderatePossible, own } from './added.js';

/*
 * How else the equilibria move with the parameters, and what D gains or loses by openness. The
 * slides do not go into this.
 */

const audience = { private: payoff(communication, 'D'), public: payoff(echo, 'D') };

/**
 * By how much D's payoff grows with τ: facing B^l and B^h she more often gets the leader whom she
 * prefers; facing B^m, the one who provokes or conciliates him.
 */
const worthOfAccuracy: Formula = math`(${q.h} ${Δ('h', 1)} − ${q.l} ${Δ('l', 0)})/2 + ${q.m} (${Δ('m', 1)} − ${Δ('m', 0)})/4`;

/** What office is worth to A_H facing B^m, if he holds and if he mobilizes. */
const [atPeace, provoked] = [math`${ψ} + ${W_A('H', 'm', 0)}`, math`${ψ} + ${W_A('H', 'm', 1)}`];

export const comparativeStatics: readonly Statement[] = [
  everywhere({
    id: 'accuracy-to-D',
    source: slide("D's signal"),
    says: "By how much D's payoff in the communication equilibrium grows with the accuracy of her signal.",
    reading: own,
    asserts: [compare(derivative(audience.private, τ), '=', worthOfAccuracy)],
  }),
  everywhere({
    id: 'accuracy-does-not-harm-D',
    source: slide("D's signal"),
    says: 'That is nowhere negative where D does as that equilibrium says: a more accurate signal does not make her worse off.',
    reading: own,
    given: [retainHighAfterMobilization, retainLowAfterHold],
    asserts: [compare(worthOfAccuracy, '≥', 0)],
  }),
  everywhere({
    id: 'accuracy-helps-D-always',
    source: slide("D's signal"),
    says: 'A more accurate signal makes D better off, be what A, B and D do an equilibrium or not.',
    reading: own,
    asserts: [increasing(audience.private, τ)],
    expected: 'fails',
  }),
  everywhere({
    id: 'openness-to-D',
    source: slide('Public message'),
    says: 'What D gains by openness is that B^m is misled more often where it is costly: (1 − τ) q_m/4 times γ_A (p_H^m − p_L^m) − ε (α_H − α_L).',
    reading: own,
    given: echo.where,
    asserts: [
      compare(
        minus(audience.public, audience.private),
        '=',
        math`${q.m} (1 − ${τ})/4 (${γ_A} (${p.H.m} − ${p.L.m}) − ${ε} (${α.H} − ${α.L}))`,
      ),
    ],
  }),
  somewhere({
    id: 'openness-can-help-D',
    source: slide('Public message'),
    says: 'D can gain by openness.',
    reading: own,
    asserts: [communication, echo, compare(audience.public, '>', audience.private)],
  }),
  somewhere({
    id: 'openness-can-harm-D',
    source: slide('Public message'),
    says: 'D can lose by openness.',
    reading: own,
    asserts: [communication, echo, compare(audience.public, '<', audience.private)],
  }),
  everywhere({
    id: 'accurate-enough',
    source: slide("D's signal"),
    says: 'A_H provokes B^m only if the signal is accurate enough: τ is no less than the share of ψ + W_A(H,m,0) in its sum with ψ + W_A(H,m,1), and that is above 1/2, where the signal would tell nothing.',
    reading: own,
    given: [officeWorthItToHigh, moderatePossible, mobilizingBites],
    asserts: [
      compare(math`${atPeace} + ${provoked}`, '>', 0),
      compare(math`${τ} (${atPeace} + ${provoked})`, '≥', atPeace),
      compare(math`2 (${atPeace})`, '>', math`${atPeace} + ${provoked}`),
    ],
  }),
  everywhere({
    id: 'accurate-enough-for-D',
    source: slide('D preferences over types'),
    says: 'As the signal comes to tell nothing, D may no longer care who faces B^m: how strong a preference she may have given m, either way, is bounded by 2τ − 1.',
    reading: own,
    given: [
      ...[retainHighAfterMobilization, replaceLowAfterMobilization],
      ...[retainLowAfterHold, replaceHighAfterHold],
    ],
    asserts: [
      compare(
        absolute(math`(1 − ${τ}) ${q.m} ${Δ('m', 1)}`),
        '≤',
        math`(2 ${τ} − 1) ${q.h} ${Δ('h', 1)}`,
      ),
      compare(
        absolute(math`(1 − ${τ}) ${q.m} ${Δ('m', 0)}`),
        '≤',
        math`(1 − 2 ${τ}) ${q.l} ${Δ('l', 0)}`,
      ),
    ],
  }),
];
