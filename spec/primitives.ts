import {
  type Alternatives,
  alternatives,
  type Formula,
  type FormulaInput,
  inLowestTerms,
  math,
  type Reading,
  type Restriction,
  readAs,
  relation,
  restriction,
  term,
} from '../src/index.js';
import { p, q, α, β, γ_A, γ_B, ε, κ, τ, ψ } from './parameters.js';
import { slide } from './source.js';

/*
 * What the games have in common: types, the audience's signal, office, war, and what they are
 * worth to each player.
 */

export type LeaderType = 'L' | 'H';
export type AdversaryType = 'l' | 'm' | 'h';
/** B's action as the formulas write it: z = 1 when he mobilizes. */
export type Z = 0 | 1;

const leaderTypes = ['L', 'H'] as const;
const adversaryTypes = ['l', 'm', 'h'] as const;
export const messages = ['conciliatory', 'hostile'] as const;

type Mobilization = 'hold' | 'mobilize';
const z01: Readonly<Record<Mobilization, Z>> = { hold: 0, mobilize: 1 };

// ---------------------------------------------------------------------------------------------
// Readings: where the slides leave something open. `casus verify --reading NAME=ALTERNATIVE` decides
// under another; `casus readings` shows which verdicts then change. What an alternative changes stands
// where the reading's name is read, by `readAs`, and what follows from it is written from that.

const minusSign = alternatives({
  name: 'sign',
  silent: 'The text of the slides lost a sign between α_θ and zγ_A.',
  chosen: 'minus',
  read: {
    minus:
      "War is worth α_θ − zγ_A to A and D: being provoked is called harmful to A's conflict payoff.",
    plus: 'War is worth α_θ + zγ_A to A and D: being provoked helps them in war.',
  },
});

const freshReplacement = alternatives({
  name: 'replacement',
  silent: 'The slides do not say how a replacement is drawn.',
  chosen: 'fresh',
  read: {
    fresh:
      "A replacement's type is a fresh draw from the prior: H with probability 1/2, independently.",
    'rarely-high': 'A replacement is of type H with probability 1/3, independently.',
    'mostly-high': 'A replacement is of type H with probability 3/5, independently.',
  },
});

/** Whom B is paid with. That D cares who is in office is what every indifference of hers is about. */
export const paidWith = alternatives({
  name: 'B-paid-with',
  silent: "The slides let U_D depend on whoever holds office, and write U_B with A's type alone.",
  chosen: 'type-in-office',
  read: {
    'type-in-office': 'D and B are both paid with the type that holds office when war is decided.',
    'A-alone':
      "D is paid with the type that holds office when war is decided; B's conflict payoff is that with A's type, W_B(θ,t,z), whoever holds office.",
  },
  moot: { 'A-alone': { facing: 'B faces A herself, whoever holds office' } },
});

const anyPrior = alternatives({
  name: 'prior',
  silent: 'Any prior over t is allowed; whether a type may have probability 0 is not said.',
  chosen: 'any',
  read: {
    any: 'A type of B may have probability 0. What then leaves the path is judged by stated beliefs.',
    'full-support': 'Every type of B has a positive probability.',
  },
});

const officeValue = alternatives({
  name: 'office',
  silent: '"ψ large" names no threshold.',
  chosen: 'any',
  read: {
    any: 'ψ is any number from 0 on; how large it must be is a condition of each claim.',
    'above-war': 'ψ exceeds what the worst war costs A, −(α_L − γ_A).',
  },
});

/** Of `preferenceOverTypes`. */
const preference = alternatives({
  name: 'preference',
  silent: "The slides write D's preferences over A's type given t = l and t = h with strict signs.",
  chosen: 'strict',
  read: {
    strict: 'D strictly prefers A_L facing B^l, and A_H facing B^h.',
    weak: 'D prefers so weakly: she may be indifferent.',
  },
});

/** Those that no game names, and one that makes a statement moot. */
export const readings: readonly Alternatives[] = [paidWith, preference];

// ---------------------------------------------------------------------------------------------
// The stages, in the words of the timing.

/** π: the probability that A is of type H. */
export const π: string = '1/2';

/**
 * ρ: the probability that a replacement is of type H; the same as A's, where she is drawn as A was.
 * Any other number between 0 and 1 may stand here: learning.ts says what else then changes.
 */
export const ρ: string = readAs(freshReplacement, {
  fresh: π,
  'rarely-high': '1/3',
  'mostly-high': '3/5',
});

function typeDrawn(high: FormulaInput): Readonly<Record<LeaderType, Formula>> {
  return { L: inLowestTerms(math`1 − ${high}`), H: math`${high}` };
}

/** θ: equally likely high or low. */
export const drawLeaderType = {
  from: leaderTypes,
  probabilities: typeDrawn(π),
  meaning: "A's type, seen by A alone",
  source: slide('Types'),
} as const;

/** t: any prior, independent of θ. */
export const drawAdversaryType = {
  from: adversaryTypes,
  probabilities: q,
  meaning: "B's type, seen by B alone",
  source: slide('Types'),
  reading: anyPrior,
} as const;

/** x: matches A's type with probability τ, as often for either type; all formulas rely on that. */
export const drawSignal = {
  from: ['L~', 'H~'],
  given: ['θ'],
  probabilities: ({ θ }: { readonly θ: LeaderType }) => ({
    'L~': θ === 'L' ? τ : math`1 − ${τ}`,
    'H~': θ === 'H' ? τ : math`1 − ${τ}`,
  }),
  meaning: "D's signal of A's type",
  source: slide("D's signal"),
} as const;

/** The type in office when war is decided: the incumbent's, or a fresh draw. */
export const drawOffice = {
  from: leaderTypes,
  given: ['r', 'θ'],
  probabilities: ({ r, θ }: { readonly r: 'replace' | 'retain'; readonly θ: LeaderType }) =>
    r === 'replace' ? typeDrawn(ρ) : { L: θ === 'L' ? 1 : 0, H: θ === 'H' ? 1 : 0 },
  meaning: 'the type of the leader in office',
  source: slide('Total payoffs'),
  reading: freshReplacement,
} as const;

/** War with probability p_θ^t + zε, θ being the type in office. */
export const drawWar = {
  from: ['peace', 'war'],
  given: ['office', 't', 'z'],
  probabilities: (at: {
    readonly office: LeaderType;
    readonly t: AdversaryType;
    readonly z: Mobilization;
  }) => {
    const war = warProbability(at.office, at.t, z01[at.z]);
    return { peace: math`1 − ${war}`, war };
  },
  meaning: 'how the conflict ends',
  source: slide('Conflict payoffs'),
  reading: paidWith,
} as const;

// ---------------------------------------------------------------------------------------------
// Payoffs.

function warProbability(θ: LeaderType, t: AdversaryType, z: Z): Formula {
  return z === 1 ? math`${p[θ][t]} + ${ε}` : p[θ][t];
}

/** What war is worth to A and to D, with the sign that `minusSign` reads. Peace is worth 0 to all. */
export function warToA(θ: LeaderType, z: Z): Formula {
  if (z === 0) return α[θ];
  return readAs(minusSign, { minus: math`${α[θ]} − ${γ_A}`, plus: math`${α[θ]} + ${γ_A}` });
}

/** What war is worth to B. */
function warToB(t: AdversaryType, z: Z): Formula {
  return z === 1 ? math`${β[t]} + ${γ_B}` : β[t];
}

/** A history, as far as payoffs depend on it. */
interface Outcome {
  readonly θ: LeaderType;
  readonly t: AdversaryType;
  readonly z: Mobilization;
  readonly r: 'replace' | 'retain';
  readonly office: LeaderType;
  readonly war: 'peace' | 'war';
}

/** U_A = r(ψ + conflict), U_D = conflict, U_B = conflict − zκ. */
export const totalPayoffs = {
  A: ({ z, r, office, war }: Outcome): Formula => {
    const conflict = war === 'war' ? warToA(office, z01[z]) : math`0`;
    return r === 'retain' ? math`${ψ} + ${conflict}` : math`0`;
  },
  D: ({ z, office, war }: Outcome): Formula => (war === 'war' ? warToA(office, z01[z]) : math`0`),
  B: ({ θ, t, z, war }: Outcome): Formula => {
    const conflict = readAs(paidWith, {
      'type-in-office': war === 'war' ? warToB(t, z01[z]) : math`0`,
      'A-alone': W_B(θ, t, z01[z]),
    });
    return math`${conflict} − ${z01[z]} ${κ}`;
  },
};

export const payoffReadings: readonly Reading[] = [minusSign, officeValue];

// ---------------------------------------------------------------------------------------------
// The slides' abbreviations, in which the conditions are written.

const latexType = { l: '\\ell', m: 'm', h: '\\hbar' } as const;

/** W_A(θ,t,z), A's and D's expected conflict payoff. */
export function W_A(θ: LeaderType, t: AdversaryType, z: Z): Formula {
  return term(
    { text: `W_A(${θ},${t},${z})`, latex: `W_A(${θ},${latexType[t]},${z})` },
    math`(${warProbability(θ, t, z)}) (${warToA(θ, z)})`,
  );
}

/** W_B(θ,t,z), B's expected conflict payoff. */
export function W_B(θ: LeaderType, t: AdversaryType, z: Z): Formula {
  return term(
    { text: `W_B(${θ},${t},${z})`, latex: `W_B(${θ},${latexType[t]},${z})` },
    math`(${warProbability(θ, t, z)}) (${warToB(t, z)})`,
  );
}

/** Δ_t(z) = W_A(H,t,z) − W_A(L,t,z): by how much D prefers a type-H leader, facing B^t. */
export function Δ(t: AdversaryType, z: Z): Formula {
  return term(
    { text: `Δ_${t}(${z})`, latex: `\\Delta_{${latexType[t]}}(${z})` },
    math`${W_A('H', t, z)} − ${W_A('L', t, z)}`,
  );
}

const preferences = slide('D preferences over types');

/** Facing a low type D prefers A_L, facing a high type A_H, whether or not B mobilized. */
const prefersLow = (z: Z) =>
  readAs(preference, { strict: relation`${Δ('l', z)} < 0`, weak: relation`${Δ('l', z)} ≤ 0` });
const prefersHigh = (z: Z) =>
  readAs(preference, { strict: relation`${Δ('h', z)} > 0`, weak: relation`${Δ('h', z)} ≥ 0` });

export const preferenceOverTypes: readonly Restriction[] = [
  restriction('D prefers A_L facing a holding B^l', prefersLow(0), preferences),
  restriction('D prefers A_L facing a mobilized B^l', prefersLow(1), preferences),
  restriction('D prefers A_H facing a holding B^h', prefersHigh(0), preferences),
  restriction('D prefers A_H facing a mobilized B^h', prefersHigh(1), preferences),
];

/** What the slides assume under some readings alone. */
export const furtherRanges: readonly Restriction[] = [
  ...readAs(anyPrior, {
    any: [],
    'full-support': [
      restriction('B may be of type l', relation`${q.l} > 0`, slide('Types')),
      restriction('B may be of type m', relation`${q.m} > 0`, slide('Types')),
      restriction('B may be of type h', relation`${q.h} > 0`, slide('Types')),
    ],
  }),
  ...readAs(officeValue, {
    any: [],
    'above-war': [
      restriction(
        'office is worth more than the worst war costs',
        relation`${ψ} + ${warToA('L', 1)} > 0`,
        slide('Total payoffs'),
      ),
    ],
  }),
];
