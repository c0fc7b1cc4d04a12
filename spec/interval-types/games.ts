import { continuousTiming, type Formula, type FormulaInput, math } from '../../src/index.js';
import { α, γ_A, γ_B, ε, κ, τ, ψ } from '../parameters.js';
import { type LeaderType, messages, type Z, π } from '../primitives.js';
import { slide } from '../source.js';
import { b, c, p, s, δ } from './parameters.js';

/*
 * The two games. Who holds office is drawn as in the talk; whether there is war is not drawn: payoffs are what
 * war is worth, times how likely it is.
 */

/** p + s t + zε, and δ more with a leader of type H. */
function warProbability(θ: LeaderType, t: FormulaInput, z: Z): Formula {
  const facing = math`${p} + ${s} ${t} + ${z} ${ε}`;
  return θ === 'H' ? math`${facing} + ${δ}` : facing;
}

/** W_A(θ,t,z): A's and D's expected conflict payoff. */
export function W_A(θ: LeaderType, t: FormulaInput, z: Z): Formula {
  return math`(${warProbability(θ, t, z)}) (${α[θ]} − ${z} ${γ_A})`;
}

/** W_B(θ,t,z): B's, without what mobilizing costs him. */
export function W_B(θ: LeaderType, t: FormulaInput, z: Z): Formula {
  return math`(${warProbability(θ, t, z)}) (${b} + ${c} ${t} + ${z} ${γ_B})`;
}

const even = { L: π, H: π };

const drawSignal = {
  from: ['L~', 'H~'],
  given: ['θ'],
  probabilities: ({ θ }: { readonly θ: LeaderType }) => ({
    'L~': θ === 'L' ? τ : math`1 − ${τ}`,
    'H~': θ === 'H' ? τ : math`1 − ${τ}`,
  }),
} as const;

/** The incumbent's type, or a fresh draw. */
const drawOffice = {
  from: ['L', 'H'],
  given: ['r', 'θ'],
  probabilities: ({ r, θ }: { readonly r: 'replace' | 'retain'; readonly θ: LeaderType }) =>
    r === 'replace' ? even : { L: θ === 'L' ? 1 : 0, H: θ === 'H' ? 1 : 0 },
} as const;

interface Outcome {
  readonly t: Formula;
  readonly z: 'hold' | 'mobilize';
  readonly r: 'replace' | 'retain';
  readonly office: LeaderType;
}

const z01 = { hold: 0, mobilize: 1 } as const;

const payoffs = {
  A: ({ t, z, r, office }: Outcome): Formula =>
    r === 'retain' ? math`${ψ} + ${W_A(office, t, z01[z])}` : math`0`,
  D: ({ t, z, office }: Outcome): Formula => W_A(office, t, z01[z]),
  B: ({ t, z, office }: Outcome): Formula => math`${W_B(office, t, z01[z])} − ${z01[z]} ${κ}`,
};

/** B decides knowing his own type alone. */
export const untold = continuousTiming({
  id: 'interval-baseline',
  title: 'Baseline, with a type of B from an interval',
  players: ['A', 'D', 'B'],
  source: slide('Sequence'),
})
  .nature('θ', { from: ['L', 'H'], probabilities: even })
  .nature('t', { uniform: [0, 1] })
  .move('z', { by: 'B', knows: ['t'], chooses: ['hold', 'mobilize'] })
  .nature('x', drawSignal)
  .move('r', { by: 'D', knows: ['z', 'x'], chooses: ['replace', 'retain'] })
  .nature('office', drawOffice)
  .payoffs(payoffs);

/** A first sends B a costless message that D does not see. */
export const told = continuousTiming({
  id: 'interval-message',
  title: 'Private message, with a type of B from an interval',
  players: ['A', 'D', 'B'],
  source: slide('Sequence, with a private message'),
})
  .nature('θ', { from: ['L', 'H'], probabilities: even })
  .nature('t', { uniform: [0, 1] })
  .move('s', { by: 'A', knows: ['θ'], chooses: messages })
  .move('z', { by: 'B', knows: ['t', 's'], chooses: ['hold', 'mobilize'] })
  .nature('x', drawSignal)
  .move('r', { by: 'D', knows: ['z', 'x'], chooses: ['replace', 'retain'] })
  .nature('office', drawOffice)
  .payoffs(payoffs);
