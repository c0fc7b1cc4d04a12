import {
  added,
  always,
  type Condition,
  type Formula,
  inLowestTerms,
  math,
  readAs,
  relation,
  stated,
  term,
} from '../src/index.js';
import { drawnAlike, favor, ifHigh, ξ } from './learning.js';
import { q, κ, τ, ψ } from './parameters.js';
import {
  type AdversaryType,
  type LeaderType,
  paidWith,
  W_A,
  W_B,
  type Z,
  Δ,
  ρ,
} from './primitives.js';
import { slide } from './source.js';

/*
 * Every condition of the claims, named once. `stated` conditions are on a slide, in symbols or in
 * words; `added` ones complete a claim that is false without them.
 */

// ---------------------------------------------------------------------------------------------
// What B gains by mobilizing.

/**
 * o(θ,z): the probability that a type-H leader ends up in office when D retains on a match. In the
 * place of A_L one does if A_L is replaced by one, in that of A_H unless she is replaced by another.
 */
export const o: Readonly<Record<LeaderType, Readonly<Record<Z, Formula>>>> = {
  L: { 0: inLowestTerms(math`(1 − ${τ}) ${ρ}`), 1: inLowestTerms(math`${τ} ${ρ}`) },
  H: {
    0: inLowestTerms(math`1 − ${τ} (1 − ${ρ})`),
    1: inLowestTerms(math`1 − (1 − ${τ}) (1 − ${ρ})`),
  },
};

/** The same of whom B is paid with: of A herself, if her type alone is what matters to him. */
const paid = readAs(paidWith, {
  'type-in-office': o,
  'A-alone': { L: { 0: math`0`, 1: math`0` }, H: { 0: math`1`, 1: math`1` } },
});

/** V(t,z|θ): what B^t expects from z, sure of A's type, when D retains on a match. */
function V(t: AdversaryType, z: Z, θ: LeaderType): Formula {
  const conflict = math`${paid[θ][z]} ${W_B('H', t, z)} + (1 − ${paid[θ][z]}) ${W_B('L', t, z)}`;
  return z === 1 ? math`${conflict} − ${κ}` : conflict;
}

/** G(t|θ): what B^t gains by mobilizing, sure of A's type, when D retains on a match. */
export function G(t: AdversaryType, θ: LeaderType): Formula {
  const type = { l: '\\ell', m: 'm', h: '\\hbar' }[t];
  return term(
    { text: `G(${t}|${θ})`, latex: `G(${type} \\mid ${θ})` },
    math`${V(t, 1, θ)} − (${V(t, 0, θ)})`,
  );
}

/** G(t|L) + ω G(t|H): the same for a B^t who does not know A, as a multiple of Pr(θ = L). */
function unaware(t: AdversaryType): Formula {
  return math`${G(t, 'L')} + ${ifHigh(G(t, 'H'))}`;
}

// ---------------------------------------------------------------------------------------------
// Whether D goes by her signal where she knows B. With a replacement drawn as A was she always
// does, for τ > 1/2; with another, a signal that is often wrong does not change her mind.

export const goesBySignal: Readonly<Record<'H~' | 'L~', readonly Condition[]>> = drawnAlike
  ? { 'H~': always, 'L~': always }
  : {
      'H~': [
        added(
          'signal-of-H-decides',
          'A, on a signal of H, is no less likely to be of type H than a replacement',
          relation`${favor['H~']} ≥ 0`,
        ),
      ],
      'L~': [
        added(
          'signal-of-L-decides',
          'A, on a signal of L, is no likelier to be of type H than a replacement',
          relation`${favor['L~']} ≤ 0`,
        ),
      ],
    };

// ---------------------------------------------------------------------------------------------
// Baseline.

export const audienceAfterHold: Condition = stated(
  'audience-after-hold',
  'facing a B who holds, D prefers A_L: her preference given m is not too strong',
  relation`${q.l} ${Δ('l', 0)} + ${q.m} ${Δ('m', 0)} ≤ 0`,
  slide('D preferences over types'),
);

/** What that comes to after each signal: where the signal decides, the same. */
export const audienceAfterHoldBySignal: Readonly<Record<'H~' | 'L~', Condition>> = drawnAlike
  ? { 'H~': audienceAfterHold, 'L~': audienceAfterHold }
  : {
      'H~': added(
        'audience-after-hold-on-H',
        'after z = 0 and a signal of H, D prefers to replace',
        relation`(${favor['H~']}) (${q.l} ${Δ('l', 0)} + ${q.m} ${Δ('m', 0)}) ≤ 0`,
      ),
      'L~': added(
        'audience-after-hold-on-L',
        'after z = 0 and a signal of L, D prefers to retain',
        relation`(${favor['L~']}) (${q.l} ${Δ('l', 0)} + ${q.m} ${Δ('m', 0)}) ≥ 0`,
      ),
    };

export const moderateHolds: Condition = stated(
  'moderate-holds',
  'B^m, who does not know A, does not gain by mobilizing',
  relation`${unaware('m')} ≤ 0`,
  slide('Non-communication equilibrium'),
);

export const highMobilizes: Condition = added(
  'high-mobilizes',
  'B^h, who does not know A, does not gain by holding',
  relation`${unaware('h')} ≥ 0`,
);

export const lowHolds: Condition = added(
  'low-holds',
  'B^l, who does not know A, does not gain by mobilizing',
  relation`${unaware('l')} ≤ 0`,
);

// ---------------------------------------------------------------------------------------------
// Private message. D's four conditions are what "not too strong either way given m" comes to. She
// knows that B^m mobilizes facing A_H and holds facing A_L; where she takes a B^m for a sign of A_L,
// that speaks for a replacement, and ξ weighs it.

export const retainHighAfterMobilization: Condition = stated(
  'retain-on-H-after-mobilization',
  'after z = 1 and a signal of H, D prefers to retain',
  relation`(${favor['H~']}) ${q.h} ${Δ('h', 1)} + ${τ} ${q.m} ${Δ('m', 1)} ≥ 0`,
  slide('D preferences over types'),
);

export const replaceLowAfterMobilization: Condition = stated(
  'replace-on-L-after-mobilization',
  'after z = 1 and a signal of L, D prefers to replace',
  relation`(${favor['L~']}) ${q.h} ${Δ('h', 1)} + (1 − ${τ}) ${q.m} ${Δ('m', 1)} ≤ 0`,
  slide('D preferences over types'),
);

export const retainLowAfterHold: Condition = stated(
  'retain-on-L-after-hold',
  'after z = 0 and a signal of L, D prefers to retain',
  relation`(${favor['L~']}) ${q.l} ${Δ('l', 0)} − ${inLowestTerms(math`${ξ} ${τ}`)} ${q.m} ${Δ('m', 0)} ≥ 0`,
  slide('D preferences over types'),
);

export const replaceHighAfterHold: Condition = stated(
  'replace-on-H-after-hold',
  'after z = 0 and a signal of H, D prefers to replace',
  relation`(${favor['H~']}) ${q.l} ${Δ('l', 0)} − ${inLowestTerms(math`${ξ} (1 − ${τ})`)} ${q.m} ${Δ('m', 0)} ≤ 0`,
  slide('D preferences over types'),
);

export const moderateHoldsKnowingLow: Condition = stated(
  'moderate-holds-knowing-L',
  'B^m, told that A is of type L, does not gain by mobilizing',
  relation`${G('m', 'L')} ≤ 0`,
  slide('B^m incentive-compatibility'),
);

export const moderateMobilizesKnowingHigh: Condition = stated(
  'moderate-mobilizes-knowing-H',
  'B^m, told that A is of type H, does not gain by holding',
  relation`${G('m', 'H')} ≥ 0`,
  slide('B^m incentive-compatibility'),
);

export const highMobilizesKnowingLow: Condition = added(
  'high-mobilizes-knowing-L',
  'B^h, told that A is of type L, does not gain by holding',
  relation`${G('h', 'L')} ≥ 0`,
);

export const highMobilizesKnowingHigh: Condition = added(
  'high-mobilizes-knowing-H',
  'B^h, told that A is of type H, does not gain by holding',
  relation`${G('h', 'H')} ≥ 0`,
);

export const lowHoldsKnowingLow: Condition = added(
  'low-holds-knowing-L',
  'B^l, told that A is of type L, does not gain by mobilizing',
  relation`${G('l', 'L')} ≤ 0`,
);

export const lowHoldsKnowingHigh: Condition = added(
  'low-holds-knowing-H',
  'B^l, told that A is of type H, does not gain by mobilizing',
  relation`${G('l', 'H')} ≤ 0`,
);

/** What office must be worth. The factor q_m is there because only B^m reacts to the message. */
export const officeWorthItToHigh: Condition = stated(
  'office-worth-it-to-H',
  'office is worth so much that A_H does not gain by conciliating',
  relation`${q.m} ((2 ${τ} − 1) ${ψ}) ≥ ${q.m} ((1 − ${τ}) ${W_A('H', 'm', 0)} − ${τ} ${W_A('H', 'm', 1)})`,
  slide('Communication equilibrium'),
);

export const officeWorthItToLow: Condition = stated(
  'office-worth-it-to-L',
  'office is worth so much that A_L does not gain by provoking',
  relation`${q.m} ((2 ${τ} − 1) ${ψ}) ≥ ${q.m} ((1 − ${τ}) ${W_A('L', 'm', 1)} − ${τ} ${W_A('L', 'm', 0)})`,
  slide('Total payoffs'),
);
