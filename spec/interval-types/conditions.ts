import { added, type Condition, type Formula, math, relation, stated } from '../../src/index.js';
import { o } from '../conditions.js';
import { α, γ_A, ε, κ, τ, ψ } from '../parameters.js';
import type { LeaderType, Z } from '../primitives.js';
import { slide } from '../source.js';
import { W_A, W_B } from './games.js';
import { k, p, s, δ } from './parameters.js';

/*
 * Every condition, named once. What the talk says of B^m is here said of the types at the cutoffs; what it says of
 * D's preference given m, of integrals over the types that mobilize, or hold.
 */

/** V(t,z|θ): what B of type t expects from z, sure of A's type, when D retains on a match. */
function V(t: Formula, z: Z, θ: LeaderType): Formula {
  return math`${o[θ][z]} ${W_B('H', t, z)} + (1 − ${o[θ][z]}) ${W_B('L', t, z)} − ${z} ${κ}`;
}

/** G(t|θ): what B of type t gains by mobilizing. */
function G(t: Formula, θ: LeaderType): Formula {
  return math`${V(t, 1, θ)} − (${V(t, 0, θ)})`;
}

/** Δ_t(z) is linear in t; this is its integral over the types from k to 1, for z = 1. */
function I(from: Formula): Formula {
  const gained = math`(${p} + ${ε}) (${α.H} − ${α.L}) + ${δ} (${α.H} − ${γ_A})`;
  return math`(1 − ${from}) (${gained}) + ${s} (${α.H} − ${α.L}) (1 − ${from}^2)/2`;
}

/** And this over the types from 0 to k, for z = 0. */
function J(to: Formula): Formula {
  const gained = math`${p} (${α.H} − ${α.L}) + ${δ} ${α.H}`;
  return math`${to} (${gained}) + ${s} (${α.H} − ${α.L}) ${to}^2/2`;
}

const preferences = slide('D preferences over types');

export const untoldIsIndifferent: Condition = stated(
  'indifferent-untold',
  'the type k_0, who does not know A, is indifferent',
  relation`${G(k.nothing, 'L')} + ${G(k.nothing, 'H')} = 0`,
  slide('Non-communication equilibrium'),
);

export const toldLIsIndifferent: Condition = stated(
  'indifferent-told-L',
  'the type k_L, told that A is of type L, is indifferent',
  relation`${G(k.L, 'L')} = 0`,
  slide('B^m incentive-compatibility'),
);

export const toldHIsIndifferent: Condition = stated(
  'indifferent-told-H',
  'the type k_H, told that A is of type H, is indifferent',
  relation`${G(k.H, 'H')} = 0`,
  slide('B^m incentive-compatibility'),
);

export const audienceUntold: readonly Condition[] = [
  stated(
    'audience-after-hold',
    'facing a B who holds, D prefers A_L',
    relation`${J(k.nothing)} ≤ 0`,
    preferences,
  ),
  added(
    'audience-after-mobilization',
    'facing a B who mobilizes, D prefers A_H',
    relation`${I(k.nothing)} ≥ 0`,
  ),
];

export const audienceTold: readonly Condition[] = [
  stated(
    'retain-on-H-after-mobilization',
    'after z = 1 and a signal of H, D prefers to retain',
    relation`${τ} (${I(k.H)}) ≥ (1 − ${τ}) (${I(k.L)})`,
    preferences,
  ),
  stated(
    'replace-on-L-after-mobilization',
    'after z = 1 and a signal of L, D prefers to replace',
    relation`(1 − ${τ}) (${I(k.H)}) ≤ ${τ} (${I(k.L)})`,
    preferences,
  ),
  stated(
    'retain-on-L-after-hold',
    'after z = 0 and a signal of L, D prefers to retain',
    relation`(1 − ${τ}) (${J(k.H)}) ≥ ${τ} (${J(k.L)})`,
    preferences,
  ),
  stated(
    'replace-on-H-after-hold',
    'after z = 0 and a signal of H, D prefers to replace',
    relation`${τ} (${J(k.H)}) ≤ (1 − ${τ}) (${J(k.L)})`,
    preferences,
  ),
];

/** Only the types from k_H to k_L react to the message; conflict is worth as much as facing the middle one. */
const reacting = math`${k.L} − ${k.H}`;
const middle = math`(${k.L} + ${k.H})/2`;

function worthOffice(θ: LeaderType, wanted: Z): Formula {
  const other = wanted === 1 ? 0 : 1;
  return math`(2 ${τ} − 1) ${ψ} + ${τ} ${W_A(θ, middle, wanted)} − (1 − ${τ}) ${W_A(θ, middle, other)}`;
}

const officeWorthItToHigh: Condition = stated(
  'office-worth-it-to-H',
  'office is worth so much that A_H does not gain by conciliating',
  relation`(${reacting}) (${worthOffice('H', 1)}) ≥ 0`,
  slide('Communication equilibrium'),
);

export const officeWorthItToLow: Condition = stated(
  'office-worth-it-to-L',
  'office is worth so much that A_L does not gain by provoking',
  relation`(${reacting}) (${worthOffice('L', 0)}) ≥ 0`,
  slide('Total payoffs'),
);

export const communicating: readonly Condition[] = [
  ...[toldLIsIndifferent, toldHIsIndifferent, ...audienceTold],
  ...[officeWorthItToHigh, officeWorthItToLow],
];
