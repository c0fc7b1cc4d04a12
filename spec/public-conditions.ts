import {
  added,
  type Condition,
  type Formula,
  math,
  type Relation,
  readAs,
  relation,
  stated,
  term,
} from '../src/index.js';
import { goesBySignal } from './conditions.js';
import { afterMessage } from './learning.js';
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
 * The conditions of the equilibria with a public message. The slides give none of them: they say
 * only that a qualitatively similar equilibrium is supported, with semi-separating messages.
 */

// ---------------------------------------------------------------------------------------------
// D. She knows the message; given it, B's action tells of his type alone, and x of A's.

export const audienceAfterOpenMobilization: Condition = stated(
  'audience-after-provoked-mobilization',
  'facing a B who answered s = 1 by mobilizing, D prefers A_H: m is not too strong a reason not to',
  relation`${q.m} ${Δ('m', 1)} + ${q.h} ${Δ('h', 1)} ≥ 0`,
  slide('D preferences over types'),
);

export const audienceAfterOpenHold: Condition = stated(
  'audience-after-conciliated-hold',
  'facing a B who answered s = 0 by holding, D prefers A_L: m is not too strong a reason not to',
  relation`${q.l} ${Δ('l', 0)} + ${q.m} ${Δ('m', 0)} ≤ 0`,
  slide('D preferences over types'),
);

// ---------------------------------------------------------------------------------------------
// B. Where D mixes A is as likely to be of type H as a replacement: whether she retains A does not
// matter to B there, and her mixing probabilities drop out of his conditions. So after an action
// that agrees with the message the one in office is as likely to be of type H as the message makes
// A: she is retained where the signal agrees too. After the other action it is as with a
// replacement.

/** Pr(type H in office | s, z), by message and then by B's action. */
interface OfficeProbability {
  readonly s1: { readonly z1: Formula; readonly z0: Formula };
  readonly s0: { readonly z1: Formula; readonly z0: Formula };
}

/** What B^t gains by mobilizing after a message, the probabilities of facing a type-H leader given. */
function gain(
  t: AdversaryType,
  probabilities: { readonly z1: Formula; readonly z0: Formula },
): Formula {
  const V = (o: Formula, z: Z): Formula =>
    math`(${o}) ${W_B('H', t, z)} + (1 − (${o})) ${W_B('L', t, z)}`;
  return math`${V(probabilities.z1, 1)} − ${κ} − (${V(probabilities.z0, 0)})`;
}

/** The conditions under which B^h always mobilizes, B^l never does, and B^m does as he is told. */
function influenced(family: string, probabilities: OfficeProbability) {
  // If A's type alone matters to him it is as where the message keeps her in office, whatever he does.
  const { s1, s0 } = probabilities;
  const paid = readAs(paidWith, {
    'type-in-office': probabilities,
    'A-alone': { s1: { z1: s1.z1, z0: s1.z1 }, s0: { z1: s0.z0, z0: s0.z0 } },
  });
  const G = (t: AdversaryType, s: 0 | 1): Formula =>
    term(
      {
        text: `G_${family}(${t}|s=${s})`,
        latex: `G_{\\text{${family}}}(${{ l: '\\ell', m: 'm', h: '\\hbar' }[t]} \\mid s=${s})`,
      },
      gain(t, s === 1 ? paid.s1 : paid.s0),
    );
  const condition = (t: AdversaryType, s: 0 | 1, acts: 'holds' | 'mobilizes'): Condition =>
    added(
      `${family}-${{ l: 'low', m: 'moderate', h: 'high' }[t]}-${acts}-after-${s}`,
      `B^${t} does not gain by ${acts === 'holds' ? 'mobilizing' : 'holding'} after s = ${s}`,
      acts === 'holds' ? relation`${G(t, s)} ≤ 0` : relation`${G(t, s)} ≥ 0`,
    );
  return {
    'l, conciliatory': condition('l', 0, 'holds'),
    'l, hostile': condition('l', 1, 'holds'),
    'm, conciliatory': condition('m', 0, 'holds'),
    'm, hostile': condition('m', 1, 'mobilizes'),
    'h, conciliatory': condition('h', 0, 'mobilizes'),
    'h, hostile': condition('h', 1, 'mobilizes'),
  } as const;
}

const [zero, one, replaced] = [math`0`, math`1`, math`${ρ}`];
const [told1, told0] = [afterMessage.hostile.H, afterMessage.conciliatory.H];
const τ_: Formula = math`1 − ${τ}`;

export const echoed = influenced('echo', {
  s1: { z1: told1, z0: replaced },
  s0: { z1: replaced, z0: told0 },
});
export const bluffed = influenced('bluff', {
  s1: { z1: told1, z0: replaced },
  s0: { z1: replaced, z0: zero },
});
export const reticent = influenced('reticence', {
  s1: { z1: one, z0: replaced },
  s0: { z1: replaced, z0: told0 },
});
/** With full separation, and D retaining exactly if B's action matches the message. */
export const separated = influenced('separation', {
  s1: { z1: one, z0: replaced },
  s0: { z1: replaced, z0: zero },
});

// ---------------------------------------------------------------------------------------------
// A. What she sends. Where she mixes, a contrary signal offsets her message; such messages exist if
// the signal does not leave D as she was.

const offsets = { hostile: goesBySignal['L~'], conciliatory: goesBySignal['H~'] } as const;

// What office is worth to her, by the type of B and his action, weighed by the prior.

/** q_t (ψ + W_A(θ,t,z)): what being retained for sure is worth to A_θ in the case of B^t and z. */
export function kept(θ: LeaderType, t: AdversaryType, z: Z): Formula {
  return math`${q[t]} (${ψ} + ${W_A(θ, t, z)})`;
}

/** Where B mobilizes after s = 1. */
export function mobilized(θ: LeaderType): Formula {
  return term({ text: `M_${θ}`, latex: `M_${θ}` }, math`${kept(θ, 'm', 1)} + ${kept(θ, 'h', 1)}`);
}

/** Where B holds after s = 0. */
export function held(θ: LeaderType): Formula {
  return term({ text: `N_${θ}`, latex: `N_${θ}` }, math`${kept(θ, 'l', 0)} + ${kept(θ, 'm', 0)}`);
}

// Echo. A_H is indifferent, and A_L too:
//   (1−τ) M_H a − τ N_H d = (1−τ) m0_H − τ m1_H,   with mz_θ = q_m (ψ + W_A(θ,m,z)),
//   τ M_L a − (1−τ) N_L d = τ m0_L − (1−τ) m1_L.
// Cramer's rule solves the two equations; the tests confirm that A's gains are then exactly 0.

export const rightH = math`${τ_} ${kept('H', 'm', 0)} − ${τ} ${kept('H', 'm', 1)}`;
export const rightL = math`${τ} ${kept('L', 'm', 0)} − ${τ_} ${kept('L', 'm', 1)}`;

/** The determinant of the two equations. Where it is 0 they do not determine a and d. */
export const echoDeterminant: Formula = term(
  { text: 'D_echo', latex: 'D_{\\text{echo}}' },
  math`${τ}^2 ${held('H')} ${mobilized('L')} − ${τ_}^2 ${mobilized('H')} ${held('L')}`,
);

/** a: how often D retains after s = z = 1 and x = L~. */
export const echoA: Formula = term(
  { text: 'a', latex: 'a' },
  math`(${τ} ${held('H')} (${rightL}) − ${τ_} ${held('L')} (${rightH})) / ${echoDeterminant}`,
);

/** d: how often D retains after s = z = 0 and x = H~. */
export const echoD: Formula = term(
  { text: 'd', latex: 'd' },
  math`(${τ_} ${mobilized('H')} (${rightL}) − ${τ} ${mobilized('L')} (${rightH})) / ${echoDeterminant}`,
);

export const echoExists: readonly Condition[] = [
  ...offsets.hostile,
  ...offsets.conciliatory,
  ...isProbability('echo-a', 'after s = z = 1 and x = L~', echoA),
  ...isProbability('echo-d', 'after s = z = 0 and x = H~', echoD),
];

// Bluff. After s = 1 and x = L~ D retains with one probability b, whatever B did:
//   A_L: τ b (l_L + M_L) + (1−τ) M_L = N_L,   with l_θ = q_l (ψ + W_A(θ,l,0)).

/** b: how often D retains after s = 1 and x = L~. */
export const bluffB: Formula = term(
  { text: 'b', latex: 'b' },
  math`(${held('L')} − ${τ_} ${mobilized('L')}) / (${τ} (${kept('L', 'l', 0)} + ${mobilized('L')}))`,
);

export const bluffExists: readonly Condition[] = [
  ...offsets.hostile,
  ...isProbability('bluff-b', 'after s = 1 and x = L~', bluffB),
];

export const bluffWorthItToHigh: Condition = added(
  'bluff-worth-it-to-H',
  'A_H does not gain by conciliating',
  relation`${τ} ${mobilized('H')} + ${τ_} ${bluffB} (${kept('H', 'l', 0)} + ${mobilized('H')}) ≥ ${held('H')}`,
);

// Reticence, the mirror image. After s = 0 and x = H~ D retains with one probability c:
//   A_H: τ c (N_H + h_H) + (1−τ) N_H = M_H,   with h_θ = q_h (ψ + W_A(θ,h,1)).

/** c: how often D retains after s = 0 and x = H~. */
export const reticenceC: Formula = term(
  { text: 'c', latex: 'c' },
  math`(${mobilized('H')} − ${τ_} ${held('H')}) / (${τ} (${held('H')} + ${kept('H', 'h', 1)}))`,
);

export const reticenceExists: readonly Condition[] = [
  ...offsets.conciliatory,
  ...isProbability('reticence-c', 'after s = 0 and x = H~', reticenceC),
];

export const reticenceWorthItToLow: Condition = added(
  'reticence-worth-it-to-L',
  'A_L does not gain by provoking',
  relation`${τ} ${held('L')} + ${τ_} ${reticenceC} (${held('L')} + ${kept('L', 'h', 1)}) ≥ ${mobilized('L')}`,
);

// Full separation. D learns A's type from the message, and retains exactly if B's action matches it.

export const separationWorthItToHigh: Condition = added(
  'separation-worth-it-to-H',
  'A_H does not gain by conciliating',
  relation`${mobilized('H')} ≥ ${held('H')}`,
);

export const separationWorthItToLow: Condition = added(
  'separation-worth-it-to-L',
  'A_L does not gain by provoking',
  relation`${held('L')} ≥ ${mobilized('L')}`,
);

function isProbability(id: string, when: string, probability: Formula): Condition[] {
  const bound = (suffix: string, says: string, holds: Relation): Condition =>
    added(`${id}-${suffix}`, `the probability of retaining ${when} ${says}`, holds);
  return [
    bound('at-least-0', 'is at least 0', relation`${probability} ≥ 0`),
    bound('at-most-1', 'is at most 1', relation`${probability} ≤ 1`),
  ];
}
