import {
  type Parameter,
  parameter,
  type Reading,
  type Relation,
  type Restriction,
  relation,
  restriction,
} from '../../src/index.js';
import { α, γ_A, γ_B, ε, κ, τ, ψ } from '../parameters.js';
import { slide } from '../source.js';

/*
 * The talk with a type t of B that is any number from 0 to 1, each as likely, in the place of ℓ, m and ħ: what
 * changes among the parameters. The probability of war and what war is worth to B are linear in t.
 */

const conflict = slide('Conflict payoffs');
const types = slide('Types');

function declared<const Name extends string>(
  name: Name,
  [text, latex, meaning]: readonly [text: string, latex: string, meaning: string],
  unit: 'probability' | 'payoff',
  example: string,
): Parameter<Name> {
  return parameter(name, { text, latex, meaning, unit, example, source: conflict });
}

/** p + s t: the probability of war when A's type is L, and B has not mobilized. */
export const p = declared(
  'p',
  ['p', 'p', 'the probability of war when A is of type L and B of type 0, who has not mobilized'],
  ...(['probability', '1/20'] as const),
);
export const s = declared(
  's',
  ['s', 's', "by how much the probability of war rises in B's type, from 0 to 1"],
  ...(['probability', '1/2'] as const),
);
/** δ: as much for every type of B. */
export const δ = declared(
  'delta',
  ['δ', '\\delta', 'by how much war is likelier when A is of type H'],
  ...(['probability', '1/4'] as const),
);
/** b + c t: what war is worth to B when he has not mobilized. */
export const b = declared('b', ['b', 'b', 'war to B of type 0'], ...(['payoff', '-8'] as const));
export const c = declared(
  'c',
  ['c', 'c', "by how much war is worth more to B's type 1 than to type 0"],
  ...(['payoff', '8'] as const),
);

/** From which type on B mobilizes: who knows nothing, who is told L, who is told H. */
export const k = {
  nothing: declared(
    'k_0',
    ['k_0', 'k_0', 'the type from which on B mobilizes who is told nothing'],
    ...(['probability', '179/632'] as const),
  ),
  L: declared(
    'k_L',
    ['k_L', 'k_L', 'the type from which on B mobilizes after a conciliatory message'],
    ...(['probability', '28/79'] as const),
  ),
  H: declared(
    'k_H',
    ['k_H', 'k_H', 'the type from which on B mobilizes after a hostile message'],
    ...(['probability', '67/316'] as const),
  ),
} as const;

export const parameters: readonly Parameter[] = [
  ...[p, s, δ, ε, α.L, α.H, γ_A, b, c, γ_B, κ, τ, ψ],
  ...[k.nothing, k.L, k.H],
];

/** The project asks this, and no slide does. */
export const asked: Reading = {
  name: 'types from an interval',
  silent: 'The slides give B three types, and A a message that moves one of them.',
  read: "The project's own question: whether provocation survives where B's type is any number from 0 to 1, each as likely. War is likelier with A_H by as much for every type of B.",
};

function within(type: Parameter, whose: string): Restriction[] {
  const said = `some types, and not all, mobilize ${whose}`;
  return [relation`${type} > 0`, relation`${type} < 1`].map((each) =>
    restriction(said, each, types),
  );
}

const ranges: readonly (readonly [string, Relation])[] = [
  ['a probability of war is not negative', relation`${p} ≥ 0`],
  ['no probability of war exceeds 1', relation`${p} + ${s} + ${δ} + ${ε} ≤ 1`],
  ['war is likelier with higher types of B', relation`${s} > 0`],
  ['war is likelier with A_H', relation`${δ} > 0`],
  ['mobilizing does not make war less likely', relation`${ε} ≥ 0`],
  ['war is costlier under A_L', relation`${α.L} < ${α.H}`],
  ['war is costly under A_H too', relation`${α.H} < 0`],
  ["B's mobilizing is no gift to A", relation`${γ_A} ≥ 0`],
  ['mobilizing helps B in war', relation`${γ_B} > 0`],
  ['war is costlier to lower types of B', relation`${c} > 0`],
];

export const restrictions: readonly Restriction[] = [
  ...ranges.map(([says, states]) => restriction(says, states, conflict)),
  restriction('mobilizing is not paid for', relation`${κ} ≥ 0`, slide('Total payoffs')),
  restriction('office is worth having', relation`${ψ} ≥ 0`, slide('Total payoffs')),
  restriction('the signal informs', relation`${τ} > 1/2`, slide("D's signal")),
  restriction('the signal errs', relation`${τ} < 1`, slide("D's signal")),
  // It follows from the others, and is said for the proofs, which all go by it.
  restriction(
    'higher types of B gain more by mobilizing',
    relation`${γ_B} ${s} + ${c} (${ε} + (${τ} − 1/2) ${δ}) > 0`,
    types,
  ),
  ...within(k.nothing, 'who are told nothing'),
  ...within(k.L, 'who are told L'),
  ...within(k.H, 'who are told H'),
];
