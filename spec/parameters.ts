import {
  type Parameter,
  parameter,
  type Relation,
  type Restriction,
  relation,
  restriction,
} from '../src/index.js';
import { slide } from './source.js';

/*
 * The model's parameters, each with its name in parameter files, its meaning and an example value.
 * At the example values both claimed equilibria exist.
 */

/** p_θ^t, the probability of war when A's type is θ, B's type is t, and B has not mobilized. */
export const p = {
  L: {
    l: warProbability('p_L_l', 'p_L^l', 'p_L^{\\ell}', 'A is of type L and B of type l', '1/10'),
    m: warProbability('p_L_m', 'p_L^m', 'p_L^m', 'A is of type L and B of type m', '1/5'),
    h: warProbability('p_L_h', 'p_L^h', 'p_L^{\\hbar}', 'A is of type L and B of type h', '3/5'),
  },
  H: {
    l: warProbability('p_H_l', 'p_H^l', 'p_H^{\\ell}', 'A is of type H and B of type l', '2/5'),
    m: warProbability('p_H_m', 'p_H^m', 'p_H^m', 'A is of type H and B of type m', '3/5'),
    h: warProbability('p_H_h', 'p_H^h', 'p_H^{\\hbar}', 'A is of type H and B of type h', '4/5'),
  },
} as const;

export const ε: Parameter = parameter('epsilon', {
  text: 'ε',
  latex: '\\varepsilon',
  meaning: 'by how much mobilizing raises the probability of war',
  unit: 'probability',
  example: '1/10',
  source: slide('Conflict payoffs'),
});

/** α_θ, what war is worth to A and to D when A's type is θ and B has not mobilized. */
export const α = {
  L: payoff('alpha_L', 'α_L', '\\alpha_L', 'war to A and D under a leader of type L', -7),
  H: payoff('alpha_H', 'α_H', '\\alpha_H', 'war to A and D under a leader of type H', -3),
} as const;

export const γ_A: Parameter = payoff(
  'gamma_A',
  'γ_A',
  '\\gamma_A',
  'what war costs A and D more when B has mobilized',
  '1/4',
);

/** β^t, what war is worth to B of type t when he has not mobilized. */
export const β = {
  l: payoff('beta_l', 'β^l', '\\beta^{\\ell}', 'war to B of type l', -12),
  m: payoff('beta_m', 'β^m', '\\beta^m', 'war to B of type m', -8),
  h: payoff('beta_h', 'β^h', '\\beta^{\\hbar}', 'war to B of type h', -1),
} as const;

export const γ_B: Parameter = payoff(
  'gamma_B',
  'γ_B',
  '\\gamma_B',
  'what war is worth more to B when he has mobilized',
  3,
);

export const κ: Parameter = parameter('kappa', {
  text: 'κ',
  latex: '\\kappa',
  meaning: "B's direct cost of mobilizing",
  unit: 'payoff',
  example: '1/2',
  source: slide('Total payoffs'),
});

export const τ: Parameter = parameter('tau', {
  text: 'τ',
  latex: '\\tau',
  meaning: "the probability that D's signal matches A's type",
  unit: 'probability',
  example: '2/3',
  source: slide("D's signal"),
});

export const ψ: Parameter = parameter('psi', {
  text: 'ψ',
  latex: '\\psi',
  meaning: 'the value of holding office',
  unit: 'payoff',
  example: 10,
  source: slide('Total payoffs'),
});

/** The prior over B's types. */
export const q = {
  l: priorProbabilities('q_l', 'q_l', 'q_{\\ell}', 'l', '1/2'),
  m: priorProbabilities('q_m', 'q_m', 'q_m', 'm', '1/4'),
  h: priorProbabilities('q_h', 'q_h', 'q_{\\hbar}', 'h', '1/4'),
} as const;

export const parameters: readonly Parameter[] = [
  ...[p.L.l, p.L.m, p.L.h, p.H.l, p.H.m, p.H.h, ε],
  ...[α.L, α.H, γ_A, γ_B, β.l, β.m, β.h, κ],
  ...[τ, ψ, q.l, q.m, q.h],
];

/** On this the probabilities of B's types rely. */
export const priorSumsToOne: Relation = relation`${q.l} + ${q.m} + ${q.h} = 1`;

const conflict = slide('Conflict payoffs');

/** What the slides assume of the parameters, save D's preference over types (see primitives.ts). */
export const ranges: readonly Restriction[] = [
  restriction('a probability of war is not negative', relation`${p.L.l} ≥ 0`, conflict),
  restriction('no probability of war exceeds 1', relation`${p.H.h} + ${ε} ≤ 1`, conflict),
  restriction('war is likelier with A_H, for B^l', relation`${p.L.l} < ${p.H.l}`, conflict),
  restriction('war is likelier with A_H, for B^m', relation`${p.L.m} < ${p.H.m}`, conflict),
  restriction('war is likelier with A_H, for B^h', relation`${p.L.h} < ${p.H.h}`, conflict),
  restriction(
    'war is likelier with B^m than B^l, for A_L',
    relation`${p.L.l} < ${p.L.m}`,
    conflict,
  ),
  restriction(
    'war is likelier with B^h than B^m, for A_L',
    relation`${p.L.m} < ${p.L.h}`,
    conflict,
  ),
  restriction(
    'war is likelier with B^m than B^l, for A_H',
    relation`${p.H.l} < ${p.H.m}`,
    conflict,
  ),
  restriction(
    'war is likelier with B^h than B^m, for A_H',
    relation`${p.H.m} < ${p.H.h}`,
    conflict,
  ),
  restriction('mobilizing does not make war less likely', relation`${ε} ≥ 0`, conflict),
  restriction('war is costlier under A_L', relation`${α.L} < ${α.H}`, conflict),
  restriction('war is costly under A_H too', relation`${α.H} < 0`, conflict),
  restriction("B's mobilizing is no gift to A", relation`${γ_A} ≥ 0`, conflict),
  restriction('mobilizing helps B in war', relation`${γ_B} > 0`, conflict),
  restriction('war is costlier to B^l than to B^m', relation`${β.l} < ${β.m}`, conflict),
  restriction('war is costlier to B^m than to B^h', relation`${β.m} < ${β.h}`, conflict),
  restriction('war is costly to B^m', relation`${β.m} < 0`, conflict),
  restriction('mobilizing is not paid for', relation`${κ} ≥ 0`, slide('Total payoffs')),
  restriction('office is worth having', relation`${ψ} ≥ 0`, slide('Total payoffs')),
  restriction('the signal informs', relation`${τ} > 1/2`, slide("D's signal")),
  restriction('the signal errs', relation`${τ} < 1`, slide("D's signal")),
  restriction('Pr(t = l) is not negative', relation`${q.l} ≥ 0`, slide('Types')),
  restriction('Pr(t = m) is not negative', relation`${q.m} ≥ 0`, slide('Types')),
  restriction('Pr(t = h) is not negative', relation`${q.h} ≥ 0`, slide('Types')),
  restriction('the prior sums to 1', priorSumsToOne, slide('Types')),
];

function warProbability(name: string, text: string, latex: string, when: string, example: string) {
  return parameter(name, {
    ...{ text, latex, example },
    meaning: `the probability of war when ${when}, and B has not mobilized`,
    unit: 'probability',
    source: slide('Conflict payoffs'),
  });
}

function payoff(
  name: string,
  text: string,
  latex: string,
  meaning: string,
  example: number | string,
) {
  return parameter(name, {
    ...{ text, latex, meaning, example },
    unit: 'payoff',
    source: slide('Conflict payoffs'),
  });
}

function priorProbabilities(
  name: string,
  text: string,
  latex: string,
  type: string,
  example: string,
) {
  return parameter(name, {
    ...{ text, latex, example },
    meaning: `the prior probability that B is of type ${type}`,
    unit: 'probability',
    source: slide('Types'),
  });
}
